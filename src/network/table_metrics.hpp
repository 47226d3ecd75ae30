#pragma once

#include <optional>
#include <string>
#include <vector>

#include "network/criticality.hpp"
#include "network/dependencies.hpp"
#include "network/embodied_emissions.hpp"
#include "network/extraction.hpp"
#include "network/import_dependence.hpp"
#include "network/linkages.hpp"
#include "network/multipliers.hpp"

namespace sim33618 {

/// What parts of a table stand for: places in its lists, where it has them.
struct TableRoles {
  /// Satellite account of what households earn, column of what they buy: both for type II.
  std::optional<Eigen::Index> household_income;
  std::optional<Eigen::Index> household_consumption;
  /// Satellite account of direct emissions.
  std::optional<Eigen::Index> emissions;
};

struct MetricsSettings {
  RiskLimits risk = {};
  /// The shape of the graph (k-core, articulation points, bridges, bow-tie) sees links of at least
  /// this share of all inputs of the buyer.
  double least_share = 0.01;
  /// On how many threads risk is looked for, and who hears how far it is.
  std::size_t threads = 1;
  WorkProgress progress = {};
};

/// Of output or a satellite account.
struct AccountMultipliers {
  Multipliers type_one;
  /// Where the table says what households earn and buy.
  std::optional<Multipliers> type_two;
};

/// All that the room says of a year's table.
struct TableMetrics {
  InputOutputSystem system;
  Dependencies dependencies;
  /// Of output, then of each satellite account.
  AccountMultipliers output;
  std::vector<AccountMultipliers> accounts;
  Linkages linkages;
  /// extraction_losses() of each kind, by Extraction.
  std::vector<Eigen::VectorXd> extraction;
  ImportDependence imports;
  /// Of each node, among nodes and, after them, rows of imports.
  std::vector<SupplierConcentration> suppliers;
  /// The same among the nodes alone.
  std::vector<SupplierConcentration> local_suppliers;
  /// Risk, betweenness and influence by all links; shape by the main ones.
  Criticality criticality;
  /// Where the table has an account of emissions.
  std::optional<EmbodiedEmissions> embodied;
};

/// Throws InputError as solve_table() and close_for_households() do; what is doubtful about the
/// table goes to `diagnostics`.
TableMetrics metrics_of(const InputOutputTable& table, const TableRoles& roles,
                        const MetricsSettings& settings, Diagnostics& diagnostics);

}  // namespace sim33618
