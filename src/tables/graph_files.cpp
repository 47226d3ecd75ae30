#include "tables/graph_files.hpp"

#include <fmt/format.h>

#include "base/numbers.hpp"
#include "tables/graph_writer.hpp"

namespace sim33618 {

std::string graphml(const SupplyData& data, const Criticality& criticality) {
  const bool has_risk = !criticality.risk.empty();
  std::vector<Attribute> of_firms = {{"label"},
                                     {"sector"},
                                     {"sold", AttributeType::number},
                                     {"influence", AttributeType::number},
                                     {"core_number", AttributeType::whole_number},
                                     {"part"}};
  if (has_risk) of_firms.push_back({"esri", AttributeType::number});
  GraphmlWriter writer(of_firms, {{"volume", AttributeType::number}});
  const std::vector<double> sold = data.network.graph.sold();
  for (std::size_t i = 0; i < data.firms.size(); ++i) {
    std::vector<std::string> values = {data.firms[i],
                                       data.sectors[data.network.sector[i]],
                                       format_number(sold[i]),
                                       format_number(criticality.influence[i]),
                                       fmt::format("{}", criticality.core_number[i]),
                                       name_of(criticality.part[i])};
    if (has_risk) values.push_back(format_number(criticality.risk[i].index));
    writer.node(values);
  }
  for (const SupplyLink& link : data.network.graph.links())
    writer.link(link.supplier, link.buyer, {format_number(link.volume)});
  return writer.finish();
}

std::string dot(const SupplyData& data) {
  std::string text = "digraph supply {\n";
  for (std::size_t i = 0; i < data.firms.size(); ++i) {
    text += fmt::format("  n{} [label={}, group={}];\n", i, dot_text(data.firms[i]),
                        dot_text(data.sectors[data.network.sector[i]]));
  }
  for (const SupplyLink& link : data.network.graph.links()) {
    text += fmt::format("  n{} -> n{} [weight={}];\n", link.supplier, link.buyer,
                        format_number(link.volume));
  }
  return text + "}\n";
}

}  // namespace sim33618
