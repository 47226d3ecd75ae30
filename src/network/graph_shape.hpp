#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "network/supply_graph.hpp"

namespace sim33618 {

// Properties of who is linked to whom at all: volumes do not count, nor do links of a node to
// itself; links both ways count as one where a graph is taken as undirected.

/// The largest k for which the node is in the k-core, the part of the undirected graph in which all
/// have k neighbours (S. Seidman 1983). In linear time (V. Batagelj and M. Zaveršnik 2003).
std::vector<std::size_t> core_numbers(const SupplyGraph& graph);

/// What holds the undirected graph together (J. Hopcroft and R. Tarjan 1973).
struct CutParts {
  /// Nodes without which a part of the graph falls apart, rising.
  std::vector<NodeIndex> articulation_points;
  /// Pairs of nodes whose link is the only way between two parts, smaller node first, rising.
  std::vector<std::pair<NodeIndex, NodeIndex>> bridges;
};

CutParts cut_parts(const SupplyGraph& graph);

/// The component of each node in the undirected graph, numbered by their first nodes.
std::vector<std::size_t> weak_components(const SupplyGraph& graph);

/// Parts of a graph that no link joins, nodes without any link left out.
struct TradingGroups {
  std::size_t count = 0;
  /// The first nodes of the first two.
  NodeIndex first = 0;
  NodeIndex second = 0;
};

/// Where there are two or more.
std::optional<TradingGroups> trading_groups(const SupplyGraph& graph);

/// Where a node stands to the largest set of nodes that supply each other in circles (A. Broder et
/// al. 2000): in that core; upstream or downstream of it; on a way around it from upstream to
/// downstream (tube); linked to these in another way (tendril); or apart from them all.
enum class BowTiePart { core, upstream, downstream, tube, tendril, apart };

/// The part of each node. The core is the largest strongly connected component (R. Tarjan 1972), of
/// equally large ones that with the first node; a graph without circles has none, and all its nodes
/// are apart.
std::vector<BowTiePart> bow_tie(const SupplyGraph& graph);

/// "core", "upstream", …, as files name it; passes translated() where it is shown.
const char* name_of(BowTiePart part);

}  // namespace sim33618
