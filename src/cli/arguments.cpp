#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/command_line_mistake.hpp"
#include "cli/exit_code.hpp"
#include "cli/help.hpp"
#include "tables/manifest.hpp"

namespace sim33618 {
namespace {

// CLI11 writes into these while it parses.
struct Parsed {
  std::vector<std::string> words;
  std::map<std::string, std::string> values;
  std::map<std::string, bool> switches;
};

std::string flags_of(const Option& option) {
  const std::string name = "--" + option.name;
  return option.letter == 0 ? name : fmt::format("-{},{}", option.letter, name);
}

void add_command(CLI::App& app, const Command& command, Parsed& parsed) {
  CLI::App* sub = app.add_subcommand(command.name);
  if (command.most_words > 0) {
    auto* words = sub->add_option(command.words_name, parsed.words);
    const bool any_number = command.most_words == any_number_of_words;
    words->expected(
        static_cast<int>(command.fewest_words),
        any_number ? CLI::detail::expected_max_vector_size : static_cast<int>(command.most_words));
    if (command.fewest_words > 0) words->required();
  }
  for (const Option& option : command.options) {
    if (option.value_name.empty()) {
      sub->add_flag("--" + option.name, parsed.switches[option.name]);
    } else {
      CLI::Option* added = sub->add_option(flags_of(option), parsed.values[option.name]);
      if (option.may_repeat) added->multi_option_policy(CLI::MultiOptionPolicy::Join);
    }
  }
}

const Command& command_named(const std::string& name, const std::vector<Command>& commands) {
  return *std::find_if(commands.begin(), commands.end(),
                       [&](const Command& candidate) { return candidate.name == name; });
}

Request text_request(const std::string& text, int exit_code) {
  Request request;
  request.text = text;
  request.exit_code = exit_code;
  return request;
}

Request request_of(const CLI::App& used, const std::vector<Command>& commands,
                   const Parsed& parsed) {
  Request request;
  const auto command =
      std::find_if(commands.begin(), commands.end(),
                   [&](const Command& candidate) { return candidate.name == used.get_name(); });
  request.command = &*command;
  request.arguments.words = parsed.words;
  for (const Option& option : request.command->options) {
    if (used.count("--" + option.name) == 0) continue;
    const std::string value = option.value_name.empty() ? "yes" : parsed.values.at(option.name);
    // The next option, taken for a value.
    if (value.rfind("--", 0) == 0)
      return text_request(missing_value("--" + option.name, used.get_name()), exit_wrong_input);
    request.arguments.options[option.name] = value;
  }
  return request;
}

}  // namespace

Request parse_arguments(const std::vector<std::string>& words,
                        const std::vector<Command>& commands) {
  CLI::App app;
  app.set_version_flag("--version", "sim33618 " + program_version());
  app.require_subcommand(1);
  Parsed parsed;
  for (const Command& command : commands) add_command(app, command, parsed);

  if (words.empty()) return text_request(program_help(commands), exit_wrong_input);
  const bool is_command =
      std::any_of(commands.begin(), commands.end(),
                  [&](const Command& command) { return command.name == words.front(); });
  if (!is_command && words.front().rfind('-', 0) != 0)
    return text_request(unknown_command(words.front(), commands), exit_wrong_input);
  try {
    // CLI11 takes the words from the back.
    std::vector<std::string> reversed(words.rbegin(), words.rend());
    app.parse(reversed);
  } catch (const CLI::CallForHelp&) {
    const auto used = app.get_subcommands();
    return text_request(used.empty()
                            ? program_help(commands)
                            : command_help(command_named(used.front()->get_name(), commands)),
                        exit_fine);
  } catch (const CLI::CallForVersion& version) {
    return text_request(std::string(version.what()) + "\n", exit_fine);
  } catch (const CLI::ParseError& error) {
    return text_request(command_line_mistake(words, commands, error.get_name(), error.what()),
                        exit_wrong_input);
  }
  return request_of(*app.get_subcommands().front(), commands, parsed);
}

}  // namespace sim33618
