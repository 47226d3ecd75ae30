#include "cli/command.hpp"

#include <algorithm>
#include <iterator>

#include "base/messages.hpp"

namespace sim33618 {

std::string Arguments::get(const std::string& option, const std::string& otherwise) const {
  const auto found = options.find(option);
  return found == options.end() ? otherwise : found->second;
}

std::vector<Command> commands() {
  return {run_command(),
          compare_command(),
          levers_command(),
          ensemble_command(),
          new_command(),
          validate_command(),
          validate_output_command(),
          check_step_command(),
          compare_history_command(),
          reconcile_command(),
          report_command(),
          plot_command(),
          network_command(),
          firms_command(),
          shock_command(),
          simulate_firms_command(),
          model_command(),
          diff_command(),
          list_command(),
          explain_command(),
          schema_command(),
          print_man_command(),
          print_completion_command(),
          print_words_command(),
          print_loops_command()};
}

std::vector<Command> shown_commands(const std::vector<Command>& commands) {
  std::vector<Command> shown;
  std::copy_if(commands.begin(), commands.end(), std::back_inserter(shown),
               [](const Command& command) { return !command.hidden; });
  return shown;
}

Option model_option() {
  return {"model", say("DIR"), say("folder of the model (default: found)"), FileKind::folder};
}

}  // namespace sim33618
