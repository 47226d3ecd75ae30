#pragma once

#include <span>
#include <vector>

#include "network/supply_graph.hpp"

namespace sim33618 {

/// Who is linked to whom, in either direction: each other node once, rising.
class Neighbours {
 public:
  explicit Neighbours(const SupplyGraph& graph);

  std::span<const NodeIndex> of(NodeIndex node) const {
    return std::span(nodes_).subspan(first_[node], first_[node + 1] - first_[node]);
  }

 private:
  std::vector<NodeIndex> nodes_;
  std::vector<std::size_t> first_;
};

}  // namespace sim33618
