#pragma once

#include <fmt/format.h>
#include <rapidcheck.h>

#include <vector>

#include "network/input_output_system.hpp"

namespace sim33618::test {

/// Two nodes: the table of Miller and Blair (2009), section 2.3.
inline InputOutputTable textbook_table() {
  InputOutputTable table;
  table.names = {"1", "2"};
  table.flows = Eigen::MatrixXd{{150, 500}, {200, 100}};
  table.demand_names = {"all"};
  table.final_demand = Eigen::MatrixXd{{350}, {1700}};
  table.value_added = Eigen::VectorXd{{650, 1400}};
  return table;
}

/// The same where the first node makes and buys nothing.
inline InputOutputTable table_with_an_idle_node() {
  InputOutputTable table = textbook_table();
  table.value_added.resize(0);
  table.flows.row(0).setZero();
  table.flows.col(0).setZero();
  table.final_demand(0, 0) = 0;
  return table;
}

/// Two regions with three industries each: small_mrio of the conformance folder.
inline InputOutputTable two_regions() {
  InputOutputTable table;
  table.names = {"a1", "a2", "a3", "b1", "b2", "b3"};
  table.flows = Eigen::MatrixXd{{10, 5, 1, 6, 5, 7}, {0, 2, 0, 0, 5, 3},   {10, 3, 20, 4, 2, 0},
                                {5, 0, 0, 1, 10, 9}, {0, 10, 1, 0, 20, 1}, {5, 0, 0, 1, 10, 10}};
  table.demand_names = {"a", "b"};
  table.final_demand = Eigen::MatrixXd{{14, 3}, {2.5, 2.5}, {13, 6}, {5, 20}, {10, 10}, {3, 10}};
  table.satellite_names = {"emissions"};
  table.satellites = Eigen::MatrixXd{{20, 1, 42, 4, 20, 5}};
  return table;
}

inline InputOutputSystem solved(const InputOutputTable& table) {
  Diagnostics diagnostics;
  return solve_table(table, Severity::warning, diagnostics);
}

inline Eigen::MatrixXd random_matrix(Eigen::Index rows, Eigen::Index columns, int least, int most) {
  Eigen::MatrixXd matrix(rows, columns);
  for (double& cell : matrix.reshaped()) cell = *rc::gen::inRange(least, most + 1);
  return matrix;
}

/// A table of `nodes` nodes with whole flows of 0 to 20 and final demand of at least 1 for each
/// node, so that it has an inverse.
inline InputOutputTable random_table(Eigen::Index nodes) {
  InputOutputTable table;
  for (Eigen::Index i = 0; i < nodes; ++i) table.names.push_back(fmt::format("n{}", i));
  table.flows = random_matrix(nodes, nodes, 0, 20);
  table.demand_names = {"home", "abroad"};
  table.final_demand = random_matrix(nodes, 2, 1, 50);
  table.import_names = {"imports"};
  table.imports = random_matrix(1, nodes, 0, 10);
  table.satellite_names = {"emissions"};
  table.satellites = random_matrix(1, nodes, 0, 10);
  return table;
}

/// The largest difference between cells of two matrices, relative to the largest cell (at least 1).
inline double difference(const Eigen::MatrixXd& a, const Eigen::MatrixXd& b) {
  return (a - b).cwiseAbs().maxCoeff() / std::max(1.0, b.cwiseAbs().maxCoeff());
}

}  // namespace sim33618::test
