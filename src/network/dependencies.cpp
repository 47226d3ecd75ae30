#include "network/dependencies.hpp"

namespace sim33618 {
namespace {

// Each column divided by a number of its own; zero where that is zero.
Eigen::MatrixXd by_column(const Eigen::MatrixXd& matrix, const Eigen::VectorXd& divisor) {
  const Eigen::VectorXd inverse = (divisor.array() == 0).select(0, divisor.array().inverse());
  return matrix * inverse.asDiagonal();
}

}  // namespace

Dependencies dependencies(const InputOutputTable& table, const InputOutputSystem& system) {
  const Eigen::Index nodes = system.output.size();
  const Eigen::Index imports = table.imports.rows();
  Dependencies result;
  result.flow.resize(nodes + imports, nodes);
  result.flow.topRows(nodes) = table.flows;
  // Of a table without imports there may be no columns either.
  if (imports != 0) result.flow.bottomRows(imports) = table.imports;
  result.share_of_inputs = by_column(result.flow, result.flow.colwise().sum());
  result.direct = by_column(result.flow, system.output);
  result.total.resize(nodes + imports, nodes);
  result.total.topRows(nodes) = system.leontief - Eigen::MatrixXd::Identity(nodes, nodes);
  result.total.bottomRows(imports) = result.direct.bottomRows(imports) * system.leontief;
  return result;
}

}  // namespace sim33618
