#include "cli/command.hpp"

#include "base/messages.hpp"

namespace sim33618 {

std::string Arguments::get(const std::string& option, const std::string& otherwise) const {
  const auto found = options.find(option);
  return found == options.end() ? otherwise : found->second;
}

std::vector<Command> commands() {
  return {run_command(), validate_command(), list_command(), explain_command()};
}

Option model_option() { return {"model", say("DIR"), say("folder of the model (default: found)")}; }

}  // namespace sim33618
