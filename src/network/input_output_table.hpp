#pragma once

#include <Eigen/Core>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"

namespace sim33618 {

/// Who sells how much to whom in one period, all in one money unit (R. Miller and P. Blair,
/// Input-Output Analysis, 2nd ed. 2009, section 2.2; "M&B" in what follows). A node is an industry,
/// an industry of a region, or a cluster. Row i of a matrix is the seller, column j the buyer.
struct InputOutputTable {
  /// The n nodes.
  std::vector<std::string> names;
  /// Z, n × n: what j bought of i for its production.
  Eigen::MatrixXd flows;
  std::vector<std::string> demand_names;
  /// Y, n × demand_names: sales to households, investment, exports … Changes of stocks may be
  /// negative.
  Eigen::MatrixXd final_demand;
  std::vector<std::string> import_names;
  /// import_names × n: inputs bought outside the table, by product or origin. No rows if there are
  /// none.
  Eigen::MatrixXd imports;
  /// n; empty where it is what is left of output after all inputs.
  Eigen::VectorXd value_added;
  std::vector<std::string> satellite_names;
  /// satellite_names × n: amounts that go with production (jobs, tons of CO2, income), each row in
  /// a unit of its own. No rows if there are none.
  Eigen::MatrixXd satellites;
};

/// The place of a node in the list. Throws InputError, with the nearest name, if there is none.
Eigen::Index node_of(const std::vector<std::string>& names, const std::string& name);

/// What rows and columns of the table may miss each other by, as a share of output: published
/// tables are rounded.
inline constexpr double balance_tolerance = 1e-6;

/// Reports names that repeat, parts whose size is not that of the lists, cells that are no finite
/// numbers, and flows or imports below zero, with row and column.
void check_parts(const InputOutputTable& table, Diagnostics& diagnostics);

/// Reports what check_parts() does; outputs below zero, flows of a node without output, rows that
/// differ from their columns by more than balance_tolerance where value added is given; and as
/// `doubtful`, value added below zero and nodes that buy nothing.
void check_table(const InputOutputTable& table, Severity doubtful, Diagnostics& diagnostics);

/// Output by node: the sum of its row, x = Z·1 + Y·1.
Eigen::VectorXd output_of(const InputOutputTable& table);

/// Value added by node, as given or x − 1'Z − 1'M.
Eigen::VectorXd value_added_of(const InputOutputTable& table);

}  // namespace sim33618
