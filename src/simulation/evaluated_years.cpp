#include "simulation/evaluated_years.hpp"

#include "base/contract.hpp"

namespace sim33618 {

void evaluate_years(const CompiledModel& model, const Plan& plan, std::int64_t first,
                    std::int64_t last, std::span<const BatchMember> members,
                    const std::function<void(std::int64_t year, const BatchPeriod& values)>& use) {
  expect(members.size() > 1, "members are evaluated side by side");
  TimeSettings time;
  time.start = first;
  time.end = last;
  time.step = Fraction(1);
  time.method = IntegrationMethod::euler;
  BatchIntegrator integrator(model, plan, time, chosen_instruction_set(), members.size());
  integrator.run(members, [&](std::int64_t period, const BatchPeriod& values) {
    use(first + period, values);
  });
}

}  // namespace sim33618
