#include "dynamics/integrate.hpp"

#include "dynamics/batch_integrator.hpp"

namespace sim33618 {

void integrate(const CompiledModel& model, const NumberTable& numbers, const TimeSettings& time,
               const PeriodVisitor& visit, const RunKey& key) {
  const InstructionSet set = chosen_instruction_set();
  const Plan plan = make_plan(model, {}, set);
  BatchIntegrator integrator(model, plan, time, set, 1);
  const BatchMember member{&numbers, key};
  integrator.run({&member, 1}, [&](std::int64_t period, const BatchPeriod&) {
    visit(period, integrator.program_slots());
  });
}

}  // namespace sim33618
