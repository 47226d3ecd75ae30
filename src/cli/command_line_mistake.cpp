#include "cli/command_line_mistake.hpp"

#include <algorithm>
#include <optional>

#include "base/diagnostics.hpp"
#include "base/suggestion.hpp"

namespace sim33618 {
namespace {

// Shorter words are no slips of the keyboard: every other one would be close.
constexpr std::size_t shortest_to_correct = 4;

std::vector<std::string> command_names(const std::vector<Command>& commands) {
  std::vector<std::string> names;
  for (const Command& command : shown_commands(commands)) names.push_back(command.name);
  return names;
}

// The message, and which help to read.
std::string mistake(const std::string& message, const std::string& suggestion,
                    const std::string& use) {
  const InputError error(with_suggestion(message, suggestion));
  return error.what() + say("  '{} --help' shows how it is used\n", use);
}

std::vector<std::string> options_of(const Command& command) {
  std::vector<std::string> names = {"--help", "-h", "--lang"};
  for (const Option& option : command.options) {
    names.push_back("--" + option.name);
    if (option.letter != 0) names.push_back({'-', option.letter});
  }
  return names;
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// The options of a command line, without their values.
std::vector<std::string> options_among(const std::vector<std::string>& words) {
  std::vector<std::string> names;
  for (const std::string& word : words) {
    const std::string name = word.substr(0, word.find('='));
    if (name == "--") break;
    if (name.size() > 1 && name.front() == '-') names.push_back(name);
  }
  return names;
}

std::optional<std::string> unknown_option(const std::vector<std::string>& words,
                                          const std::vector<std::string>& known) {
  for (const std::string& name : options_among(words)) {
    if (!contains(known, name)) return name;
  }
  return std::nullopt;
}

std::optional<std::string> repeated_option(const std::vector<std::string>& words) {
  const std::vector<std::string> names = options_among(words);
  for (auto name = names.begin(); name != names.end(); ++name) {
    if (std::find(names.begin(), name, *name) != name) return *name;
  }
  return std::nullopt;
}

std::string before_any_command(const std::vector<std::string>& words,
                               const std::vector<Command>& commands) {
  if (const auto unknown = unknown_option(words, {"--help", "-h", "--version"})) {
    const bool is_of_a_command = std::any_of(
        commands.begin(), commands.end(),
        [&](const Command& command) { return contains(options_of(command), *unknown); });
    return mistake(say("'sim33618' has no option '{}'", *unknown),
                   is_of_a_command ? say("options stand after the command") : "", "sim33618");
  }
  return mistake(say("a command is missing (one of {})", listed(command_names(commands))), {},
                 "sim33618");
}

}  // namespace

std::string command_line_mistake(const std::vector<std::string>& words,
                                 const std::vector<Command>& commands,
                                 const std::string& parser_kind, const std::string& parser_text) {
  const auto command =
      std::find_if(commands.begin(), commands.end(),
                   [&](const Command& candidate) { return candidate.name == words.front(); });
  if (command == commands.end()) return before_any_command(words, commands);
  const std::string use = "sim33618 " + command->name;
  const std::vector<std::string> known = options_of(*command);
  if (const auto unknown = unknown_option(words, known)) {
    return mistake(say("'{}' has no option '{}'", use, *unknown),
                   unknown->size() < shortest_to_correct ? "" : did_you_mean(*unknown, known), use);
  }
  const bool has_too_few = parser_kind == "ArgumentMismatch" &&
                           command->fewest_words == command->most_words &&
                           command->most_words > 1 && words.size() <= command->most_words;
  if (parser_kind == "RequiredError" || has_too_few)
    return mistake(say("'{}' needs {}", use, command->words_name), {}, use);
  if (parser_kind == "ArgumentMismatch" && words.back().rfind("--", 0) == 0)
    return missing_value(words.back(), command->name);
  if (const auto repeated = repeated_option(words))
    return mistake(say("'{}' is given twice", *repeated), {}, use);
  if (command->most_words == 0) return mistake(say("'{}' takes only options", use), {}, use);
  if (parser_kind == "ArgumentMismatch" || parser_kind == "ExtrasError") {
    return mistake(say("'{}' takes only {} {}", use, command->most_words, command->words_name), {},
                   use);
  }
  return mistake(parser_text, {}, use);
}

std::string unknown_command(const std::string& word, const std::vector<Command>& commands) {
  return mistake(say("unknown command '{}'", word), did_you_mean(word, command_names(commands)),
                 "sim33618");
}

std::string missing_value(const std::string& option, const std::string& command) {
  return mistake(say("a value is missing after '{}'", option), {}, "sim33618 " + command);
}

}  // namespace sim33618
