#pragma once

#include <vector>

#include "dynamics/causal_links.hpp"

namespace sim33618 {

/// A variable of a chain, and the slots of those of its elements that the chain passes: all, but at
/// a waypoint that names one.
struct Station {
  std::size_t variable = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// The product of the gains round a loop, and of each link from a station to the next whether what
/// arrives rises (+1) or falls (-1) with what was sent. The signs mean nothing if the gain is 0.
struct LoopGain {
  double gain = 0;
  std::vector<int> signs;
};

/// Moves each element of the first station by the same share of its value (all of them by the same
/// amount if they are 0), follows what becomes of it along the chain, and holds what comes back, in
/// sum, against what was sent.
LoopGain gain_along(const std::vector<Station>& stations, const CausalLinks& moment);

}  // namespace sim33618
