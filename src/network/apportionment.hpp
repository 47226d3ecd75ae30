#pragma once

#include <cstddef>
#include <vector>

namespace sim33618 {

/// Bounds of a number of things.
struct ShareLimits {
  std::size_t least = 0;
  std::size_t most = 0;
};

/// Shares `total` things out in proportion to weights (not negative), whole ones by largest
/// remainder (A. Hamilton 1792), each within its limits. They add up to `total` where the limits
/// allow it, else to the sum of the least or of the most.
std::vector<std::size_t> apportioned(std::size_t total, const std::vector<double>& weights,
                                     const std::vector<ShareLimits>& limits);

}  // namespace sim33618
