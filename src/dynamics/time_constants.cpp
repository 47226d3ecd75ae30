#include "dynamics/time_constants.hpp"

#include <algorithm>
#include <limits>

#include "base/numbers.hpp"

namespace sim33618 {
namespace {

bool reads(const Term& term, const ResolvedVariable& variable, std::size_t element) {
  for (std::size_t dim = variable.dims.size(); dim-- > 0;) {
    const std::size_t count = variable.dims[dim]->elements.size();
    const std::size_t position = element % count;
    element /= count;
    const Axis& axis = term.axes[dim];
    const bool is_read =
        axis.index == Axis::fixed_element
            ? axis.element == position
            : std::count(axis.positions.begin(), axis.positions.end(), position) != 0;
    if (!is_read) return false;
  }
  return true;
}

}  // namespace

void check_time_constants(const Structure& structure, const NumberTable& numbers,
                          const Fraction& step, Diagnostics& diagnostics) {
  for (const TimeConstant& time : structure.time_constants) {
    if (time.term.kind != TermKind::variable) continue;
    const ResolvedVariable& variable = structure.variables[time.term.variable];
    if (variable.kind() != VariableKind::data) continue;
    double shortest = std::numeric_limits<double>::infinity();
    for (std::size_t e = 0; e < variable.element_count; ++e) {
      if (!reads(time.term, variable, e)) continue;
      for (const NumberPoint& point : numbers.series[time.term.variable][e])
        shortest = std::min(shortest, point.value);
    }
    if (shortest >= 2 * step.value()) continue;
    diagnostics.warning(
        time.span,
        say("'{}' is {} yr, less than two steps of {} yr: {} then says more of the step than of "
            "the model (take a shorter step, a function of first order, or none)",
            variable.name(), format_readable(shortest), step.text(), time.function));
  }
}

}  // namespace sim33618
