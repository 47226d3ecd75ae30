#include "tables/supply_tables.hpp"

#include <algorithm>

#include "base/numbers.hpp"
#include "tables/csv_text.hpp"

namespace sim33618 {
namespace {

std::string text_of(std::size_t number) { return fmt::format("{}", number); }
std::string text_of(bool answer) { return answer ? "yes" : "no"; }

// The largest partner and its share; nothing for a firm without partners.
std::vector<std::string> top_partner(const SupplyData& data, const SupplierConcentration& found) {
  if (found.suppliers == 0) return {"", ""};
  return {data.firms[found.top_supplier], format_number(found.top_share)};
}

}  // namespace

std::string criticality_csv(const SupplyData& data, const Criticality& criticality) {
  const bool has_risk = !criticality.risk.empty();
  std::vector<std::string> header = {"firm", "sector"};
  if (has_risk) {
    for (const char* name : {"esri", "downstream", "upstream", "rank", "steps", "at_rest",
                             "esri_at_0.01", "rank_at_0.01"})
      header.emplace_back(name);
  }
  for (const char* name :
       {"betweenness", "influence", "core_number", "articulation_point", "part", "group"})
    header.emplace_back(name);
  std::string lines = csv_line(header);
  for (std::size_t i = 0; i < data.firms.size(); ++i) {
    std::vector<std::string> row = {data.firms[i], data.sectors[data.network.sector[i]]};
    if (has_risk) {
      const SystemicRisk& risk = criticality.risk[i];
      row.insert(row.end(), {format_number(risk.index), format_number(risk.downstream),
                             format_number(risk.upstream), text_of(criticality.risk_rank[i]),
                             text_of(risk.steps), text_of(risk.is_at_rest),
                             format_number(criticality.published_risk[i].index),
                             text_of(criticality.published_rank[i])});
    }
    const bool has_betweenness = !criticality.betweenness.empty();
    row.insert(row.end(),
               {has_betweenness ? format_number(criticality.betweenness[i]) : "",
                format_number(criticality.influence[i]), text_of(criticality.core_number[i]),
                text_of(static_cast<bool>(criticality.is_articulation_point[i])),
                name_of(criticality.part[i]), text_of(criticality.group[i] + 1)});
    lines += csv_line(row);
  }
  return csv_file(lines);
}

std::string linkages_csv(const SupplyData& data, const Criticality& criticality) {
  const std::vector<double> bought = data.network.graph.bought();
  const std::vector<double> sold = data.network.graph.sold();
  std::string lines = csv_line({"firm", "sector", "bought", "sold", "suppliers", "buyers",
                                "supplier_hhi", "top_supplier", "top_supplier_share",
                                "single_source", "buyer_hhi", "top_buyer", "top_buyer_share"});
  for (std::size_t i = 0; i < data.firms.size(); ++i) {
    const SupplierConcentration& suppliers = criticality.suppliers[i];
    const SupplierConcentration& buyers = criticality.buyers[i];
    const std::vector<std::string> top_supplier = top_partner(data, suppliers);
    const std::vector<std::string> top_buyer = top_partner(data, buyers);
    lines +=
        csv_line({data.firms[i], data.sectors[data.network.sector[i]], format_number(bought[i]),
                  format_number(sold[i]), text_of(suppliers.suppliers), text_of(buyers.suppliers),
                  format_number(suppliers.herfindahl), top_supplier[0], top_supplier[1],
                  text_of(suppliers.is_single_source()), format_number(buyers.herfindahl),
                  top_buyer[0], top_buyer[1]});
  }
  return csv_file(lines);
}

std::string dependencies_csv(const SupplyData& data, const Criticality& criticality) {
  const std::vector<double> bought = data.network.graph.bought();
  const std::vector<double> sold = data.network.graph.sold();
  std::string lines =
      csv_line({"from", "to", "flow", "share_of_inputs", "share_of_sales", "bridge"});
  for (const SupplyLink& link : data.network.graph.links()) {
    const bool is_bridge =
        std::binary_search(criticality.bridges.begin(), criticality.bridges.end(),
                           std::minmax({link.supplier, link.buyer}));
    lines += csv_line({data.firms[link.supplier], data.firms[link.buyer],
                       format_number(link.volume), format_number(link.volume / bought[link.buyer]),
                       format_number(link.volume / sold[link.supplier]), text_of(is_bridge)});
  }
  return csv_file(lines);
}

}  // namespace sim33618
