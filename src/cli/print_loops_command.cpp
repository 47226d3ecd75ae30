#include "base/messages.hpp"
#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/find_model.hpp"
#include "cli/loop_text.hpp"

namespace sim33618 {

Command print_loops_command() {
  Command command;
  command.name = "print-loops";
  command.summary = say("print the page of the model's feedback loops, in Markdown");
  command.options = {model_option()};
  command.example = "sim33618 print-loops";
  command.hidden = true;
  command.run = [](const Arguments& arguments) {
    std::fputs(loops_page(*load_model(arguments)).c_str(), stdout);
    return exit_fine;
  };
  return command;
}

}  // namespace sim33618
