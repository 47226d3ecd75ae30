#pragma once

#include <optional>
#include <vector>

#include "simulation/result.hpp"

namespace sim33618 {

/// A target or control total held against a result. Values are in the target's own unit.
struct TargetOutcome {
  const Target* target = nullptr;
  double required = 0;
  /// Nothing where no variable counts as the target does, or where its year is not simulated or no
  /// whole number of saved periods.
  std::optional<double> simulated;
  bool met = false;

  double difference() const { return *simulated - required; }
  /// Simulated over required.
  double attainment() const { return *simulated / required; }
};

/// Whether a figure meets a target; both in the target's own unit.
bool meets(const Target& target, double simulated);

/// Targets speak of calendar years; a result saved in parts of a year is averaged over them (or
/// takes the last one, for variables that are values at the end of a period). Checks of runs that
/// start in another year are left out.
std::vector<TargetOutcome> hold_against(const std::vector<Target>& targets, const Result& result);

}  // namespace sim33618
