#include "simulation/far_numbers.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <utility>

#include "simulation/requirement_finding.hpp"

namespace sim33618 {
namespace {

// In base units, as the points are.
struct KnownRange {
  double low = std::numeric_limits<double>::infinity();
  double high = -std::numeric_limits<double>::infinity();
};

KnownRange range_of(const NumberSeries& series, const ModelDocument& model) {
  KnownRange range;
  for (const NumberPoint& point : series) {
    if (!point.row) continue;
    const ParameterRow& row = model.parameters[*point.row];
    range.low = std::min(range.low, row.low * row.unit.scale());
    range.high = std::max(range.high, row.high * row.unit.scale());
  }
  return range;
}

bool is_far(double value, const KnownRange& range) {
  if (value == 0 || range.low > range.high) return false;
  const double largest = std::max(std::abs(range.low), std::abs(range.high));
  if (largest == 0) return false;
  const bool spans_zero = range.low <= 0 && range.high >= 0;
  const double smallest = spans_zero ? 0 : std::min(std::abs(range.low), std::abs(range.high));
  const double size = std::abs(value);
  return size > far_beyond_range * largest || size * far_beyond_range < smallest;
}

}  // namespace

void warn_of_far_numbers(const CompiledModel& model, const Scenario& scenario,
                         Diagnostics& diagnostics) {
  const Structure& structure = model.structure();
  // A number for many elements is reported once.
  std::set<std::pair<const SourceText*, std::size_t>> reported;
  for (std::size_t v = 0; v < structure.variables.size(); ++v) {
    const ResolvedVariable& variable = structure.variables[v];
    if (variable.kind() != VariableKind::data) continue;
    for (std::size_t e = 0; e < variable.element_count; ++e) {
      const NumberSeries& known = model.numbers().series[v][e];
      const KnownRange range = range_of(known, model.document());
      for (const NumberPoint& point : scenario.numbers.series[v][e]) {
        if (point.row || !is_far(point.value, range)) continue;
        if (!reported.emplace(point.span.source.get(), point.span.begin).second) continue;
        diagnostics
            .warning(point.span, say("{} is {}, beyond its range by more than a factor of {}",
                                     structure.element_label(v, e), text_of(variable, point.value),
                                     far_beyond_range))
            .suggest(say("is the unit right? the model has {} to {}", text_of(variable, range.low),
                         text_of(variable, range.high)))
            .note(known.front().span, say("the range"));
      }
    }
  }
}

}  // namespace sim33618
