#pragma once

#include <array>
#include <cstddef>

namespace sim33618 {

/// The polynomial with these coefficients, that of the highest power first, by Horner's rule.
template <std::size_t size>
constexpr double polynomial(const std::array<double, size>& coefficients, double x) {
  double sum = 0;
  for (const double coefficient : coefficients) sum = sum * x + coefficient;
  return sum;
}

}  // namespace sim33618
