#include "network/criticality.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "network/supplier_influence.hpp"

namespace sim33618 {
namespace {

std::vector<std::size_t> ranks_of(const std::vector<SystemicRisk>& risks) {
  std::vector<double> values;
  for (const SystemicRisk& risk : risks) values.push_back(risk.index);
  return ranks(values);
}

}  // namespace

Criticality criticality_of(const ProductionNetwork& network, const SupplyGraph& shape,
                           const std::optional<RiskLimits>& risk_limits, std::size_t threads,
                           const RiskProgress& progress, const ChainProgress& chain_progress) {
  const SupplyGraph& graph = network.graph;
  Criticality found;
  if (risk_limits) {
    const SystemicRiskModel model(network);
    const std::array limits = {*risk_limits,
                               RiskLimits{published_tolerance, risk_limits->most_steps}};
    std::vector<std::vector<SystemicRisk>> risks = risk_of_each(model, limits, threads, progress);
    found.risk = std::move(risks[0]);
    found.published_risk = std::move(risks[1]);
    found.risk_rank = ranks_of(found.risk);
    found.published_rank = ranks_of(found.published_risk);
  }
  const auto nodes = static_cast<double>(graph.node_count());
  if (nodes * static_cast<double>(graph.links().size()) <= most_betweenness_work)
    found.betweenness = betweenness(graph, LinkLength::by_volume, threads, chain_progress);
  found.influence = supplier_influence(graph);
  found.core_number = core_numbers(shape);
  CutParts cuts = cut_parts(shape);
  found.is_articulation_point.resize(graph.node_count());
  for (const NodeIndex node : cuts.articulation_points) found.is_articulation_point[node] = true;
  found.bridges = std::move(cuts.bridges);
  found.part = bow_tie(shape);
  found.suppliers = supplier_concentration(graph);
  found.buyers = buyer_concentration(graph);
  return found;
}

std::vector<std::size_t> ranks(const std::vector<double>& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return values[a] > values[b]; });
  std::vector<std::size_t> result(values.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    const bool is_equal = i > 0 && values[order[i]] == values[order[i - 1]];
    result[order[i]] = is_equal ? result[order[i - 1]] : i + 1;
  }
  return result;
}

}  // namespace sim33618
