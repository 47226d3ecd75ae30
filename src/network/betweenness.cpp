#include "network/betweenness.hpp"

#include <algorithm>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <cmath>
#include <utility>

namespace sim33618 {
namespace {

using LinkGraph = boost::compressed_sparse_row_graph<boost::directedS>;

// Whole multiples of a millionth of the shortest length: exact in double up to 2^53.
std::vector<double> lengths_by_volume(const std::vector<SupplyLink>& links) {
  constexpr double parts = 1 << 20;
  double largest = 0;
  for (const SupplyLink& link : links) largest = std::max(largest, link.volume);
  std::vector<double> lengths;
  for (const SupplyLink& link : links)
    lengths.push_back(std::round(parts * (largest / link.volume)));
  return lengths;
}

}  // namespace

std::vector<double> betweenness(const SupplyGraph& graph, LinkLength length) {
  std::vector<SupplyLink> links(graph.links().begin(), graph.links().end());
  std::erase_if(links, [](const SupplyLink& link) { return link.supplier == link.buyer; });
  std::vector<std::pair<std::size_t, std::size_t>> ends;
  for (const SupplyLink& link : links) ends.emplace_back(link.supplier, link.buyer);
  const LinkGraph made(boost::edges_are_sorted, ends.begin(), ends.end(), graph.node_count());

  std::vector<double> result(graph.node_count());
  const auto index = get(boost::vertex_index, made);
  const auto centrality = boost::make_iterator_property_map(result.begin(), index);
  if (length == LinkLength::step) {
    boost::brandes_betweenness_centrality(made, boost::centrality_map(centrality));
  } else {
    const std::vector<double> lengths = lengths_by_volume(links);
    const auto weights =
        boost::make_iterator_property_map(lengths.begin(), get(boost::edge_index, made));
    boost::brandes_betweenness_centrality(made,
                                          boost::centrality_map(centrality).weight_map(weights));
  }
  return result;
}

}  // namespace sim33618
