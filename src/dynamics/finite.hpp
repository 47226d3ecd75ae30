#pragma once

#include <cstddef>

namespace sim33618 {

/// Whether all of them are finite: what is not, times zero, is no number.
inline bool all_finite(const double* values, std::size_t count) {
  int doubts = 0;
  for (std::size_t i = 0; i < count; ++i) doubts |= static_cast<int>(values[i] * 0 != 0);
  return doubts == 0;
}

}  // namespace sim33618
