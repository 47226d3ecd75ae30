#pragma once

#include <optional>

#include "base/unhurt_share.hpp"
#include "simulation/supply_shock.hpp"

namespace sim33618 {

/// What a shock did to a node, or to all of them together. Amounts in the unit of the table;
/// steps from 0 on.
struct ShockLosses {
  /// All output of so much time before the shock.
  double before = 0;
  /// What the capacity out of work would have made, and all output that was lost.
  double direct = 0;
  double total = 0;
  /// The first step with less than unhurt_share of the output before; nothing if there is none.
  std::optional<std::int64_t> first_hit;
  /// The step with the least output and its share of the output before.
  std::int64_t worst = 0;
  double least_share = 1;
  /// The first step from which on output is at least unhurt_share again; nothing if it is not at
  /// the end, or was never less.
  std::optional<std::int64_t> recovered;
  /// Whether less is made in the last step than when capacity was last out of work: circles of
  /// short stocks then sink on by themselves.
  bool sinks_on = false;

  /// total / direct: how many times the loss grows on its way; nothing without direct loss.
  std::optional<double> amplification() const;
};

/// Of a node.
ShockLosses losses_of(const ShockOutcome& outcome, std::size_t node);

/// Of all nodes together.
ShockLosses total_losses(const ShockOutcome& outcome);

}  // namespace sim33618
