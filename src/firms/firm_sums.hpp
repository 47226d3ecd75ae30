#pragma once

#include <span>

#include "firms/firm_state.hpp"

namespace sim33618 {

/// The sum of value_at(first) … value_at(last − 1) over a binary tree of positions: the same bits
/// however work is shared, and nothing is lost in long lists (pairwise summation).
template <typename ValueAt>
double tree_sum(std::size_t first, std::size_t last, const ValueAt& value_at) {
  // Halves of more than this many are added up by themselves.
  constexpr std::size_t longest_row = 64;
  if (last - first <= longest_row) {
    double sum = 0;
    for (std::size_t i = first; i < last; ++i) sum += value_at(i);
    return sum;
  }
  const std::size_t middle = first + (last - first) / 2;
  return tree_sum(first, middle, value_at) + tree_sum(middle, last, value_at);
}

/// Of all values.
inline double fixed_sum(std::span<const double> values) {
  return tree_sum(0, values.size(), [&](std::size_t i) { return values[i]; });
}

/// Of the values at some places.
inline double fixed_sum(std::span<const double> values, std::span<const std::uint32_t> places) {
  return tree_sum(0, places.size(), [&](std::size_t i) { return values[places[i]]; });
}

/// Lowers the limit that a firm's stock of a group sets to its output.
inline void set_limit(const FirmNetwork& network, FirmState& state, std::size_t firm,
                      std::size_t group, double limit) {
  double* lowest = &state.other_limit[firm];
  if (network.group_need[group] == InputNeed::essential) lowest = &state.critical_limit[firm];
  if (network.group_need[group] == InputNeed::not_essential) lowest = &state.important_limit[firm];
  if (limit < *lowest) *lowest = limit;
}

}  // namespace sim33618
