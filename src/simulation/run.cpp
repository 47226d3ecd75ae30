#include "simulation/run.hpp"

#include "base/contract.hpp"
#include "simulation/coupled_run.hpp"
#include "simulation/requirements.hpp"

namespace sim33618 {

Result run_scenario(const CompiledModel& model, const Scenario& scenario) {
  return run_scenario_from(nullptr, model, scenario, [](const IntegratorState&) {});
}

Result run_scenario_from(const RunState* state, const CompiledModel& model,
                         const Scenario& scenario, const StateKeeper& keep) {
  hold_to_requirements(model, scenario);
  if (scenario.resolution == Resolution::firms) {
    expect(state == nullptr, "a state holds no firms");
    return run_with_firms(model, scenario);
  }
  Result result(model, scenario);
  if (state != nullptr) {
    for (const std::vector<double>& period : state->periods) result.add_period(period);
  }
  integrate_from(state != nullptr ? &state->integrator : nullptr, model, scenario.numbers,
                 scenario.time, {scenario.seed, 0},
                 [&](const std::vector<double>& slots, const IntegratorState& reached) {
                   result.add_period(slots);
                   keep(reached);
                 });
  return result;
}

}  // namespace sim33618
