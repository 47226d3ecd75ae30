#include "dynamics/integrate.hpp"

#include "dynamics/batch_integrator.hpp"

namespace sim33618 {

void integrate(const CompiledModel& model, const NumberTable& numbers, const TimeSettings& time,
               const PeriodVisitor& visit, const RunKey& key) {
  integrate_from(nullptr, model, numbers, time, key,
                 [&](const std::vector<double>& values, const IntegratorState& state) {
                   visit(state.periods - 1, values);
                 });
}

void integrate_from(const IntegratorState* state, const CompiledModel& model,
                    const NumberTable& numbers, const TimeSettings& time, const RunKey& key,
                    const StateVisitor& visit) {
  const InstructionSet set = chosen_instruction_set();
  const Plan& plan = model.plan_of_all(set);
  BatchIntegrator integrator(model, plan, time, set, 1);
  const BatchMember member{&numbers, key};
  const auto show = [&](std::int64_t period, const BatchPeriod&) {
    visit(integrator.program_slots(), integrator.state_after(period));
  };
  if (state != nullptr) {
    integrator.resume(*state, {&member, 1}, show);
  } else {
    integrator.run({&member, 1}, show);
  }
}

void integrate_with(const StepPartner& partner, const IntegratorState* state,
                    const CompiledModel& model, const NumberTable& numbers,
                    const TimeSettings& time, const RunKey& key, const StateVisitor& visit) {
  const InstructionSet set = chosen_instruction_set();
  BatchIntegrator integrator(model, model.plan_with_supplied(set), time, set, 1);
  const BatchMember member{&numbers, key};
  integrator.run_with(partner, state, {&member, 1}, [&](std::int64_t period, const BatchPeriod&) {
    visit(integrator.program_slots(), integrator.state_after(period));
  });
}

}  // namespace sim33618
