#pragma once

#include <span>

#include "network/firm_graph.hpp"

namespace sim33618 {

/// What is known of a graph of firms before anything is drawn.
struct FirmGraphPlan {
  /// By node; those without firms have their flows outside.
  Eigen::MatrixXd flows;
  /// Output, and inputs of any origin, by node.
  std::vector<double> output;
  std::vector<double> inputs;
  /// Of each node its first firm, and at the end the number of firms.
  std::vector<NodeIndex> first_firm;
  /// Places of leaders in FirmGraphTargets::leaders, by node, the larger first.
  std::vector<std::vector<std::size_t>> leaders;
  /// The firm that each leader is.
  std::vector<NodeIndex> firm_of_leader;

  /// Links whose volumes are known, by buyer, then supplier; flows hold what they leave.
  std::vector<SupplyLink> known_links;

  /// Those to a buyer.
  std::span<const SupplyLink> known_links_to(NodeIndex buyer) const;
  bool is_known(NodeIndex supplier, NodeIndex buyer) const;

  std::size_t nodes() const { return output.size(); }
  std::size_t firms() const { return first_firm.back(); }
  std::size_t firms_of(std::size_t node) const { return first_firm[node + 1] - first_firm[node]; }
};

/// Checks targets and says how many firms each node has. Throws InputError as make_firm_graph().
FirmGraphPlan plan_firm_graph(const FirmGraphTargets& targets, std::size_t firms);

}  // namespace sim33618
