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

// Least and largest size of a number that its range speaks for.
struct KnownSizes {
  double smallest = 0;
  double largest = 0;

  explicit KnownSizes(const KnownRange& range)
      : largest(std::max(std::abs(range.low), std::abs(range.high))) {
    const bool spans_zero = range.low <= 0 && range.high >= 0;
    if (!spans_zero) smallest = std::min(std::abs(range.low), std::abs(range.high));
  }

  double far() const {
    return largest < narrow_range * smallest ? far_beyond_narrow_range : far_beyond_range;
  }
};

bool is_far(double value, const KnownRange& range) {
  if (value == 0 || range.low > range.high) return false;
  const KnownSizes sizes(range);
  if (sizes.largest == 0) return false;
  const double size = std::abs(value);
  return size > sizes.far() * sizes.largest || size * sizes.far() < sizes.smallest;
}

bool are_far_apart(double a, double b) {
  const double least = std::min(std::abs(a), std::abs(b));
  return least > 0 && std::max(std::abs(a), std::abs(b)) > far_beyond_range * least;
}

// Whether a point is far from those beside it, which are near each other; at an end of the path,
// from the two next to it. Of two points nobody can say which is wrong.
bool stands_out(const NumberSeries& series, std::size_t place) {
  if (series.size() < 3) return false;
  const std::size_t last = series.size() - 1;
  const std::size_t one = place == 0 ? 1 : place - 1;
  std::size_t other = place + 1;
  if (place == 0) other = 2;
  if (place == last) other = last - 2;
  const double value = series[place].value;
  return are_far_apart(value, series[one].value) && are_far_apart(value, series[other].value) &&
         !are_far_apart(series[one].value, series[other].value);
}

class FarNumbers {
 public:
  FarNumbers(const CompiledModel& model, const Scenario& scenario, Diagnostics& diagnostics)
      : model_(model), scenario_(scenario), diagnostics_(diagnostics) {}

  void warn(std::size_t variable, std::size_t element) {
    const NumberSeries& known = model_.numbers().series[variable][element];
    const KnownRange range = range_of(known, model_.document());
    for (const NumberPoint& point : scenario_.numbers.series[variable][element]) {
      if (!point.row && is_far(point.value, range) && is_new(point))
        warn_of_range(variable, element, point, range);
    }
    for (std::size_t place = 0; place < known.size(); ++place) {
      if (stands_out(known, place) && is_new(known[place]))
        warn_of_neighbours(variable, element, known[place], known[place == 0 ? 1 : place - 1]);
    }
  }

 private:
  // A number for many elements is reported once.
  bool is_new(const NumberPoint& point) {
    return reported_.emplace(point.span.source.get(), point.span.begin).second;
  }

  void warn_of_range(std::size_t variable, std::size_t element, const NumberPoint& point,
                     const KnownRange& range) {
    const ResolvedVariable& resolved = model_.structure().variables[variable];
    diagnostics_
        .warning(point.span, say("{} is {}, beyond its range by more than a factor of {}",
                                 model_.structure().element_label(variable, element),
                                 text_of(resolved, point.value), KnownSizes(range).far()))
        .suggest(say("is the unit right? the model has {} to {}", text_of(resolved, range.low),
                     text_of(resolved, range.high)))
        .note(model_.numbers().series[variable][element].front().span, say("the range"));
  }

  void warn_of_neighbours(std::size_t variable, std::size_t element, const NumberPoint& point,
                          const NumberPoint& beside) {
    const ResolvedVariable& resolved = model_.structure().variables[variable];
    diagnostics_
        .warning(point.span,
                 say("{} is {}, off the years beside it by more than a factor of {}",
                     in_year(model_.structure().element_label(variable, element), point.at),
                     text_of(resolved, point.value), far_beyond_range))
        .suggest(say("is the unit right?"))
        .note(beside.span, say("the year beside it"));
  }

  const CompiledModel& model_;
  const Scenario& scenario_;
  Diagnostics& diagnostics_;
  std::set<std::pair<const SourceText*, std::size_t>> reported_;
};

}  // namespace

void warn_of_far_numbers(const CompiledModel& model, const Scenario& scenario,
                         Diagnostics& diagnostics) {
  FarNumbers far(model, scenario, diagnostics);
  const std::vector<ResolvedVariable>& variables = model.structure().variables;
  for (std::size_t v = 0; v < variables.size(); ++v) {
    if (variables[v].kind() != VariableKind::data) continue;
    for (std::size_t e = 0; e < variables[v].element_count; ++e) far.warn(v, e);
  }
}

}  // namespace sim33618
