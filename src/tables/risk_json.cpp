#include "tables/risk_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace sim33618 {
namespace {

nlohmann::ordered_json steps_json(double tolerance, const std::vector<SystemicRisk>& risks) {
  std::size_t steps = 0;
  for (const SystemicRisk& risk : risks) steps = std::max(steps, risk.steps);
  return {
      {"tolerance", tolerance}, {"most_steps_taken", steps}, {"not_at_rest", not_at_rest(risks)}};
}

}  // namespace

nlohmann::ordered_json risk_json(const RiskLimits& limits, const Criticality& criticality) {
  return {{"step_limit", limits.most_steps},
          {"asked", steps_json(limits.tolerance, criticality.risk)},
          {"published", steps_json(published_tolerance, criticality.published_risk)}};
}

}  // namespace sim33618
