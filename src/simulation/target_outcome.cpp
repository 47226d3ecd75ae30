#include "simulation/target_outcome.hpp"

#include <cmath>

namespace sim33618 {
namespace {

std::size_t element_position(const Target& target, const Structure& structure,
                             std::size_t variable) {
  std::size_t position = 0;
  const std::vector<const Dimension*>& dims = structure.variables[variable].dims;
  for (std::size_t i = 0; i < dims.size(); ++i) {
    position = position * dims[i]->elements.size() + *dims[i]->index_of(target.elements[i].text);
  }
  return position;
}

// The value of a calendar year, in base units.
std::optional<double> year_value(const Target& target, const Result& result) {
  const Structure& structure = result.model().structure();
  const std::size_t variable = *structure.find(target.variable.text);
  const std::size_t element = element_position(target, structure, variable);
  const bool takes_end = structure.variables[variable].declaration->period_rule == PeriodRule::end;
  const Fraction length = result.calendar().save();
  const Fraction year_end(target.year + 1);
  double sum = 0;
  int periods = 0;
  for (std::size_t p = 0; p < result.period_count(); ++p) {
    const Fraction start = result.calendar().period_start(static_cast<std::int64_t>(p));
    const double current = result.base_value(variable, element, p);
    if (takes_end && start + length == year_end) return current;
    const bool inside = !(start < Fraction(target.year)) && !(year_end < start + length);
    if (takes_end || !inside) continue;
    sum += current;
    ++periods;
  }
  // A year that the saved periods do not make up has no mean.
  if (periods == 0 || Fraction(periods) * length != Fraction(1)) return std::nullopt;
  return sum / periods;
}

bool is_met(const Target& target, double required, double simulated) {
  switch (target.comparison) {
    case Comparison::at_least: return simulated >= required;
    case Comparison::at_most: return simulated <= required;
    case Comparison::equals:
      return std::abs(simulated - required) <= target.tolerance * std::abs(required);
  }
  return false;
}

}  // namespace

std::vector<TargetOutcome> hold_against(const std::vector<Target>& targets, const Result& result) {
  std::vector<TargetOutcome> outcomes;
  for (const Target& target : targets) {
    if (target.start && *target.start != result.scenario().time.start) continue;
    TargetOutcome outcome;
    outcome.target = &target;
    outcome.required = target.value.value;
    if (const auto value = year_value(target, result)) {
      outcome.simulated = *value / target.value.unit.scale();
      outcome.met = is_met(target, outcome.required, *outcome.simulated);
    }
    outcomes.push_back(outcome);
  }
  return outcomes;
}

}  // namespace sim33618
