#pragma once

#include <string>
#include <vector>

#include "dynamics/causal_links.hpp"

namespace sim33618 {

/// What a loop does at one moment of a run.
struct LoopStrength {
  std::string date;
  /// The product of the gains of its links, 1/yr for each stock: reinforcing above 0, balancing
  /// below, 0 where a link has no effect then.
  double gain = 0;
  /// The rate, 1/yr, at which the loop would move its variables if it were alone: |gain| to the
  /// power of 1 / stocks (the eigenvalue of a chain of stocks; Kampmann, Feedback loop gains and
  /// system behavior, System Dynamics Review 28, 2012). 0 if the loop passes no stock.
  double rate = 0;
};

/// A link of a loop's chain: the variable that it comes from, and whether the next one in the chain
/// rises with it (+1) or falls (-1).
struct LoopLink {
  std::size_t variable = 0;
  int sign = 0;
};

/// A loop of a model as its equations have it.
struct FoundLoop {
  /// The chain, from the first waypoint on; after the last comes the first. What a function with
  /// memory adds to it is part of the variable whose equation has the function.
  std::vector<LoopLink> chain;
  std::size_t stock_count = 0;
  /// At each moment of the links it was found in.
  std::vector<LoopStrength> strengths;
};

/// "demand +→ capacity −→ demand".
std::string chain_text(const Structure& structure, const FoundLoop& loop);

/// Finds the loops that the model names, in the order of its document, among links that
/// causal_links() gave, of one model at several moments.
///
/// Between two waypoints the chain is the shortest one of links that have an effect at one of the
/// moments; of several, the one with the largest product of gains. No variable is passed twice. A
/// gain is that of all elements together: each element of the first waypoint is moved by the same
/// share of its value, and what comes round is summed.
///
/// Throws InputError for waypoints that no chain joins, and loops whose polarity is not the one
/// stated at a moment when they have an effect, or that have none.
std::vector<FoundLoop> find_loops(const CompiledModel& model,
                                  const std::vector<CausalLinks>& moments);

}  // namespace sim33618
