#include "simulation/target_outcome.hpp"

#include <cmath>

#include "simulation/year_value.hpp"

namespace sim33618 {
namespace {

std::optional<double> value_for(const Target& target, const Result& result) {
  if (target.variable.text.empty()) return std::nullopt;
  const ResultPlace place = place_of(target.variable, target.elements, result.model().structure());
  return year_value(result, place, target.year);
}

}  // namespace

bool meets(const Target& target, double simulated) {
  const double required = target.value.value;
  switch (target.comparison) {
    case Comparison::at_least: return simulated >= required;
    case Comparison::at_most: return simulated <= required;
    case Comparison::equals:
      return std::abs(simulated - required) <= target.tolerance * std::abs(required);
  }
  return false;
}

std::vector<TargetOutcome> hold_against(const std::vector<Target>& targets, const Result& result) {
  std::vector<TargetOutcome> outcomes;
  for (const Target& target : targets) {
    if (target.start && *target.start != result.scenario().time.start) continue;
    TargetOutcome outcome;
    outcome.target = &target;
    outcome.required = target.value.value;
    if (const auto value = value_for(target, result)) {
      outcome.simulated = *value / target.value.unit.scale();
      outcome.met = meets(target, *outcome.simulated);
    }
    outcomes.push_back(outcome);
  }
  return outcomes;
}

}  // namespace sim33618
