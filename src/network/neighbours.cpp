#include "network/neighbours.hpp"

#include <algorithm>
#include <iterator>

namespace sim33618 {

Neighbours::Neighbours(const SupplyGraph& graph) {
  std::vector<NodeIndex> buyers;
  std::vector<NodeIndex> suppliers;
  first_.push_back(0);
  for (NodeIndex node = 0; node < graph.node_count(); ++node) {
    buyers.clear();
    suppliers.clear();
    for (const SupplyLink& link : graph.sales(node)) {
      if (link.buyer != node) buyers.push_back(link.buyer);
    }
    for (const std::uint32_t place : graph.purchases(node)) {
      const NodeIndex supplier = graph.links()[place].supplier;
      if (supplier != node) suppliers.push_back(supplier);
    }
    std::set_union(buyers.begin(), buyers.end(), suppliers.begin(), suppliers.end(),
                   std::back_inserter(nodes_));
    first_.push_back(nodes_.size());
  }
}

}  // namespace sim33618
