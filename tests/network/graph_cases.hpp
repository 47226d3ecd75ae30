#pragma once

#include <rapidcheck.h>

#include <vector>

#include "network/supply_graph.hpp"

namespace sim33618::test {

/// Up to `most_links` links of whole volumes from 0 to 9, equal ends and links to oneself among
/// them.
inline SupplyGraph random_graph(std::size_t nodes, int most_links) {
  std::vector<SupplyLink> links;
  const int count = *rc::gen::inRange(0, most_links + 1);
  for (int i = 0; i < count; ++i) {
    links.push_back({*rc::gen::inRange<NodeIndex>(0, static_cast<NodeIndex>(nodes)),
                     *rc::gen::inRange<NodeIndex>(0, static_cast<NodeIndex>(nodes)),
                     static_cast<double>(*rc::gen::inRange(0, 10))});
  }
  return {nodes, links};
}

/// Whether the first node is linked to the second in either direction.
inline bool are_linked(const SupplyGraph& graph, NodeIndex a, NodeIndex b) {
  for (const SupplyLink& link : graph.links()) {
    if ((link.supplier == a && link.buyer == b) || (link.supplier == b && link.buyer == a))
      return true;
  }
  return false;
}

}  // namespace sim33618::test
