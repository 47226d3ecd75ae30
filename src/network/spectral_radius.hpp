#pragma once

#include <Eigen/Core>

namespace sim33618 {

/// A spectral radius within round-off of 1 counts as 1.
inline constexpr double radius_tolerance = 1e-12;

/// The largest eigenvalue of a square matrix without negative cells, which is real and the largest
/// in size (O. Perron 1907, G. Frobenius 1912; M&B 2.A). By QR iteration. Throws RunError if that
/// does not converge.
double spectral_radius(const Eigen::MatrixXd& matrix);

}  // namespace sim33618
