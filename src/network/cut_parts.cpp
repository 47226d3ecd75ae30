#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <iterator>

#include "network/graph_shape.hpp"
#include "network/neighbours.hpp"

namespace sim33618 {
namespace {

using UndirectedGraph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                          boost::property<boost::edge_index_t, std::size_t>>;

UndirectedGraph undirected(const SupplyGraph& graph) {
  const Neighbours neighbours(graph);
  UndirectedGraph made(graph.node_count());
  std::size_t count = 0;
  for (NodeIndex node = 0; node < graph.node_count(); ++node) {
    for (const NodeIndex other : neighbours.of(node)) {
      if (node < other) boost::add_edge(node, other, count++, made);
    }
  }
  return made;
}

}  // namespace

CutParts cut_parts(const SupplyGraph& graph) {
  const UndirectedGraph made = undirected(graph);
  std::vector<std::size_t> component(boost::num_edges(made));
  const auto components =
      boost::make_iterator_property_map(component.begin(), get(boost::edge_index, made));
  CutParts parts;
  const auto [count, end] = boost::biconnected_components(
      made, components, std::back_inserter(parts.articulation_points));
  std::sort(parts.articulation_points.begin(), parts.articulation_points.end());

  // A bridge is a component of a single edge.
  std::vector<std::size_t> edges(count);
  for (const std::size_t own : component) ++edges[own];
  for (auto [edge, last] = boost::edges(made); edge != last; ++edge) {
    if (edges[get(components, *edge)] != 1) continue;
    parts.bridges.emplace_back(static_cast<NodeIndex>(boost::source(*edge, made)),
                               static_cast<NodeIndex>(boost::target(*edge, made)));
  }
  std::sort(parts.bridges.begin(), parts.bridges.end());
  return parts;
}

}  // namespace sim33618
