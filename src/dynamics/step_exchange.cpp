#include "dynamics/step_exchange.hpp"

#include <algorithm>

#include "base/contract.hpp"

namespace sim33618 {

void StepExchange::give(std::size_t variable, std::size_t element, double value) {
  const auto supply =
      std::find_if(plan_.supplied.begin(), plan_.supplied.end(),
                   [&](const PlannedSupply& one) { return one.variable == variable; });
  expect(supply != plan_.supplied.end(), "what is given was declared as supplied");
  stores_.at(supply->given)[element] = value;
  stores_.at(supply->is_given)[element] = 1;
}

}  // namespace sim33618
