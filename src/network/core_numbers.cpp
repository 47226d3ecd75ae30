#include <algorithm>

#include "network/graph_shape.hpp"
#include "network/neighbours.hpp"

namespace sim33618 {

std::vector<std::size_t> core_numbers(const SupplyGraph& graph) {
  const Neighbours neighbours(graph);
  const std::size_t nodes = graph.node_count();
  std::vector<std::size_t> degree(nodes);
  std::size_t largest = 0;
  for (NodeIndex node = 0; node < nodes; ++node) {
    degree[node] = neighbours.of(node).size();
    largest = std::max(largest, degree[node]);
  }
  // Nodes sorted by degree; where each stands, and where each degree begins.
  std::vector<std::size_t> begin(largest + 2);
  for (const std::size_t own : degree) ++begin[own + 1];
  for (std::size_t d = 1; d < begin.size(); ++d) begin[d] += begin[d - 1];
  std::vector<NodeIndex> sorted(nodes);
  std::vector<std::size_t> place(nodes);
  std::vector<std::size_t> next = begin;
  for (NodeIndex node = 0; node < nodes; ++node) {
    place[node] = next[degree[node]]++;
    sorted[place[node]] = node;
  }
  // Takes away the node of the lowest degree; its neighbours of higher degree move one down, past
  // the first of theirs.
  for (std::size_t i = 0; i < nodes; ++i) {
    const NodeIndex node = sorted[i];
    for (const NodeIndex other : neighbours.of(node)) {
      if (degree[other] <= degree[node]) continue;
      const std::size_t first = std::max(begin[degree[other]], i + 1);
      const NodeIndex first_node = sorted[first];
      std::swap(sorted[first], sorted[place[other]]);
      std::swap(place[first_node], place[other]);
      begin[degree[other]] = first + 1;
      --degree[other];
    }
  }
  return degree;
}

}  // namespace sim33618
