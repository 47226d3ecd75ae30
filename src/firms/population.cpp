#include "firms/population.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/blocks.hpp"
#include "base/numbers.hpp"
#include "firms/mean_automation.hpp"
#include "firms/node_firms.hpp"

namespace sim33618 {
namespace {

// A number behind the node; where a known firm bears that name, a further one.
std::vector<std::string> ids_of(const PopulationTargets& targets, const FirmPopulation& firms) {
  std::unordered_set<std::string> taken;
  for (const FirmLeader& leader : targets.graph.leaders) taken.insert(leader.name);
  std::vector<std::string> ids(firms.size());
  for (NodeIndex firm = 0; firm < ids.size(); ++firm) {
    if (firms.known[firm] != FirmPopulation::unknown) {
      ids[firm] = targets.graph.leaders[firms.known[firm]].name;
      continue;
    }
    const std::uint32_t node = firms.graph.node[firm];
    const std::string plain =
        fmt::format("{}-{}", targets.graph.nodes[node], firm - firms.graph.first_firm[node] + 1);
    ids[firm] = plain;
    for (int further = 2; taken.count(ids[firm]) > 0; ++further)
      ids[firm] = fmt::format("{}-{}", plain, further);
  }
  return ids;
}

void find_origins(const PopulationTargets& targets, FirmPopulation& firms) {
  const std::size_t nodes = targets.graph.nodes.size();
  std::vector<double> outside(nodes);
  for (NodeIndex firm = 0; firm < firms.size(); ++firm)
    outside[firms.graph.node[firm]] += firms.graph.bought_outside[firm];
  firms.country_part.resize(nodes);
  firms.abroad_part.resize(nodes);
  for (std::size_t node = 0; node < nodes; ++node) {
    if (outside[node] == 0) continue;
    firms.country_part[node] = targets.bought_in_country[node] / outside[node];
    firms.abroad_part[node] = targets.bought_abroad[node] / outside[node];
  }
}

}  // namespace

InputOrigins FirmPopulation::inputs(NodeIndex firm, double bought_of_firms) const {
  const double outside = graph.bought_outside[firm];
  const std::uint32_t node = graph.node[firm];
  InputOrigins origins{bought_of_firms, 0, outside * country_part[node],
                       outside * abroad_part[node]};
  origins.region = std::max(0.0, outside - origins.country - origins.abroad);
  return origins;
}

FirmPopulation make_population(const PopulationTargets& targets, const FirmGraphChoice& choice,
                               std::size_t threads) {
  FirmPopulation firms{make_firm_graph(targets.graph, choice, threads)};
  const std::size_t count = firms.size();
  for (std::vector<double>& numbers : firms.numbers) numbers.resize(count);
  firms.digital_level.resize(count);
  firms.grade.resize(count);
  firms.archetype.resize(count);
  firms.known.assign(count, FirmPopulation::unknown);
  for (std::size_t i = 0; i < firms.graph.leaders.size(); ++i)
    firms.known[firms.graph.leaders[i]] = static_cast<std::uint32_t>(i);
  const std::size_t nodes = targets.graph.nodes.size();
  std::vector<Diagnostics> found(nodes);
  for_each_block(nodes, threads, [&](std::size_t node, std::size_t) {
    draw_firms_of_node(targets, choice, node, firms, found[node]);
  });
  Diagnostics diagnostics;
  for (const Diagnostics& one : found) diagnostics.append(one);
  diagnostics.throw_if_errors();
  meet_mean_automation(targets, firms);
  find_origins(targets, firms);
  firms.ids = ids_of(targets, firms);
  return firms;
}

}  // namespace sim33618
