#pragma once

#include "network/input_output_system.hpp"

namespace sim33618 {

/// Whether a node draws on others, or others on it, more than the average node does.
enum class LinkageQuadrant { key, backward, forward, weak };

/// How strongly each of n nodes is linked to its suppliers and to its buyers. No units.
struct Linkages {
  /// Total backward linkage: 1'L, output of all nodes for a unit of final demand (M&B 12.2.1).
  Eigen::VectorXd backward;
  /// Total forward linkage: G·1, output of all nodes for a unit of value added (L. Jones 1976;
  /// M&B 12.2.2).
  Eigen::VectorXd forward;
  /// Power of dispersion, n·1'L / 1'L1 (P. N. Rasmussen 1956): backward, with mean 1.
  Eigen::VectorXd power;
  /// Sensitivity of dispersion, n·L1 / 1'L1 (Rasmussen 1956), from the rows of L.
  Eigen::VectorXd sensitivity;
  /// The same from the rows of G: n·G1 / 1'G1: forward, with mean 1.
  Eigen::VectorXd ghosh_sensitivity;
  /// Coefficient of variation of each column of L (Rasmussen 1956), standard deviation with n − 1:
  /// low where a node draws on all others alike. 0 in a table of one node.
  Eigen::VectorXd backward_variation;
  /// The same of each row of G.
  Eigen::VectorXd forward_variation;
  /// By power and ghosh_sensitivity above 1: both (key), one of them, or neither (weak).
  std::vector<LinkageQuadrant> quadrant;
};

Linkages linkages(const InputOutputSystem& system);

/// "key", "backward", "forward" or "weak", as files name it; passes translated() where it is shown.
const char* name_of(LinkageQuadrant quadrant);

}  // namespace sim33618
