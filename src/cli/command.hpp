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

/// Which files a shell offers when it completes a word.
enum class FileKind { any, folder, yaml };

/// An option "--name VALUE", or a switch "--name" if it has no value.
struct Option {
  std::string name;
  std::string value_name;
  std::string help;
  FileKind files = FileKind::any;
  /// Given several times it has all values, one a line.
  bool may_repeat = false;
  /// A short name, 'o' for -o; 0: none.
  char letter = 0;
};

/// Where results go, --output or -o.
inline Option output_option(std::string value_name, std::string help,
                            FileKind files = FileKind::any) {
  return {"output", std::move(value_name), std::move(help), files, false, 'o'};
}

/// As `most_words`: no limit.
inline constexpr std::size_t any_number_of_words = static_cast<std::size_t>(-1);

/// A command of the program, as its help, manual and completion show it and as main runs it.
struct Command {
  std::string name;
  std::string summary;
  std::string words_name;
  std::string words_help;
  std::size_t fewest_words = 0;
  std::size_t most_words = 0;
  FileKind files = FileKind::any;
  /// The words it knows, for completion; without it they are files.
  std::function<std::vector<std::string>(const Arguments&)> known_words = nullptr;
  std::vector<Option> options;
  /// One command line that a new user can copy; run by a test.
  std::string example;
  /// For scripts: neither help nor manual nor completion show it.
  bool hidden = false;
  /// Returns the exit code.
  std::function<int(const Arguments&)> run;
};

Command run_command();
Command compare_command();
Command ensemble_command();
Command levers_command();
Command validate_command();
Command validate_output_command();
Command check_step_command();
Command compare_history_command();
Command reconcile_command();
Command report_command();
Command plot_command();
Command network_command();
Command firms_command();
Command shock_command();
Command simulate_firms_command();
Command model_command();
Command diff_command();
Command new_command();
Command list_command();
Command explain_command();
Command print_man_command();
Command print_completion_command();
Command print_words_command();
Command print_loops_command();
Command schema_command();

/// All commands, in the order the help shows them; the hidden ones are last.
std::vector<Command> commands();

/// Those of them that are not hidden.
std::vector<Command> shown_commands(const std::vector<Command>& commands);

/// The option every command that reads a model has.
Option model_option();

}  // namespace sim33618
