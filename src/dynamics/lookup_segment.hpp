#pragma once

#include "model/number_table.hpp"

namespace sim33618 {

/// What a lookup is at an argument: linear between its points, held beyond them.
struct LookupSegment {
  LookupSegment(const NumberSeries& points, double argument);

  double value = 0;
  /// By how much the value changes with the argument: of the points beside it, at a point of those
  /// from it on; 0 beyond them.
  double slope = 0;
};

}  // namespace sim33618
