#pragma once

#include <cstdint>
#include <vector>

namespace sim33618 {

/// What a run takes from one saved period into the next: its stocks, with those that functions keep
/// (PREVIOUS, INIT, random numbers), in base units. All else is computed anew from stocks, numbers
/// and time (docs/developer/decisions/0011).
struct IntegratorState {
  /// How many periods are behind it.
  std::int64_t periods = 0;
  std::vector<double> stocks;
};

}  // namespace sim33618
