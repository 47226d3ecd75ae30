#include "network/linkages.hpp"

#include <cmath>

#include "base/messages.hpp"

namespace sim33618 {
namespace {

// The sums, divided by their mean.
Eigen::VectorXd relative(const Eigen::VectorXd& sums) { return sums / sums.mean(); }

// Standard deviation over mean of each column.
Eigen::VectorXd variation(const Eigen::MatrixXd& matrix) {
  Eigen::VectorXd result = Eigen::VectorXd::Zero(matrix.cols());
  if (matrix.rows() < 2) return result;
  for (Eigen::Index j = 0; j < matrix.cols(); ++j) {
    const double mean = matrix.col(j).mean();
    const double squares = (matrix.col(j).array() - mean).square().sum();
    result[j] = std::sqrt(squares / static_cast<double>(matrix.rows() - 1)) / mean;
  }
  return result;
}

LinkageQuadrant quadrant_of(double power, double sensitivity) {
  if (power > 1) return sensitivity > 1 ? LinkageQuadrant::key : LinkageQuadrant::backward;
  return sensitivity > 1 ? LinkageQuadrant::forward : LinkageQuadrant::weak;
}

}  // namespace

Linkages linkages(const InputOutputSystem& system) {
  Linkages result;
  result.backward = system.leontief.colwise().sum();
  result.forward = system.ghosh.rowwise().sum();
  result.power = relative(result.backward);
  result.sensitivity = relative(system.leontief.rowwise().sum());
  result.ghosh_sensitivity = relative(result.forward);
  result.backward_variation = variation(system.leontief);
  result.forward_variation = variation(system.ghosh.transpose());
  for (Eigen::Index i = 0; i < result.power.size(); ++i)
    result.quadrant.push_back(quadrant_of(result.power[i], result.ghosh_sensitivity[i]));
  return result;
}

const char* name_of(LinkageQuadrant quadrant) {
  switch (quadrant) {
    case LinkageQuadrant::key: return to_say("key");
    case LinkageQuadrant::backward: return to_say("backward");
    case LinkageQuadrant::forward: return to_say("forward");
    case LinkageQuadrant::weak: break;
  }
  return to_say("weak");
}

}  // namespace sim33618
