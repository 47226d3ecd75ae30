#pragma once

#include "network/input_output_system.hpp"

namespace sim33618 {

/// How much of each product comes from outside the table. n shares each.
struct ImportDependence {
  /// Imported inputs as a share of all inputs bought.
  Eigen::VectorXd share_of_inputs;
  /// m = 1'M / x: imported inputs in a unit of output.
  Eigen::VectorXd direct;
  /// m·L: imported inputs in a unit of final demand, those of all suppliers included (vertical
  /// specialisation: D. Hummels, J. Ishii and K.-M. Yi 2001).
  Eigen::VectorXd total;
};

/// `imports` is M, rows × n, in the unit of the table; no rows count as none.
ImportDependence import_dependence(const InputOutputSystem& system, const Eigen::MatrixXd& imports);

/// In a table of several regions, the share of each node's inputs that comes from nodes of another
/// region or from outside the table. `flows` is Z, `imports` M, rows × n, both in one unit; no rows
/// count as none. `region` has a number for each of n nodes. 0 for a node without inputs.
Eigen::VectorXd share_from_other_regions(const Eigen::MatrixXd& flows,
                                         const Eigen::MatrixXd& imports,
                                         const std::vector<std::size_t>& region);

}  // namespace sim33618
