#include <cmath>
#include <nlohmann/json.hpp>

#include "tables/manifest.hpp"
#include "tables/population_tables.hpp"

namespace sim33618 {
namespace {

using Json = nlohmann::ordered_json;

Json nodes_json(const PopulationReport& report) {
  const PopulationTargets& targets = report.targets;
  const FirmGraph& graph = report.firms.graph;
  std::vector<std::size_t> known(targets.graph.nodes.size());
  for (const FirmLeader& leader : targets.graph.leaders) ++known[leader.node];
  Json nodes = Json::array();
  for (std::size_t node = 0; node < known.size(); ++node) {
    const std::size_t firms = graph.first_firm[node + 1] - graph.first_firm[node];
    if (firms == 0) continue;
    nodes.push_back({{"cluster", targets.graph.nodes[node]},
                     {"counted_firms", targets.graph.counted_firms[node]},
                     {"firms", firms},
                     {"known_firms", known[node]}});
  }
  return nodes;
}

// Output that lies in other districts than the model has it.
Json gaps_json(const PopulationReport& report) {
  double all = 0;
  double gap = 0;
  for (const double output : report.firms.graph.output) all += output;
  Json cells = Json::array();
  for (const DistrictGap& cell : report.firms.graph.district_gaps) {
    gap += std::abs(cell.output) / 2;
    cells.push_back({{"cluster", report.targets.graph.nodes[cell.node]},
                     {"district", report.targets.graph.districts[cell.district]},
                     {"lacks", cell.output}});
  }
  return {{"share_of_output", gap / all}, {"cells", cells}};
}

Json unlinked_json(const PopulationReport& report) {
  double sum = 0;
  for (const UnlinkedFlow& cell : report.firms.graph.unlinked) sum += cell.flow;
  return sum / report.targets.graph.flows.sum();
}

Json isolated_json(const PopulationReport& report) {
  Json ids = Json::array();
  for (const NodeIndex firm : report.firms.graph.links.isolated())
    ids.push_back(report.firms.ids[firm]);
  return ids;
}

}  // namespace

std::string population_manifest(const PopulationReport& report, const std::string& of_run) {
  Json json = Json::parse(of_run);
  json["firms"] = {{"year", report.year},
                   {"firms", report.firms.size()},
                   {"links", report.firms.graph.links.links().size()},
                   {"seed", report.choice.seed},
                   {"given", files_json(hashes_of(report.given))},
                   {"mean_automation", report.targets.automation},
                   {"nodes", nodes_json(report)},
                   {"firms_without_links", isolated_json(report)},
                   {"share_of_flows_without_links", unlinked_json(report)},
                   {"output_in_other_districts", gaps_json(report)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace sim33618
