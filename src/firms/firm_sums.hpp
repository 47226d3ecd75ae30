#pragma once

#include <span>

#include "firms/firm_state.hpp"

namespace sim33618 {

/// The sum over a binary tree of positions: the same bits however work is shared, and nothing is
/// lost in long lists (pairwise summation).
double fixed_sum(std::span<const double> values);

/// The same of the values at some places.
double fixed_sum(std::span<const double> values, std::span<const std::uint32_t> places);

/// Lowers the limit that a firm's stock of a group sets to its output.
inline void set_limit(const FirmNetwork& network, FirmState& state, std::size_t firm,
                      std::size_t group, double limit) {
  double* lowest = &state.other_limit[firm];
  if (network.group_need[group] == InputNeed::essential) lowest = &state.critical_limit[firm];
  if (network.group_need[group] == InputNeed::not_essential) lowest = &state.important_limit[firm];
  if (limit < *lowest) *lowest = limit;
}

}  // namespace sim33618
