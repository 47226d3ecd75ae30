#include "simulation/run.hpp"

#include "dynamics/integrate.hpp"

namespace sim33618 {

Result run_scenario(const CompiledModel& model, const Scenario& scenario) {
  Result result(model, scenario);
  integrate(model, scenario.numbers, scenario.time,
            [&](std::int64_t, const std::vector<double>& slots) { result.add_period(slots); },
            {scenario.seed, 0});
  return result;
}

}  // namespace sim33618
