#include "base/diagnostics.hpp"
#include "cli/command.hpp"
#include "cli/exit_code.hpp"

namespace sim33618 {
namespace {

int print_words(const Arguments& arguments) {
  const std::string& name = arguments.words.front();
  std::vector<std::string> names;
  for (const Command& command : commands()) {
    if (!command.known_words) continue;
    names.push_back(command.name);
    if (command.name != name) continue;
    for (const std::string& word : command.known_words(arguments)) fmt::print("{}\n", word);
    return exit_fine;
  }
  throw InputError(say("'{}' has no words of its own (one of {})", name, listed(names)));
}

}  // namespace

Command print_words_command() {
  Command command;
  command.name = "print-words";
  command.summary = say("print the words that a command knows, one a line");
  command.words_name = say("COMMAND");
  command.words_help = say("command that takes names of the model");
  command.fewest_words = 1;
  command.most_words = 1;
  command.options = {model_option()};
  command.example = "sim33618 print-words list";
  command.hidden = true;
  command.run = print_words;
  return command;
}

}  // namespace sim33618
