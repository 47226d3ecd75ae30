#pragma once

#include <cstdint>
#include <vector>

#include "firms/firm_network.hpp"
#include "model/firm_rules.hpp"

namespace sim33618 {

/// A supplier that has been chosen and does not deliver yet.
struct PendingSwitch {
  std::uint32_t link = 0;
  /// The new one.
  std::uint32_t supplier = 0;
  std::uint32_t steps_left = 0;

  bool operator==(const PendingSwitch&) const = default;
};

/// What a run of firms remembers from one step to the next, an array a quantity. Whoever keeps a
/// copy can go on from it and gets the same bits.
struct FirmState {
  std::int64_t step = 0;

  /// By firm, amounts: what it made last, finished goods, expected sales, final orders that are
  /// overdue, and orders of firms that were overdue when its buyers ordered last.
  std::vector<double> made;
  std::vector<double> finished;
  std::vector<double> expected;
  std::vector<double> final_overdue;
  std::vector<double> carried;
  /// By firm, over the start: use of inputs, smoothed for orders and for targets; and output that
  /// inputs in stock allow: critical, important and other ones.
  std::vector<double> use;
  std::vector<double> target_use;
  std::vector<double> critical_limit;
  std::vector<double> important_limit;
  std::vector<double> other_limit;
  /// By firm, money: what it has, is owed and owes.
  std::vector<double> cash;
  std::vector<double> receivable;
  std::vector<double> payable;

  /// By link: who supplies now; input stock; on the way; ordered and not shipped.
  std::vector<std::uint32_t> supplier;
  std::vector<double> stock;
  std::vector<double> transit;
  std::vector<double> ordered;
  /// By link: what was shipped in the last step.
  std::vector<double> shipped;
  /// By link: share of orders that was shipped, smoothed.
  std::vector<float> fill;
  std::vector<PendingSwitch> pending;

  /// Of the outside world, money: what it has more than at the start, is owed and owes.
  double outside_cash = 0;
  double outside_receivable = 0;
  double outside_payable = 0;

  bool operator==(const FirmState&) const = default;
};

/// The state that stays as it is while nothing happens and prices are 1: each firm makes what it
/// sells, and stocks are what the rules want them to be.
FirmState steady_state(const FirmNetwork& network, const FirmRules& rules);

/// Steps that the stock of a group is meant to last.
double cover_of(const FirmNetwork& network, const FirmRules& rules, std::size_t firm,
                std::size_t group);

/// Lowers the limit that a firm's stock of a group sets to its output.
inline void set_limit(const FirmNetwork& network, FirmState& state, std::size_t firm,
                      std::size_t group, double limit) {
  double* lowest = &state.other_limit[firm];
  if (network.group_need[group] == InputNeed::essential) lowest = &state.critical_limit[firm];
  if (network.group_need[group] == InputNeed::not_essential) lowest = &state.important_limit[firm];
  if (limit < *lowest) *lowest = limit;
}

/// How goods are on the way along a link.
struct TransitPace {
  /// Share of what is on the way that arrives a step.
  double arrival = 1;
  /// Steps of use that are on the way after it.
  double on_the_way = 0;
};

/// Of goods that are on the way for so many steps.
inline TransitPace transit_pace(double steps) {
  TransitPace pace;
  pace.arrival = steps > 1 ? 1 / steps : 1;
  pace.on_the_way = 1 / pace.arrival - 1;
  return pace;
}

/// Of a link: `usual`, that of the rules, where the network says nothing.
inline TransitPace transit_pace(const FirmNetwork& network, const FirmRules& rules,
                                std::size_t link, const TransitPace& usual) {
  const float days = network.transit_days[link];
  return days > 0 ? transit_pace(static_cast<double>(days) / rules.days_per_step) : usual;
}

/// Throws InputError if the state does not fit the network: amounts of other firms or links,
/// suppliers that there are not, or a supplier being qualified for a link that there is not, or
/// that has one already.
void check_state(const FirmState& state, const FirmNetwork& network);

}  // namespace sim33618
