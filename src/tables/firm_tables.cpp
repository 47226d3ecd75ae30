#include "tables/firm_tables.hpp"

#include <algorithm>

#include "base/numbers.hpp"
#include "tables/csv_text.hpp"

namespace sim33618 {
namespace {

using NumberOfPartners = std::size_t (*)(const SupplyGraph&, NodeIndex);

PowerLawFit law_of(const SupplyGraph& graph, NumberOfPartners partners) {
  // A tail of fewer firms says little of an exponent.
  constexpr std::size_t fewest = 50;
  constexpr std::size_t parts = 20;
  std::vector<std::uint32_t> numbers;
  for (NodeIndex firm = 0; firm < graph.node_count(); ++firm)
    numbers.push_back(static_cast<std::uint32_t>(partners(graph, firm)));
  return power_law_of(numbers, std::max(fewest, numbers.size() / parts));
}

std::size_t suppliers_of(const SupplyGraph& graph, NodeIndex firm) {
  return graph.purchases(firm).size();
}

std::size_t buyers_of(const SupplyGraph& graph, NodeIndex firm) { return graph.sales(firm).size(); }

// Of each firm its place among the model's firms by name.
std::vector<const NamedFirm*> names_of(const FirmReport& report) {
  std::vector<const NamedFirm*> names(report.graph.node.size());
  const std::vector<NamedFirm>& leaders = report.result->model().document().firms->leaders;
  for (std::size_t i = 0; i < leaders.size(); ++i) names[report.graph.leaders[i]] = &leaders[i];
  return names;
}

}  // namespace

FirmReport make_firm_report(const Result& result, std::int64_t year, FirmGraphTargets targets,
                            const FirmGraphChoice& choice, std::size_t threads) {
  FirmGraph graph = make_firm_graph(targets, choice, threads);
  const PowerLawFit suppliers = law_of(graph.links, suppliers_of);
  const PowerLawFit buyers = law_of(graph.links, buyers_of);
  const ModelDocument& model = result.model().document();
  const std::string unit = model.find_variable(model.network->output.text)->unit_text.text;
  return {&result, year, std::move(targets), choice, std::move(graph), suppliers, buyers, unit};
}

std::vector<std::string> firm_ids(const FirmReport& report) {
  const FirmGraph& graph = report.graph;
  std::vector<std::string> ids(graph.node.size());
  for (std::size_t i = 0; i < graph.leaders.size(); ++i)
    ids[graph.leaders[i]] = report.targets.leaders[i].name;
  for (NodeIndex firm = 0; firm < ids.size(); ++firm) {
    if (!ids[firm].empty()) continue;
    const std::uint32_t node = graph.node[firm];
    ids[firm] = fmt::format("{}-{}", report.targets.nodes[node], firm - graph.first_firm[node] + 1);
  }
  return ids;
}

SupplyData supply_data(const FirmReport& report) {
  const std::size_t sectors = report.targets.nodes.size();
  // Nothing is known of which inputs nothing is made without.
  return {firm_ids(report),
          report.targets.nodes,
          {report.graph.links, report.graph.node, sectors,
           std::vector<InputNeed>(sectors * sectors, InputNeed::not_essential),
           report.graph.sold_outside, report.graph.bought_outside}};
}

std::string firms_csv(const FirmReport& report, const SupplyData& data) {
  const FirmGraph& graph = report.graph;
  const std::vector<const NamedFirm*> names = names_of(report);
  std::string lines = csv_line({"firm", "sector", "name_en", "name_zh", "district", "output",
                                "sold_outside", "bought_outside", "suppliers", "buyers"});
  for (NodeIndex firm = 0; firm < data.firms.size(); ++firm) {
    const NamedFirm* named = names[firm];
    const bool has_district = !graph.district.empty();
    lines +=
        csv_line({data.firms[firm], data.sectors[graph.node[firm]],
                  named != nullptr ? named->title.en : "", named != nullptr ? named->title.zh : "",
                  has_district ? report.targets.districts[graph.district[firm]] : "",
                  format_number(graph.output[firm]), format_number(graph.sold_outside[firm]),
                  format_number(graph.bought_outside[firm]),
                  fmt::format("{}", suppliers_of(graph.links, firm)),
                  fmt::format("{}", buyers_of(graph.links, firm))});
  }
  return csv_file(lines);
}

std::string links_csv(const SupplyData& data) {
  std::string lines = csv_line({"supplier", "buyer", "volume"});
  for (const SupplyLink& link : data.network.graph.links()) {
    lines +=
        csv_line({data.firms[link.supplier], data.firms[link.buyer], format_number(link.volume)});
  }
  return csv_file(lines);
}

}  // namespace sim33618
