#pragma once

#include "network/input_output_system.hpp"

namespace sim33618 {

/// What a unit of final demand for each node sets off, of what `intensity` counts: output, income,
/// jobs or emissions (M&B chapter 6). n numbers each.
struct Multipliers {
  /// In the node itself, in the unit of the intensity (satellite for a unit of money).
  Eigen::VectorXd direct;
  /// With all suppliers: r·L, same unit.
  Eigen::VectorXd total;
  /// total / direct, no unit; not a number where direct is 0. Type I, or type II of a model closed
  /// for households.
  Eigen::VectorXd ratio;
};

/// Type I (M&B 6.2). `intensity` has n numbers for a unit of output: ones for output multipliers,
/// otherwise per_output() of a satellite account.
Multipliers type_one_multipliers(const InputOutputSystem& system, const Eigen::VectorXd& intensity);

/// What households earn and spend, in the unit of the table.
struct HouseholdAccount {
  /// Paid to households by each node.
  Eigen::VectorXd income;
  /// Bought by households of each node: a part of final demand.
  Eigen::VectorXd consumption;
};

/// The model in which households are one more node (M&B 2.5).
struct ClosedSystem {
  /// (I − Ā)⁻¹, (n + 1) × (n + 1); the last row and column are those of the households.
  Eigen::MatrixXd leontief;
};

/// Adds households to the table: row income / x, column consumption / Σ income. Throws InputError
/// where an account is negative, no finite number or without income, or where the spectral radius
/// with households is 1 or more.
ClosedSystem close_for_households(const InputOutputSystem& system,
                                  const HouseholdAccount& households);

/// Type II (M&B 6.2.2): with what households spend of the income they earn; `total` counts what
/// happens in the n nodes ("truncated"). For the intensity income / x, `total` is the households'
/// row of the closed inverse.
Multipliers type_two_multipliers(const ClosedSystem& closed, const Eigen::VectorXd& intensity);

}  // namespace sim33618
