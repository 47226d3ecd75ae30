#include "network/import_dependence.hpp"

#include "base/contract.hpp"

namespace sim33618 {

ImportDependence import_dependence(const InputOutputSystem& system,
                                   const Eigen::MatrixXd& imports) {
  const Eigen::Index nodes = system.output.size();
  expect(imports.rows() == 0 || imports.cols() == nodes, "imports of each node");
  Eigen::VectorXd imported = Eigen::VectorXd::Zero(nodes);
  if (imports.rows() > 0) imported = imports.colwise().sum();
  const Eigen::VectorXd at_home =
      (system.coefficients * system.output.asDiagonal()).colwise().sum();
  ImportDependence result;
  result.share_of_inputs = per_output(imported, imported + at_home);
  result.direct = per_output(imported, system.output);
  result.total = system.leontief.transpose() * result.direct;
  return result;
}

Eigen::VectorXd share_from_other_regions(const Eigen::MatrixXd& flows,
                                         const Eigen::MatrixXd& imports,
                                         const std::vector<std::size_t>& region) {
  expect(static_cast<std::size_t>(flows.rows()) == region.size(), "a region for each node");
  Eigen::VectorXd from_others = Eigen::VectorXd::Zero(flows.cols());
  if (imports.rows() > 0) from_others = imports.colwise().sum();
  const Eigen::VectorXd inputs = flows.colwise().sum().transpose() + from_others;
  for (Eigen::Index j = 0; j < flows.cols(); ++j) {
    for (Eigen::Index i = 0; i < flows.rows(); ++i) {
      if (region[static_cast<std::size_t>(i)] != region[static_cast<std::size_t>(j)])
        from_others[j] += flows(i, j);
    }
  }
  return per_output(from_others, inputs);
}

}  // namespace sim33618
