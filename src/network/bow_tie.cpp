#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <optional>
#include <utility>

#include "base/messages.hpp"
#include "network/graph_shape.hpp"
#include "network/neighbours.hpp"

namespace sim33618 {
namespace {

using DirectedGraph = boost::compressed_sparse_row_graph<boost::directedS>;

// The nodes of the largest strongly connected component of two nodes or more; of equally large ones
// that of the first node. None if there is no such component.
std::vector<bool> largest_circle(const SupplyGraph& graph) {
  std::vector<std::pair<std::size_t, std::size_t>> ends;
  for (const SupplyLink& link : graph.links()) ends.emplace_back(link.supplier, link.buyer);
  const DirectedGraph made(boost::edges_are_sorted, ends.begin(), ends.end(), graph.node_count());
  std::vector<std::size_t> component(graph.node_count());
  const std::size_t count = boost::strong_components(
      made, boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, made)));
  std::vector<std::size_t> size(count);
  for (const std::size_t own : component) ++size[own];
  std::size_t largest = 1;
  std::optional<std::size_t> chosen;
  for (const std::size_t own : component) {
    if (size[own] <= largest) continue;
    largest = size[own];
    chosen = own;
  }
  std::vector<bool> is_in(graph.node_count());
  for (std::size_t node = 0; node < is_in.size(); ++node) is_in[node] = component[node] == chosen;
  return is_in;
}

enum class Direction { downstream, upstream };

// All nodes that can be reached from some, these included.
std::vector<bool> reached(const SupplyGraph& graph, std::vector<bool> from, Direction direction) {
  std::vector<NodeIndex> queue;
  for (NodeIndex node = 0; node < from.size(); ++node) {
    if (from[node]) queue.push_back(node);
  }
  const auto visit = [&](NodeIndex node) {
    if (from[node]) return;
    from[node] = true;
    queue.push_back(node);
  };
  for (std::size_t i = 0; i < queue.size(); ++i) {
    const NodeIndex node = queue[i];
    if (direction == Direction::downstream) {
      for (const SupplyLink& link : graph.sales(node)) visit(link.buyer);
    } else {
      for (const std::uint32_t place : graph.purchases(node)) visit(graph.links()[place].supplier);
    }
  }
  return from;
}

}  // namespace

std::vector<std::size_t> weak_components(const SupplyGraph& graph) {
  const Neighbours neighbours(graph);
  constexpr auto none = static_cast<std::size_t>(-1);
  std::vector<std::size_t> component(graph.node_count(), none);
  std::vector<NodeIndex> queue;
  std::size_t count = 0;
  for (NodeIndex start = 0; start < graph.node_count(); ++start) {
    if (component[start] != none) continue;
    component[start] = count;
    queue.assign(1, start);
    for (std::size_t i = 0; i < queue.size(); ++i) {
      for (const NodeIndex other : neighbours.of(queue[i])) {
        if (component[other] != none) continue;
        component[other] = count;
        queue.push_back(other);
      }
    }
    ++count;
  }
  return component;
}

std::optional<TradingGroups> trading_groups(const SupplyGraph& graph) {
  const std::vector<std::size_t> component = weak_components(graph);
  std::vector<bool> is_alone(graph.node_count());
  for (const NodeIndex node : graph.isolated()) is_alone[node] = true;
  TradingGroups found;
  std::size_t seen = 0;
  for (NodeIndex node = 0; node < graph.node_count(); ++node) {
    // Components are numbered by their first nodes.
    if (component[node] < seen) continue;
    seen = component[node] + 1;
    if (is_alone[node]) continue;
    if (found.count == 0) found.first = node;
    if (found.count == 1) found.second = node;
    ++found.count;
  }
  if (found.count < 2) return std::nullopt;
  return found;
}

std::vector<BowTiePart> bow_tie(const SupplyGraph& graph) {
  const std::vector<bool> core = largest_circle(graph);
  const std::vector<bool> below = reached(graph, core, Direction::downstream);
  const std::vector<bool> above = reached(graph, core, Direction::upstream);
  const std::vector<bool> from_above = reached(graph, above, Direction::downstream);
  const std::vector<bool> to_below = reached(graph, below, Direction::upstream);
  const std::vector<std::size_t> component = weak_components(graph);
  std::vector<bool> has_core(graph.node_count());
  for (std::size_t node = 0; node < core.size(); ++node) {
    if (core[node]) has_core[component[node]] = true;
  }

  std::vector<BowTiePart> parts(graph.node_count(), BowTiePart::apart);
  for (std::size_t node = 0; node < parts.size(); ++node) {
    if (core[node]) {
      parts[node] = BowTiePart::core;
    } else if (above[node]) {
      parts[node] = BowTiePart::upstream;
    } else if (below[node]) {
      parts[node] = BowTiePart::downstream;
    } else if (from_above[node] && to_below[node]) {
      parts[node] = BowTiePart::tube;
    } else if (has_core[component[node]]) {
      parts[node] = BowTiePart::tendril;
    }
  }
  return parts;
}

const char* name_of(BowTiePart part) {
  switch (part) {
    case BowTiePart::core: return to_say("core");
    case BowTiePart::upstream: return to_say("upstream");
    case BowTiePart::downstream: return to_say("downstream");
    case BowTiePart::tube: return to_say("tube");
    case BowTiePart::tendril: return to_say("tendril");
    case BowTiePart::apart: break;
  }
  return to_say("apart");
}

}  // namespace sim33618
