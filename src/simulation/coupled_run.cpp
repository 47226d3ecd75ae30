#include "simulation/coupled_run.hpp"

#include "dynamics/integrate.hpp"
#include "scenario/run_clock.hpp"

namespace sim33618 {
namespace {

RuleSet rules_of(const CompiledModel& model) {
  const ModelDocument& document = model.document();
  if (!document.firm_rules)
    throw InputError(say("the model does not say what firms do ('firm_rules' in model.yaml)"));
  return document.firm_rules->of(document.coupling->rules.text);
}

void check_weeks(const CompiledModel& model, const Scenario& scenario) {
  if (!model.document().coupling)
    throw InputError(say("the model does not say what firms read and give ('coupling')"));
  if (!fits_firms(scenario.time)) throw InputError(steps_of_firms_text());
  if (scenario.time.end == scenario.time.start)
    throw InputError(
        say("firms act from the second year of a run on; this one ends in its first, {}",
            scenario.time.end));
}

}  // namespace

Result run_with_firms(const CompiledModel& model, const Scenario& scenario,
                      const FirmMakeup& makeup) {
  check_weeks(model, scenario);
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
