#pragma once

#include <fmt/format.h>

#include "base/random_stream.hpp"
#include "network/firm_graph.hpp"

namespace sim33618::test {

/// Targets of so many nodes with 20 to 1 220 counted firms each, the first with 700, and flows of
/// very different size; the second node has no firms.
inline FirmGraphTargets made_targets(std::uint32_t nodes, std::uint32_t which = 0) {
  const auto draw = [&](std::uint32_t place, std::uint32_t index) {
    return uniform({33618, which, purpose_of("test of firm graphs"), place, 0}, index);
  };
  const auto side = static_cast<Eigen::Index>(nodes);
  FirmGraphTargets targets;
  targets.flows.resize(side, side);
  for (std::uint32_t i = 0; i < nodes; ++i) {
    const double share = draw(i, 0) * draw(i, 0);
    const double firms = i == 0 ? 700 : 20 + 1200 * share * share;
    const double size = 3 * firms * (0.5 + draw(i, 1));
    targets.nodes.push_back(fmt::format("node{}", i));
    targets.counted_firms.push_back(i == 1 ? 0 : firms);
    targets.sold_outside.push_back(size * (0.4 + 0.4 * draw(i, 2)));
    targets.bought_outside.push_back(size * 0.3);
    for (std::uint32_t j = 0; j < nodes; ++j) {
      const double part = draw(i, 3 + j) * draw(i, 3 + j);
      targets.flows(i, j) = (size * part * part + (i == j ? size * 2 : 0)) / nodes;
    }
  }
  targets.leaders = {{"large", 0, 0.2}, {"small", 0, 0.1}, {"other", 2, 0.25}};
  return targets;
}

/// Flows between nodes as the links of a graph carry them, and those without links.
inline Eigen::MatrixXd flows_of(const FirmGraph& graph) {
  const auto nodes = static_cast<Eigen::Index>(graph.first_firm.size() - 1);
  Eigen::MatrixXd flows = Eigen::MatrixXd::Zero(nodes, nodes);
  for (const SupplyLink& link : graph.links.links())
    flows(graph.node[link.supplier], graph.node[link.buyer]) += link.volume;
  return flows;
}

}  // namespace sim33618::test
