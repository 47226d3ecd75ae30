#include "firms/population_targets.hpp"

namespace sim33618 {

std::string_view name_of(FirmSource source) {
  switch (source) {
    case FirmSource::synthetic: return "synthetic";
    case FirmSource::named: return "named";
    case FirmSource::given: return "given";
  }
  return "";
}

void let_known_firms_give_way(PopulationTargets& targets) {
  FirmGraphTargets& graph = targets.graph;
  Eigen::MatrixXd led =
      Eigen::MatrixXd::Zero(graph.district_shares.rows(), graph.district_shares.cols());
  const auto place = [](const FirmLeader& leader) {
    return std::pair{static_cast<Eigen::Index>(leader.node),
                     static_cast<Eigen::Index>(*leader.district)};
  };
  for (const FirmLeader& leader : graph.leaders) {
    if (leader.district) led(place(leader).first, place(leader).second) += leader.share;
  }
  for (FirmLeader& leader : graph.leaders) {
    if (!leader.district) continue;
    const auto [node, district] = place(leader);
    const double room = graph.district_shares(node, district);
    if (led(node, district) > room) leader.share *= room / led(node, district);
  }
  targets.facts_give_way = true;
}

}  // namespace sim33618
