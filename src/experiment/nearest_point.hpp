#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <vector>

namespace sim33618 {

/// A condition on a point: normal · point = bound, or at least the bound.
struct LinearCondition {
  Eigen::VectorXd normal;
  double bound = 0;
  bool is_equality = false;
};

/// The point that meets all conditions, or why there is none.
struct NearestPoint {
  Eigen::VectorXd point;
  bool exists = false;
  /// The conditions that hold the point where it is; without a point, those that exclude each
  /// other. In rising order.
  std::vector<std::size_t> binding;
};

/// The point nearest to the origin that meets all conditions: the dual active-set method of
/// Goldfarb and Idnani (1983, A numerically stable dual method for solving strictly convex
/// quadratic programs, Mathematical Programming 27) for a unit matrix. It ends after finitely many
/// steps, each of which makes one condition binding or lets one go. For some dozens of unknowns;
/// every step factorises the binding conditions anew.
NearestPoint nearest_point(std::size_t unknowns, const std::vector<LinearCondition>& conditions);

}  // namespace sim33618
