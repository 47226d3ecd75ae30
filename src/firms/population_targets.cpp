#include "firms/population_targets.hpp"

#include <cmath>

namespace sim33618 {

std::string_view name_of(FirmSource source) {
  switch (source) {
    case FirmSource::synthetic: return "synthetic";
    case FirmSource::named: return "named";
    case FirmSource::given: return "given";
  }
  return "";
}

std::size_t counted_firms(const PopulationTargets& targets) {
  double counted = 0;
  std::size_t known = 0;
  const FirmGraphTargets& graph = targets.graph;
  const auto is_known = [&](std::size_t node) {
    return !graph.has_only_leaders.empty() && graph.has_only_leaders[node];
  };
  for (std::size_t node = 0; node < graph.nodes.size(); ++node)
    counted += is_known(node) ? 0 : graph.counted_firms[node];
  for (const FirmLeader& leader : graph.leaders) known += is_known(leader.node) ? 1 : 0;
  return known + static_cast<std::size_t>(std::floor(counted + 0.5));
}

}  // namespace sim33618
