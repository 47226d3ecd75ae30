#include "simulation/requirement_finding.hpp"

#include <cmath>

namespace sim33618 {

bool meets(const RequiredValue& required, double value, double wanted) {
  // Round-off is no mistake of the user's.
  constexpr double round_off = 1e-9;
  const double tolerance =
      required.comparison == Comparison::equals ? required.tolerance * std::abs(wanted) : 0;
  return excess(required.comparison, value, wanted) <=
         tolerance + round_off * (1 + std::abs(wanted));
}

double excess(Comparison comparison, double value, double wanted) {
  switch (comparison) {
    case Comparison::at_least: return wanted - value;
    case Comparison::at_most: return value - wanted;
    case Comparison::equals: return std::abs(value - wanted);
  }
  return 0;
}

std::string finding(Comparison comparison, const std::string& label, const std::string& value,
                    const std::string& wanted) {
  switch (comparison) {
    case Comparison::at_least: return say("{} is {}, less than {}", label, value, wanted);
    case Comparison::at_most: return say("{} is {}, more than {}", label, value, wanted);
    case Comparison::equals: return say("{} is {} in place of {}", label, value, wanted);
  }
  return {};
}

}  // namespace sim33618
