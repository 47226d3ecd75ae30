#include "tables/node_table.hpp"

namespace sim33618 {
namespace {

const Criticality& graph_of(const NetworkYear& year) { return year.metrics.criticality; }

void add_extraction(const std::string& money_unit, std::vector<NodeColumn>& columns) {
  const auto add = [&](const char* name, const char* description, Extraction kind) {
    columns.push_back(number_column(
        name, money_unit, description, [kind](const NetworkYear& year, std::size_t node) {
          return year.metrics.extraction[static_cast<std::size_t>(kind)][place_of(node)];
        }));
  };
  columns.push_back(
      number_column("output", money_unit, "Output.", [](const NetworkYear& year, std::size_t node) {
        return year.metrics.system.output[place_of(node)];
      }));
  add("extraction_total",
      "Output of all nodes that is lost without the node: hypothetical "
      "extraction of its purchases, sales and final demand.",
      Extraction::total);
  add("extraction_backward", "The same if it bought everything outside the region.",
      Extraction::backward);
  add("extraction_forward", "The same if its buyers bought elsewhere.", Extraction::forward);
}

using Suppliers = std::vector<SupplierConcentration> TableMetrics::*;

struct ColumnText {
  const char* name;
  const char* description;
};

struct ConcentrationColumns {
  ColumnText index;
  ColumnText top;
  ColumnText top_share;
};

void add_concentration(const ConcentrationColumns& texts, const std::vector<std::string>& names,
                       Suppliers suppliers, std::vector<NodeColumn>& columns) {
  const auto of = [suppliers](const NetworkYear& year, std::size_t node) {
    return (year.metrics.*suppliers)[node];
  };
  columns.push_back(number_column(
      texts.index.name, "1", texts.index.description,
      [of](const NetworkYear& year, std::size_t node) { return of(year, node).herfindahl; }));
  columns.push_back(word_column(texts.top.name, texts.top.description,
                                [of, names](const NetworkYear& year, std::size_t node) {
                                  const SupplierConcentration found = of(year, node);
                                  return found.suppliers == 0 ? std::string()
                                                              : names[found.top_supplier];
                                }));
  columns.push_back(number_column(
      texts.top_share.name, "1", texts.top_share.description,
      [of](const NetworkYear& year, std::size_t node) { return of(year, node).top_share; }));
}

void add_suppliers(const NetworkLabels& labels, std::vector<NodeColumn>& columns) {
  std::vector<std::string> names = labels.nodes;
  names.insert(names.end(), labels.imports.begin(), labels.imports.end());
  add_concentration(
      {{"supplier_hhi",
        "Herfindahl-Hirschman index of the shares of suppliers in its inputs, each origin outside "
        "the region as one supplier."},
       {"top_supplier",
        "The largest of them, where it buys at all; an origin outside is many firms."},
       {"top_supplier_share", "Share of that in its inputs."}},
      names, &TableMetrics::suppliers, columns);
  add_concentration({{"local_supplier_hhi",
                      "Herfindahl-Hirschman index of the shares of nodes in what it buys of nodes "
                      "of the region."},
                     {"top_local_supplier", "The largest of them, where it buys in the region."},
                     {"top_local_share", "Share of that in what it buys of nodes of the region."}},
                    names, &TableMetrics::local_suppliers, columns);
  columns.push_back(answer_column(
      "single_source", "Whether all that it buys of nodes of the region comes from one of them.",
      [](const NetworkYear& year, std::size_t node) {
        return year.metrics.local_suppliers[node].is_single_source();
      }));
  const auto add = [&](const char* name, const char* description,
                       Eigen::VectorXd ImportDependence::*numbers) {
    columns.push_back(
        number_column(name, "1", description, [numbers](const NetworkYear& year, std::size_t node) {
          return (year.metrics.imports.*numbers)[place_of(node)];
        }));
  };
  add("import_share_of_inputs", "Share of its inputs that come from outside the region.",
      &ImportDependence::share_of_inputs);
  add("import_direct", "Inputs from outside for a unit of its output.", &ImportDependence::direct);
  add("import_total", "The same for a unit of final demand, with those of all suppliers.",
      &ImportDependence::total);
}

void add_risk(std::vector<NodeColumn>& columns) {
  const auto share = [&](const char* name, const char* description, double SystemicRisk::*number) {
    columns.push_back(
        number_column(name, "1", description, [number](const NetworkYear& year, std::size_t node) {
          return graph_of(year).risk[node].*number;
        }));
  };
  share("esri",
        "Economic Systemic Risk Index: share of all sales, those to final demand included, that is "
        "lost when the node fails.",
        &SystemicRisk::index);
  share("esri_downstream", "The part lost for want of inputs.", &SystemicRisk::downstream);
  share("esri_upstream", "The part lost for want of orders.", &SystemicRisk::upstream);
  const auto count = [&](const char* name, const char* description, auto value) {
    columns.push_back(
        number_column(name, "1", description, [value](const NetworkYear& year, std::size_t node) {
          return static_cast<double>(value(graph_of(year), node));
        }));
  };
  count("esri_rank", "Place by esri, 1 for the largest.",
        [](const Criticality& found, std::size_t node) { return found.risk_rank[node]; });
  count("esri_steps", "Steps until its spreading was at rest.",
        [](const Criticality& found, std::size_t node) { return found.risk[node].steps; });
  columns.push_back(answer_column("esri_at_rest",
                                  "Whether it came to rest within the limit of steps.",
                                  [](const NetworkYear& year, std::size_t node) {
                                    return graph_of(year).risk[node].is_at_rest;
                                  }));
  columns.push_back(number_column(
      "esri_at_0.01", "1", "esri at the tolerance it was published with, which cuts it off early.",
      [](const NetworkYear& year, std::size_t node) {
        return graph_of(year).published_risk[node].index;
      }));
  count("rank_at_0.01", "Place by that.",
        [](const Criticality& found, std::size_t node) { return found.published_rank[node]; });
}

void add_graph(std::vector<NodeColumn>& columns) {
  columns.push_back(number_column(
      "influence", "1", "PageRank against the flow of goods; adds up to 1.",
      [](const NetworkYear& year, std::size_t node) { return graph_of(year).influence[node]; }));
  columns.push_back(number_column(
      "betweenness", "1",
      "Shortest chains between other nodes that pass through it, the shorter the more flows.",
      [](const NetworkYear& year, std::size_t node) {
        return graph_of(year).betweenness.empty() ? std::numeric_limits<double>::quiet_NaN()
                                                  : graph_of(year).betweenness[node];
      }));
  columns.push_back(number_column("core_number", "1", "Largest k of whose k-core it is a part.",
                                  [](const NetworkYear& year, std::size_t node) {
                                    return static_cast<double>(graph_of(year).core_number[node]);
                                  }));
  columns.push_back(
      answer_column("articulation_point", "Whether the main links fall apart without it.",
                    [](const NetworkYear& year, std::size_t node) {
                      return static_cast<bool>(graph_of(year).is_articulation_point[node]);
                    }));
  columns.push_back(word_column(
      "part",
      "Where it stands to the largest set of nodes that supply each other in circles: core, "
      "upstream, downstream, tube, tendril or apart.",
      [](const NetworkYear& year, std::size_t node) {
        return std::string(name_of(graph_of(year).part[node]));
      }));
}

void add_survival(const NetworkLabels& labels, std::vector<NodeColumn>& columns) {
  const auto of = [](const NetworkYear& year, std::size_t node) -> const Survival* {
    return year.survival.empty() ? nullptr : &year.survival[node];
  };
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  columns.push_back(number_column(
      "time_to_survive", "day",
      "Until the first other node has run out of stocks after the node stopped; empty where none "
      "does, or where stocks are not known.",
      [of](const NetworkYear& year, std::size_t node) {
        const Survival* found = of(year, node);
        return found == nullptr ? none : found->days;
      }));
  columns.push_back(
      word_column("first_to_stop", "That node.",
                  [of, names = labels.nodes](const NetworkYear& year, std::size_t node) {
                    const Survival* found = of(year, node);
                    return found == nullptr || !found->first_to_stop ? std::string()
                                                                     : names[*found->first_to_stop];
                  }));
  columns.push_back(number_column("time_to_recover", "day",
                                  "Until the node is back, where it is known.",
                                  [of](const NetworkYear& year, std::size_t node) {
                                    const Survival* found = of(year, node);
                                    return found == nullptr ? none : found->recovery;
                                  }));
  columns.push_back(number_column(
      "lost_before_recovery", amount_unit(labels.money_unit),
      "Output that is missing until then, its own included, if whoever has run out of an input "
      "makes nothing.",
      [of](const NetworkYear& year, std::size_t node) {
        const Survival* found = of(year, node);
        return found == nullptr ? none : found->lost_output;
      }));
}

std::vector<NodeColumn> columns_of_criticality(const NetworkLabels& labels) {
  std::vector<NodeColumn> columns;
  add_extraction(labels.money_unit, columns);
  add_risk(columns);
  add_suppliers(labels, columns);
  add_graph(columns);
  for (std::size_t i = 0; i < labels.figures.size(); ++i) {
    if (i == labels.scope_2) continue;
    columns.push_back(number_column(
        labels.figures[i].name, labels.figures[i].unit, labels.figures[i].description,
        [i](const NetworkYear& year, std::size_t node) { return year.figures[i][node]; }));
  }
  add_survival(labels, columns);
  return columns;
}

ResultTable title_of_criticality() {
  return {"criticality", "How much hangs on each node",
          "What is lost without each node, on how few it rests itself, and where it stands among "
          "the others."};
}

}  // namespace

ResultTable criticality_head(const NetworkLabels& labels) {
  return node_table_head(title_of_criticality(), columns_of_criticality(labels));
}

ResultTable criticality_table(const NetworkReport& report) {
  return node_table(title_of_criticality(), columns_of_criticality(report.labels), report);
}

}  // namespace sim33618
