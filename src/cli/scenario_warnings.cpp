#include "cli/scenario_warnings.hpp"

#include <fmt/core.h>

#include "simulation/far_numbers.hpp"

namespace sim33618 {

void warn_of_scenario(const CompiledModel& model, const Scenario& scenario) {
  Diagnostics diagnostics;
  warn_of_far_numbers(model, scenario, diagnostics);
  fmt::print(stderr, "{}", render(diagnostics.all()));
}

}  // namespace sim33618
