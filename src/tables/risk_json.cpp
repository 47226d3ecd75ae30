#include "tables/risk_json.hpp"

#include <algorithm>

namespace sim33618 {

nlohmann::ordered_json risk_json(double tolerance, const std::vector<SystemicRisk>& risks) {
  std::size_t steps = 0;
  for (const SystemicRisk& risk : risks) steps = std::max(steps, risk.steps);
  return {
      {"tolerance", tolerance}, {"most_steps_taken", steps}, {"not_at_rest", not_at_rest(risks)}};
}

}  // namespace sim33618
