#include <fmt/format.h>

#include <cmath>
#include <unordered_set>

#include "network/firm_graph.hpp"

namespace sim33618 {

std::size_t counted_firms(const FirmGraphTargets& targets) {
  const auto has_only_leaders = [&](std::size_t node) {
    return !targets.has_only_leaders.empty() && targets.has_only_leaders[node];
  };
  double counted = 0;
  for (std::size_t node = 0; node < targets.nodes.size(); ++node)
    counted += has_only_leaders(node) ? 0 : targets.counted_firms[node];
  std::size_t known = 0;
  for (const FirmLeader& leader : targets.leaders) known += has_only_leaders(leader.node) ? 1 : 0;
  return known + static_cast<std::size_t>(std::floor(counted + 0.5));
}

std::vector<std::string> firm_ids(const FirmGraph& graph, const FirmGraphTargets& targets) {
  std::vector<std::string> ids(graph.node.size());
  std::unordered_set<std::string> taken;
  for (std::size_t i = 0; i < graph.leaders.size(); ++i) {
    ids[graph.leaders[i]] = targets.leaders[i].name;
    taken.insert(targets.leaders[i].name);
  }
  for (NodeIndex firm = 0; firm < ids.size(); ++firm) {
    if (!ids[firm].empty()) continue;
    const std::uint32_t node = graph.node[firm];
    const std::string plain =
        fmt::format("{}-{}", targets.nodes[node], firm - graph.first_firm[node] + 1);
    ids[firm] = plain;
    for (int further = 2; taken.count(ids[firm]) > 0; ++further)
      ids[firm] = fmt::format("{}-{}", plain, further);
  }
  return ids;
}

}  // namespace sim33618
