#include "simulation/requirement_finding.hpp"

#include <cmath>

#include "base/numbers.hpp"
#include "model/fitting_quantity.hpp"

namespace sim33618 {

bool meets(const RequiredValue& required, const ResolvedVariable& variable, double value,
           double wanted) {
  // Round-off is no mistake of the user's. The unit of the requirement says what is little, that of
  // the variable where the requirement has none: a factor of carbon is small in base units.
  constexpr double round_off = 1e-9;
  const Unit& unit =
      required.value.unit.is_dimensionless() ? variable.declaration->unit : required.value.unit;
  const double tolerance =
      required.comparison == Comparison::equals ? required.tolerance * std::abs(wanted) : 0;
  return excess(required.comparison, value, wanted) <=
         tolerance + round_off * (unit.scale() + std::abs(wanted));
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

std::string in_year(const std::string& label, double year) {
  return say("{} in {}", label, format_number(year));
}

std::string text_of(const ResolvedVariable& variable, double value) {
  return text_in_unit_of(value, *variable.declaration);
}

void report_unmet(const Requirement& requirement, const Span& place, const std::string& message,
                  Diagnostics& diagnostics) {
  diagnostics.error(place, say("{}: {}", requirement.otherwise.in_users_language(), message))
      .note(requirement.span, say("required here"));
}

}  // namespace sim33618
