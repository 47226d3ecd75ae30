#pragma once

#include "network/input_output_table.hpp"

namespace sim33618 {

/// What follows from a table with n nodes. Matrices are n × n, shares of money in money; a node
/// without output has coefficients of zero.
struct InputOutputSystem {
  std::vector<std::string> names;
  /// x, in the unit of the table.
  Eigen::VectorXd output;
  /// Technical coefficients, a_ij = z_ij / x_j (M&B 2.2): input of i for a unit of j's output.
  Eigen::MatrixXd coefficients;
  /// L = (I − A)⁻¹ (W. Leontief 1936; M&B 2.2.2): output of i for a unit of final demand for j.
  Eigen::MatrixXd leontief;
  /// Allocation coefficients, b_ij = z_ij / x_i (M&B 12.1): share of i's output that j buys.
  Eigen::MatrixXd allocation;
  /// G = (I − B)⁻¹ (A. Ghosh 1958; M&B 12.1): output of j for a unit of value added in i.
  Eigen::MatrixXd ghosh;
  /// Largest eigenvalue of A, and of B: how much of a round of orders the next one is.
  double spectral_radius = 0;
};

/// Checks a table (check_table) and solves it. Reports a spectral radius of 1 or more, with which
/// no output could meet a final demand, and as `doubtful` nodes whose coefficients add up to 1 or
/// more, with the node. Throws InputError with all that was found if there is an error among it.
InputOutputSystem solve_table(const InputOutputTable& table, Severity doubtful,
                              Diagnostics& diagnostics);

/// The table that coefficients A (n × n) and final demand (n × demand_names) lead to:
/// x = L·Y·1, z_ij = a_ij x_j. Throws InputError as solve_table() does.
InputOutputTable table_of_coefficients(const std::vector<std::string>& names,
                                       const Eigen::MatrixXd& coefficients,
                                       const std::vector<std::string>& demand_names,
                                       const Eigen::MatrixXd& final_demand);

/// (I − A)⁻¹ by LU factorisation with partial pivoting, without a check; the same bits on every
/// machine.
Eigen::MatrixXd leontief_inverse(const Eigen::MatrixXd& coefficients);

/// Each number divided by the output of its node; zero where there is no output. `amounts` has n
/// numbers: intensities of a satellite account, in its unit for a unit of money.
Eigen::VectorXd per_output(const Eigen::VectorXd& amounts, const Eigen::VectorXd& output);

}  // namespace sim33618
