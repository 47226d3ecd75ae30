#include "simulation/start_values.hpp"

#include "base/contract.hpp"

namespace sim33618 {

void evaluate_at_start(const CompiledModel& model, const PlanRequest& request, std::int64_t start,
                       std::span<const BatchMember> members,
                       const std::function<void(const BatchPeriod& values)>& use) {
  expect(members.size() > 1, "members are evaluated side by side");
  const InstructionSet set = chosen_instruction_set();
  const Plan plan = make_plan(model, request, set);
  TimeSettings time;
  time.start = start;
  time.end = start;
  time.step = Fraction(1);
  time.method = IntegrationMethod::euler;
  BatchIntegrator integrator(model, plan, time, set, members.size());
  integrator.run(members, [&](std::int64_t, const BatchPeriod& values) { use(values); });
}

}  // namespace sim33618
