#pragma once

#include <cstdint>
#include <vector>

namespace sim33618 {

/// What a run takes from one saved period into the next: its stocks, with those that functions keep
/// (PREVIOUS, INIT, random numbers), and what fixed delays have taken in, in base units. All else
/// is computed anew from stocks, numbers and time (docs/developer/decisions/0011).
struct IntegratorState {
  /// How many periods are behind it.
  std::int64_t periods = 0;
  std::vector<double> stocks;
  /// Of each fixed delay what it began with and its input of each step.
  std::vector<std::vector<double>> delayed = {};
};

}  // namespace sim33618
