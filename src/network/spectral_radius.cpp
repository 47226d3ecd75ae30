#include "network/spectral_radius.hpp"

#include <Eigen/Eigenvalues>

#include "base/diagnostics.hpp"

namespace sim33618 {

double spectral_radius(const Eigen::MatrixXd& matrix) {
  if (matrix.size() == 0) return 0;
  const Eigen::EigenSolver<Eigen::MatrixXd> solver(matrix, false);
  if (solver.info() != Eigen::Success)
    throw RunError(say("the eigenvalues of the coefficients do not converge"));
  return solver.eigenvalues().real().maxCoeff();
}

}  // namespace sim33618
