#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace sim33618 {

/// What was typed after a command's name.
struct Arguments {
  std::vector<std::string> words;
  std::map<std::string, std::string> options;

  bool has(const std::string& option) const { return options.count(option) != 0; }
  std::string get(const std::string& option, const std::string& otherwise = {}) const;
};

/// An option "--name VALUE", or a switch "--name" if it has no value.
struct Option {
  std::string name;
  std::string value_name;
  std::string help;
};

/// As `most_words`: no limit.
inline constexpr std::size_t any_number_of_words = static_cast<std::size_t>(-1);

/// A command of the program, as its help shows it and as main runs it.
struct Command {
  std::string name;
  std::string summary;
  std::string words_name;
  std::string words_help;
  std::size_t fewest_words = 0;
  std::size_t most_words = 0;
  std::vector<Option> options;
  /// One command line that a new user can copy; run by a test.
  std::string example;
  /// Returns the exit code.
  std::function<int(const Arguments&)> run;
};

Command run_command();
Command validate_command();
Command list_command();
Command explain_command();

/// All commands, in the order the help shows them.
std::vector<Command> commands();

/// The option every command that reads a model has.
Option model_option();

}  // namespace sim33618
