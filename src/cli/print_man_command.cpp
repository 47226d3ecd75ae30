#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/manual.hpp"

#include "base/messages.hpp"

namespace sim33618 {

Command print_man_command() {
  Command command;
  command.name = "print-man";
  command.summary = say("print the manual page, for groff");
  command.example = "sim33618 print-man";
  command.hidden = true;
  command.run = [](const Arguments&) {
    std::fputs(manual_page(commands()).c_str(), stdout);
    return exit_fine;
  };
  return command;
}

}  // namespace sim33618
