#include "network/extraction.hpp"

#include <Eigen/LU>
#include <set>

namespace sim33618 {
namespace {

void check_nodes(const InputOutputSystem& system, const std::vector<Eigen::Index>& nodes) {
  std::set<Eigen::Index> seen;
  for (const Eigen::Index node : nodes) {
    if (node < 0 || node >= system.output.size())
      throw InputError(say("there is no node number {} among {}", node + 1, system.output.size()));
    if (!seen.insert(node).second) {
      throw InputError(
          say("'{}' is to be extracted twice", system.names[static_cast<std::size_t>(node)]));
    }
  }
}

// L for what spreads to suppliers; for what spreads to buyers G, seen from its other side.
Eigen::MatrixXd spreading_matrix(const InputOutputSystem& system, Extraction extraction) {
  if (extraction == Extraction::forward) return system.ghosh.transpose();
  return system.leontief;
}

}  // namespace

Eigen::VectorXd extraction_loss(const InputOutputSystem& system,
                                const std::vector<Eigen::Index>& nodes, Extraction extraction) {
  check_nodes(system, nodes);
  if (nodes.empty()) return Eigen::VectorXd::Zero(system.output.size());
  const Eigen::MatrixXd spreading = spreading_matrix(system, extraction);
  const Eigen::MatrixXd within = spreading(nodes, nodes);
  const Eigen::VectorXd output = system.output(nodes);
  const Eigen::VectorXd weights = Eigen::PartialPivLU<Eigen::MatrixXd>(within).solve(output);
  Eigen::VectorXd loss = spreading(Eigen::all, nodes) * weights;
  if (extraction != Extraction::total) loss(nodes) -= weights;
  return loss;
}

Eigen::VectorXd extraction_losses(const InputOutputSystem& system, Extraction extraction) {
  const Eigen::MatrixXd spreading = spreading_matrix(system, extraction);
  Eigen::VectorXd sums = spreading.colwise().sum();
  if (extraction != Extraction::total) sums.array() -= 1;
  return sums.array() * system.output.array() / spreading.diagonal().array();
}

}  // namespace sim33618
