#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/localized_text.hpp"
#include "network/table_metrics.hpp"
#include "network/time_to_survive.hpp"
#include "simulation/scope_accounts.hpp"
#include "tables/result_table.hpp"

namespace sim33618 {

/// An amount that is told of each node, or goes with its production.
struct NetworkFigure {
  std::string name;
  std::string unit;
  std::string description;
};

/// How the parts of a model's supply network are called, in the order of its tables.
struct NetworkLabels {
  std::vector<std::string> nodes;
  std::vector<LocalizedText> node_titles;
  std::vector<std::string> imports;
  std::vector<LocalizedText> import_titles;
  std::vector<std::string> demands;
  /// Of flows and outputs.
  std::string money_unit;
  /// Satellite accounts.
  std::vector<NetworkFigure> accounts;
  /// What the model computes of each node besides.
  std::vector<NetworkFigure> figures;
  /// Which of them are the stock of inputs and the time to recover of a node, in days.
  std::optional<std::size_t> cover;
  std::optional<std::size_t> recovery;
  /// Which one is scope 2 by the model's own accounts, in the unit of emissions.
  std::optional<std::size_t> scope_2 = {};
};

/// How the network is looked at.
struct NetworkSettings {
  MetricsSettings metrics;
  /// Days for all nodes, in the place of the model's figures.
  std::optional<double> cover = {};
  std::optional<double> recovery = {};
};

/// By figure and node, in the unit of the figure; NaN where a node has none.
using NodeFigures = std::vector<std::vector<double>>;

/// A year of a scenario's supply network and all that is said of it.
struct NetworkYear {
  RegionalYear regional;
  TableMetrics metrics;
  std::vector<ScopeAccount> scopes;
  NodeFigures figures;
  /// By node, where stocks of inputs are known.
  std::vector<Survival> survival;
};

/// What is written of a scenario's supply network.
struct NetworkReport {
  NetworkLabels labels;
  NetworkSettings settings;
  std::vector<NetworkYear> years;
};

/// All that is said of a year. What is doubtful about its table goes to `diagnostics`. Throws
/// InputError as metrics_of() does.
NetworkYear network_year(const NetworkLabels& labels, const NetworkSettings& settings,
                         RegionalYear year, NodeFigures figures, Diagnostics& diagnostics);

// The tables of a scenario's network: heads without text as the model alone tells them, and tables
// with a row a node (or pair) and year.

ResultTable dependencies_head(const NetworkLabels& labels);
ResultTable dependencies_table(const NetworkReport& report);

ResultTable criticality_head(const NetworkLabels& labels);
ResultTable criticality_table(const NetworkReport& report);

ResultTable linkages_head(const NetworkLabels& labels);
ResultTable linkages_table(const NetworkReport& report);

ResultTable embodied_carbon_head(const NetworkLabels& labels);
ResultTable embodied_carbon_table(const NetworkReport& report);

/// All of them.
std::vector<ResultTable> network_heads(const NetworkLabels& labels);
std::vector<ResultTable> network_tables(const NetworkReport& report);

}  // namespace sim33618
