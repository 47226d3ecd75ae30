#include "base/messages.hpp"
#include "cli/command.hpp"
#include "cli/completion.hpp"
#include "cli/exit_code.hpp"

namespace sim33618 {

Command print_completion_command() {
  Command command;
  command.name = "print-completion";
  command.summary = say("print the script that completes command lines in bash");
  command.example = "sim33618 print-completion";
  command.hidden = true;
  command.run = [](const Arguments&) {
    std::fputs(bash_completion(commands()).c_str(), stdout);
    return exit_fine;
  };
  return command;
}

}  // namespace sim33618
