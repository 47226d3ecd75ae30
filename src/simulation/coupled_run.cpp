#include "simulation/coupled_run.hpp"

#include "dynamics/integrate.hpp"
#include "simulation/requirements.hpp"

namespace sim33618 {
namespace {

RuleSet rules_of(const CompiledModel& model) {
  const std::filesystem::path file = model.document().folder / "firm_rules.yaml";
  return read_firm_rules(file, file.string()).of(model.document().coupling->rules.text);
}

void check_weeks(const CompiledModel& model, const Scenario& scenario) {
  if (!model.document().coupling)
    throw InputError(say("the model does not say what firms read and give ('coupling')"));
  const TimeSettings& time = scenario.time;
  if (time.step != Fraction(1, weeks_of_year) || time.method == IntegrationMethod::dopri5)
    throw InputError(
        say("single firms act by the week: resolution: firms takes steps of 1/52 and euler, heun "
            "or rk4"));
}

}  // namespace

Result run_with_firms(const CompiledModel& model, const Scenario& scenario,
                      const FirmMakeup& makeup) {
  check_weeks(model, scenario);
  hold_to_requirements(model, scenario);
  Result result(model, scenario);
  CoupledFirms firms(result, rules_of(model), makeup);
  integrate_with(
      [&](std::int64_t step, StepExchange& exchange) { firms.act(step, exchange); }, nullptr, model,
      scenario.numbers, scenario.time, {scenario.seed, makeup.member},
      [&](const std::vector<double>& slots, const IntegratorState&) { result.add_period(slots); });
  result.set_firms(firms.outcome());
  return result;
}

}  // namespace sim33618
