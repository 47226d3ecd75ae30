#pragma once

#include <vector>

#include "base/work_progress.hpp"
#include "network/supply_graph.hpp"

namespace sim33618 {

/// How long a link is: one step, or the shorter the more flows: largest volume / volume.
enum class LinkLength { step, by_volume };

/// Of all pairs of other nodes, how many shortest supply chains pass through each node; where a
/// pair has several, their share (L. Freeman 1977; U. Brandes 2001; lengths by volume: M. Newman
/// 2001). Directed from supplier to buyer, not normalised; no unit. Lengths by volume are rounded
/// to a millionth of the shortest, so that chains of equal length are so whatever the order of
/// their links. In O(nodes × links), times the logarithm of nodes for lengths by volume.
/// The same for any number of threads; `progress`, which may be empty, hears of nodes from which
/// all chains are found.
std::vector<double> betweenness(const SupplyGraph& graph, LinkLength length,
                                std::size_t threads = 1, const WorkProgress& progress = {});

}  // namespace sim33618
