#pragma once

#include <functional>
#include <vector>

#include "network/supply_graph.hpp"

namespace sim33618 {

/// How long a link is: one step, or the shorter the more flows: largest volume / volume.
enum class LinkLength { step, by_volume };

/// Hears, on one thread at a time, from how many nodes of how many chains are found; what it throws
/// ends the work.
using ChainProgress = std::function<void(std::size_t done, std::size_t all)>;

/// Of all pairs of other nodes, how many shortest supply chains pass through each node; where a
/// pair has several, their share (L. Freeman 1977; U. Brandes 2001; lengths by volume: M. Newman
/// 2001). Directed from supplier to buyer, not normalised; no unit. Lengths by volume are rounded
/// to a millionth of the shortest, so that chains of equal length are so whatever the order of
/// their links. In O(nodes × links), times the logarithm of nodes for lengths by volume.
/// The same for any number of threads; `progress` may be empty.
std::vector<double> betweenness(const SupplyGraph& graph, LinkLength length,
                                std::size_t threads = 1, const ChainProgress& progress = {});

}  // namespace sim33618
