#pragma once

#include "network/input_output_system.hpp"

namespace sim33618 {

/// How much each node rests on each of its suppliers: the n nodes of a table and, below them, its
/// rows of imports. (n + imports) × n each, row the supplier, column the buyer.
struct Dependencies {
  /// z_ij, and m_kj of imports, in the unit of the table.
  Eigen::MatrixXd flow;
  /// Of all inputs that the buyer buys, inside and outside the table; columns add up to 1, or to 0
  /// for a node that buys nothing.
  Eigen::MatrixXd share_of_inputs;
  /// Technical coefficients z_ij / x_j and m_kj / x_j: input for a unit of the buyer's output.
  Eigen::MatrixXd direct;
  /// Over supply chains of any length, for a unit of final demand for the buyer: L − I of nodes
  /// (W. Leontief 1936; M&B 2.2.2), M·diag(1/x)·L of imports (vertical specialisation: D. Hummels,
  /// J. Ishii and K.-M. Yi 2001). Columns of imports and of value added over chains add up to 1.
  Eigen::MatrixXd total;
};

/// Of a table and the system that solve_table() made of it.
Dependencies dependencies(const InputOutputTable& table, const InputOutputSystem& system);

}  // namespace sim33618
