#include <nlohmann/json.hpp>

#include "tables/firm_tables.hpp"
#include "tables/manifest.hpp"
#include "tables/risk_json.hpp"

namespace sim33618 {
namespace {

using Json = nlohmann::ordered_json;

Json law_json(double asked, const PowerLawFit& fit) {
  return {
      {"asked", asked},       {"measured", fit.exponent}, {"standard_error", fit.standard_error},
      {"from", fit.smallest}, {"firms", fit.count},       {"distance", fit.distance}};
}

// Flows that links do not carry.
Json unlinked_json(const FirmReport& report) {
  double sum = 0;
  Json cells = Json::array();
  for (const UnlinkedFlow& cell : report.graph.unlinked) {
    sum += cell.flow;
    cells.push_back({{"seller", report.targets.nodes[cell.seller]},
                     {"buyer", report.targets.nodes[cell.buyer]},
                     {"flow", cell.flow}});
  }
  return {{"flow", sum}, {"share_of_flows", sum / report.targets.flows.sum()}, {"cells", cells}};
}

}  // namespace

std::string firm_manifest(const FirmReport& report, const std::optional<RiskLimits>& limits,
                          const Criticality& criticality) {
  const FirmGraphTargets& targets = report.targets;
  const auto firms = static_cast<double>(report.graph.node.size());
  const auto links = report.graph.links.links().size();
  const Result& result = *report.result;
  std::vector<InputFile> inputs = result.model().document().files;
  const std::vector<InputFile>& of_scenario = result.scenario().files;
  inputs.insert(inputs.end(), of_scenario.begin(), of_scenario.end());
  Json nodes = Json::array();
  for (std::size_t node = 0; node < targets.nodes.size(); ++node) {
    if (targets.counted_firms[node] == 0) continue;
    nodes.push_back({{"node", targets.nodes[node]},
                     {"counted_firms", targets.counted_firms[node]},
                     {"firms", report.graph.first_firm[node + 1] - report.graph.first_firm[node]}});
  }
  Json manifest = {
      {"sim33618", program_version()},
      {"command", "network --firms"},
      {"scenario", result.scenario().name},
      {"year", report.year},
      {"unit", report.unit},
      {"firms", report.graph.node.size()},
      {"links", links},
      {"seed", report.choice.seed},
      {"mean_suppliers",
       {{"asked", targets.mean_suppliers}, {"measured", static_cast<double>(links) / firms}}},
      {"supplier_exponent", law_json(targets.supplier_exponent, report.suppliers)},
      {"buyer_exponent", law_json(targets.buyer_exponent, report.buyers)},
      {"size_exponent", targets.size_exponent},
      {"nodes", nodes},
      {"flows_without_links", unlinked_json(report)},
      {"inputs", files_json(inputs)}};
  if (limits) manifest["risk"] = risk_json(*limits, criticality);
  return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace sim33618
