#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

namespace sim33618 {

// Reductions of more than one pass over the elements; `value(k)` is element k of `count`.

/// The population standard deviation: the elements are all there are. Sums in element order.
template <typename Value>
double deviation(const Value& value, std::size_t count) {
  const auto size = static_cast<double>(count);
  double sum = 0;  // of distances from the first, so that equal elements have none from the mean
  for (std::size_t k = 0; k < count; ++k) sum += value(k) - value(0);
  const double mean = value(0) + sum / size;
  double squares = 0;
  for (std::size_t k = 0; k < count; ++k) squares += (value(k) - mean) * (value(k) - mean);
  return std::sqrt(squares / size);
}

/// The position, counted from 1, of the element of a rank: 1 is the smallest one's; of equal
/// elements the first comes first. Not a number if no element has the rank or one is no number.
template <typename Value>
double rank(const Value& value, std::size_t count, double wanted) {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  if (!(wanted >= 1 && wanted <= static_cast<double>(count)) || wanted != std::floor(wanted))
    return none;
  std::vector<std::pair<double, std::size_t>> order(count);
  for (std::size_t k = 0; k < count; ++k) {
    if (std::isnan(value(k))) return none;
    order[k] = {value(k), k};
  }
  const auto found = order.begin() + static_cast<std::ptrdiff_t>(wanted) - 1;
  std::nth_element(order.begin(), found, order.end());
  return static_cast<double>(found->second + 1);
}

}  // namespace sim33618
