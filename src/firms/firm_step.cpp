#include "firms/firm_step.hpp"

#include <algorithm>

namespace sim33618 {

FirmFlows::FirmFlows(std::size_t firms) {
  for (auto* values : {&capacity, &ordered, &open, &shipped, &sold_outside, &lost, &bought,
                       &bought_outside, &received, &paid})
    values->assign(firms, 0);
}

void StepResidual::take_worse(const StepResidual& other) {
  made = std::max(made, other.made);
  shipped = std::max(shipped, other.shipped);
  paid = std::max(paid, other.paid);
}

}  // namespace sim33618
