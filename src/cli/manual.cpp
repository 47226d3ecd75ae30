#include "cli/manual.hpp"

#include <string_view>

#include "base/messages.hpp"
#include "cli/exit_code.hpp"
#include "cli/help.hpp"
#include "tables/manifest.hpp"

namespace sim33618 {
namespace {

// The characters that groff reads as its own, or prints as other ones, as their escapes.
std::string roff(std::string_view text) {
  std::string escaped;
  if (!text.empty() && text.front() == '.') escaped = "\\&";
  for (const char c : text) {
    switch (c) {
      case '\\': escaped += "\\e"; break;
      case '-': escaped += "\\-"; break;
      case '\'': escaped += "\\(aq"; break;
      case '"': escaped += "\\(dq"; break;
      case '^': escaped += "\\(ha"; break;
      case '~': escaped += "\\(ti"; break;
      case '`': escaped += "\\(ga"; break;
      default: escaped += c;
    }
  }
  return escaped;
}

std::string bold(std::string_view text) { return "\\fB" + roff(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + roff(text) + "\\fR"; }

std::string section(const std::string& title) { return ".SH " + roff(title) + "\n"; }
std::string paragraph(const std::string& text) { return ".PP\n" + roff(text) + "\n"; }

// A label with a text indented below it.
std::string manual_entry(const std::string& label, const std::string& text) {
  return ".TP\n" + label + "\n" + roff(text) + "\n";
}

std::string option_entry(const Option& option) {
  const std::string value = option.value_name.empty() ? "" : " " + italic(option.value_name);
  const std::string letter =
      option.letter == 0 ? "" : bold(fmt::format("-{}", option.letter)) + ", ";
  return manual_entry(letter + bold("--" + option.name) + value, option.help);
}

std::string name() {
  return section(say("NAME")) + "sim33618 \\- " +
         roff(say("project output, energy and emissions of industrial clusters")) + "\n";
}

std::string synopsis(const std::vector<Command>& commands) {
  std::string text = section(say("SYNOPSIS"));
  for (const Command& command : commands) {
    if (&command != &commands.front()) text += ".br\n";
    text += bold("sim33618 " + command.name) + " [" + italic(say("OPTIONS")) + "] " +
            italic(words_usage(command)) + "\n";
  }
  return text;
}

std::string description() {
  return section(say("DESCRIPTION")) +
         roff(say("sim33618 projects output, energy use, emissions and employment of industrial "
                  "clusters from what-if scenarios written in YAML.")) +
         "\n" +
         paragraph(
             say("The model is data: its equations are text with units, and every number names "
                 "its source, year, grade and range. Results are tables in CSV, with a record of "
                 "what they were made from in JSON. A mistake in a scenario or a model is answered "
                 "with file, line and column before anything runs."));
}

std::string command_section(const Command& command) {
  std::string text = ".SS " + roff(command.name) + "\n" + roff(command.summary) + "\n";
  if (command.most_words > 0) text += manual_entry(italic(command.words_name), command.words_help);
  for (const Option& option : command.options) text += option_entry(option);
  return text;
}

std::string common_options() {
  return section(say("OPTIONS")) + option_entry({"help", "", say("show help, also of a command")}) +
         option_entry(
             {"lang", "en|zh", say("language of the texts (default: that of the environment)")}) +
         option_entry({"version", "", say("show the version")});
}

std::string exit_status() {
  const std::vector<std::pair<int, std::string>> meanings = {
      {exit_fine, say("all is well")},
      {exit_check_failed, say("a check said no, such as a missed target under --require")},
      {exit_wrong_input, say("the command line, a scenario or the model is wrong; nothing ran")},
      {exit_run_failed, say("a run failed, or its results could not be written")},
      {exit_program_wrong, say("the program is wrong: please report it")},
      {exit_interrupted, say("interrupted; results written before are whole")}};
  std::string text = section(say("EXIT STATUS"));
  for (const auto& [code, meaning] : meanings)
    text += manual_entry(bold(fmt::format("{}", code)), meaning);
  return text;
}

std::string files_section() {
  return section(say("FILES")) +
         manual_entry(
             italic("output/"),
             say("where results are written, a folder for each scenario, replaced as a whole")) +
         manual_entry(
             italic("../share/sim33618/model/"),
             say("the installed model, seen from the folder of the program; a folder 'model' "
                 "beside or above the scenario comes before it")) +
         manual_entry(
             italic("../share/sim33618/scenarios/"),
             say("the installed scenarios, which a scenario anywhere can extend by their name"));
}

std::string environment_section() {
  return section(say("ENVIRONMENT")) +
         manual_entry(
             bold("SIM33618_MODEL"),
             say("folder of the model, where neither --model nor the scenario names one")) +
         manual_entry(bold("SIM33618_ISA"),
                      say("instruction set of the arithmetic: x86-64, v3 or v4; if it is not set, "
                          "the highest of the machine; results do not depend on it")) +
         manual_entry(
             bold("SIM33618_LANG") + ", " + bold("LC_ALL") + ", " + bold("LC_MESSAGES") + ", " +
                 bold("LANG"),
             say("language of the texts: the first that is set counts; Chinese if it begins "
                 "with zh, English otherwise"));
}

std::string examples(const std::vector<Command>& commands) {
  std::string text = section(say("EXAMPLES"));
  for (const Command& command : commands)
    text += manual_entry(bold(command.example), command.summary);
  return text;
}

std::string see_also() {
  return section(say("SEE ALSO")) +
         roff(say("The guide and the description of the model are installed in "
                  "../share/doc/sim33618, seen from the folder of the program.")) +
         "\n";
}

}  // namespace

std::string manual_page(const std::vector<Command>& commands) {
  const std::vector<Command> shown = shown_commands(commands);
  std::string text = ".\\\" Made by 'sim33618 print-man' from the descriptions of its commands.\n";
  text += fmt::format(".TH SIM33618 1 \"\" \"sim33618 {}\" \"{}\"\n", program_version(),
                      roff(say("User commands")));
  // Chinese has few blanks to stretch.
  text += ".ad l\n";
  text += name() + synopsis(shown) + description() + section(say("COMMANDS"));
  for (const Command& command : shown) text += command_section(command);
  text += common_options() + exit_status() + files_section() + environment_section();
  return text + examples(shown) + see_also();
}

}  // namespace sim33618
