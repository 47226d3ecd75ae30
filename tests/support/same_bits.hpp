#pragma once

#include <cmath>
#include <cstring>

namespace sim33618::test {

/// Whether two numbers are the same to the last bit, the sign of zero included. What is no number
/// has no bits to speak of: x86-64 passes on the payload and sign of that operand of an addition
/// which the compiler happened to write first, and a run in which one is left over fails.
inline bool same_bits(double one, double other) {
  if (std::isnan(one) || std::isnan(other)) return std::isnan(one) && std::isnan(other);
  return std::memcmp(&one, &other, sizeof one) == 0;
}

}  // namespace sim33618::test
