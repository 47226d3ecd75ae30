#include "model/firm_data.hpp"

#include "model/dimension.hpp"

namespace sim33618 {
namespace {

Word required_word(MapReader& map, const std::string& key) {
  map.require(key);
  return map.optional_word(key).value_or(Word{});
}

SupplyGraphFigures read_graph(const Node& node, Diagnostics& diagnostics) {
  constexpr double steepest = 10;
  constexpr double most_suppliers = 1000;
  SupplyGraphFigures graph;
  MapReader map(node, say("'supply_graph'"), diagnostics);
  if (!map.valid()) return graph;
  graph.firms = required_word(map, "firms");
  graph.districts = required_word(map, "districts");
  graph.supplier_exponent = read_figure(map, "supplier_exponent", {2, steepest}, diagnostics);
  graph.buyer_exponent = read_figure(map, "buyer_exponent", {2, steepest}, diagnostics);
  graph.mean_suppliers = read_figure(map, "mean_suppliers", {1, most_suppliers}, diagnostics);
  graph.size_exponent = read_figure(map, "size_exponent", {1, steepest}, diagnostics);
  graph.size_degree_correlation = read_figure(map, "size_degree_correlation", {0, 1}, diagnostics);
  graph.link_survival = read_figure(map, "link_survival", {0, 1}, diagnostics);
  map.finish();
  return graph;
}

std::vector<FirmFact> read_facts(const Node& node, Diagnostics& diagnostics) {
  constexpr double all_percent = 100;
  const std::vector<std::pair<const char*, FigureLimits>> known = {
      {"digital_level", {0, highest_digital_level}},
      {"automation", {0, all_percent}},
      {"networking", {0, all_percent}},
      {"research", {0, all_percent}},
      {"energy_cut", {0, all_percent}}};
  std::vector<FirmFact> facts;
  MapReader map(node, say("'facts'"), diagnostics);
  if (!map.valid()) return facts;
  for (const auto& [name, limits] : known) {
    if (map.find(name) == nullptr) continue;
    SourcedFigure figure = read_figure(map, name, limits, diagnostics);
    facts.push_back({{name, figure.span}, figure});
  }
  map.finish();
  return facts;
}

NamedFirm read_leader(const Node::Entry& entry, Diagnostics& diagnostics) {
  constexpr double most_suppliers = 1e6;
  constexpr double most_share = 0.999;
  NamedFirm firm;
  firm.name = {entry.key.text, entry.key.span};
  if (!is_identifier(firm.name.text)) {
    diagnostics.error(firm.name.span,
                      say("'{}' cannot be the name of a firm (a-z, 0-9 and _, beginning with a "
                          "letter)",
                          firm.name.text));
  }
  MapReader map(entry.value, say("firm '{}'", entry.key.text), diagnostics);
  if (!map.valid()) return firm;
  firm.title = map.localized("name");
  firm.cluster = required_word(map, "cluster");
  firm.district = map.optional_word("district");
  firm.share = read_figure(map, "share", {0, most_share}, diagnostics);
  if (map.find("suppliers") != nullptr)
    firm.suppliers = read_figure(map, "suppliers", {0, most_suppliers}, diagnostics);
  if (const Node* facts = map.find("facts")) firm.facts = read_facts(*facts, diagnostics);
  firm.doc = map.text("doc");
  map.finish();
  return firm;
}

}  // namespace

std::vector<const SourcedFigure*> figures_of(const FirmData& data) {
  const SupplyGraphFigures& graph = data.graph;
  std::vector<const SourcedFigure*> figures = {
      &graph.supplier_exponent, &graph.buyer_exponent,          &graph.mean_suppliers,
      &graph.size_exponent,     &graph.size_degree_correlation, &graph.link_survival};
  for (const NamedFirm& firm : data.leaders) {
    figures.push_back(&firm.share);
    if (firm.suppliers) figures.push_back(&*firm.suppliers);
    for (const FirmFact& fact : firm.facts) figures.push_back(&fact.figure);
  }
  if (data.population) {
    const std::vector<const SourcedFigure*> more = figures_of(*data.population);
    figures.insert(figures.end(), more.begin(), more.end());
  }
  return figures;
}

FirmData read_firms(const Node& root, const Span& place, Diagnostics& diagnostics) {
  FirmData data;
  data.span = place;
  MapReader file(root, say("the file"), diagnostics);
  if (const Node* graph = file.require("supply_graph")) {
    data.graph = read_graph(*graph, diagnostics);
  }
  data.population = read_firm_population(file, diagnostics);
  for (const Node::Entry& entry : file.entries("leaders"))
    data.leaders.push_back(read_leader(entry, diagnostics));
  file.finish();
  return data;
}

}  // namespace sim33618
