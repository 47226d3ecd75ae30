#pragma once

#include <vector>

#include "tables/output_rows.hpp"

namespace sim33618 {

/// What half the step changes in a row of the result tables, where it changes most.
struct StepChange {
  OutputRow row;
  std::size_t period = 0;
  /// In the row's unit.
  double at_step = 0;
  double at_half = 0;
  /// The change as a share of the row's largest absolute value in either run, so that a value near
  /// zero does not make a small change look large, and of a gap also of what it is the gap to; 0
  /// where the row is zero throughout. A row counts as at least a billionth of the largest value of
  /// its unit: a balance that closes is round-off.
  double relative = 0;
};

/// Runs a scenario by its own step and by half of it, and returns a change for each row of its
/// tables, the largest relative one first, equal ones in the tables' order. For a method of order p
/// the change is about 1 - 2^-p of the error at the scenario's step (Hairer, Norsett, Wanner,
/// Solving Ordinary Differential Equations I, II.4). Throws RunError as a run does.
std::vector<StepChange> check_step(const CompiledModel& model, const Scenario& scenario);

}  // namespace sim33618
