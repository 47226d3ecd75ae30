#include "cli/help.hpp"

#include <algorithm>

#include "base/messages.hpp"
#include "base/utf8.hpp"

namespace sim33618 {
namespace {

constexpr std::size_t widest = 80;
constexpr std::size_t text_column = 20;

// "  label   text", the text broken between words and indented below itself.
std::string entry(const std::string& label, const std::string& text) {
  std::string lines = "  " + pad_to_width(label, text_column - 3) + " ";
  std::size_t column = display_width(lines);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string word = text.substr(begin, end - begin);
    if (column + display_width(word) > widest) {
      lines.back() = '\n';
      lines += std::string(text_column, ' ');
      column = text_column;
    }
    lines += word + " ";
    column += display_width(word) + 1;
    begin = end + 1;
  }
  lines.back() = '\n';
  return lines;
}

std::string language_entry() {
  return entry("--lang en|zh", say("language of the texts (default: that of $LANG)"));
}

}  // namespace

std::string words_usage(const Command& command) {
  if (command.most_words == 0) return {};
  const std::string words =
      command.words_name +
      (command.most_words > std::max<std::size_t>(command.fewest_words, 1) ? "..." : "");
  return command.fewest_words == 0 ? "[" + words + "]" : words;
}

std::string option_label(const Option& option) {
  const std::string letter = option.letter == 0 ? "" : fmt::format("-{}, ", option.letter);
  return letter + "--" + option.name + (option.value_name.empty() ? "" : " " + option.value_name);
}

std::string program_help(const std::vector<Command>& commands) {
  std::string text =
      say("sim33618 projects output, energy, emissions and supply-chain dependencies of\n"
          "industrial clusters from what-if scenarios written in YAML.\n\n"
          "Usage: sim33618 COMMAND [OPTIONS] ...\n\n"
          "Commands:\n");
  for (const Command& command : shown_commands(commands))
    text += entry(command.name, command.summary);
  text += say("\nOptions:\n");
  text += entry("--help", say("show this help, or that of a command"));
  text += language_entry();
  text += entry("--version", say("show the version"));
  return text + say("\nExample:\n  {}\n", commands.front().example);
}

std::string command_help(const Command& command) {
  const std::string words = words_usage(command);
  std::string text =
      say("Usage: sim33618 {} [OPTIONS]{}", command.name, words.empty() ? words : " " + words);
  text += "\n";
  if (command.most_words > 0) text += "\n" + entry(command.words_name, command.words_help);
  text += say("\nOptions:\n");
  for (const Option& option : command.options) text += entry(option_label(option), option.help);
  text += language_entry();
  text += entry("--help", say("show this help"));
  return text + say("\nExample:\n  {}\n", command.example);
}

}  // namespace sim33618
