#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sim33618 {

/// What the world outside tells firms in a step. Spans are by sector, or by firm where it is said;
/// an empty one stands for a 1 each (of `damage` and `is_served_first`: 0).
struct StepInputs {
  /// Final demand over that of the start.
  std::span<const double> demand;
  /// Price of a sector's goods over that of the start.
  std::span<const double> price;
  /// Capacity over that of the start, and the share of it for which there is power.
  std::span<const double> capacity;
  std::span<const double> power;
  /// Share of what a sector's firms bought outside at the start that is to be had there; from 1 on
  /// they get what they order.
  std::span<const double> outside_supply;
  /// By firm: share of capacity that is out of work.
  std::span<const double> damage;
  /// Buyers whose sector policy wants to be served first; for Rationing::policy_priority.
  std::span<const unsigned char> is_served_first;
};

/// What firms did in a step, by firm; amounts at the prices of the start.
struct FirmFlows {
  /// What could be made with all inputs at hand.
  std::vector<double> capacity;
  /// New orders, of firms and final buyers, and all that were open, overdue ones included.
  std::vector<double> ordered;
  std::vector<double> open;
  /// Shipped to firms and to final buyers, and orders that were given up.
  std::vector<double> shipped;
  std::vector<double> sold_outside;
  std::vector<double> lost;
  /// Shipped to it by firms and from outside.
  std::vector<double> bought;
  std::vector<double> bought_outside;
  /// Money that came in for sales, and that went out for inputs.
  std::vector<double> received;
  std::vector<double> paid;

  explicit FirmFlows(std::size_t firms);
};

/// The same of a sector, added up.
struct SectorFlows {
  double output = 0;
  double capacity = 0;
  double ordered = 0;
  double open = 0;
  double shipped = 0;
  double sold_outside = 0;
  double lost = 0;
  double bought = 0;
  double bought_outside = 0;
  /// Staff that the output takes, at the productivity of the start.
  double staff = 0;
  double finished = 0;

  /// Share of open orders that was shipped; 1 where there were none.
  double fill_rate() const { return open > 0 ? (shipped + sold_outside) / open : 1; }
  double utilisation() const { return capacity > 0 ? output / capacity : 0; }
};

/// By how much the books of a step do not add up, as shares of what they are about.
struct StepResidual {
  /// Largest of a firm: made − change of stock − shipped, over what it had.
  double made = 0;
  /// Of all: shipped − received or put on the way.
  double shipped = 0;
  /// Of all, the outside included: money paid − money received.
  double paid = 0;

  void take_worse(const StepResidual& other);
};

/// More than this is a breach.
inline constexpr double largest_residual = 1e-9;

/// Which firm's books do not add up, and by how much.
struct Breach {
  enum class Kind : unsigned char { made, stock };
  Kind kind = Kind::made;
  std::size_t firm = 0;
  double amount = 0;
};

}  // namespace sim33618
