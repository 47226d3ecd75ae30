#include "network/input_output_system.hpp"

#include <Eigen/LU>

#include "base/contract.hpp"
#include "base/numbers.hpp"
#include "network/spectral_radius.hpp"

namespace sim33618 {
namespace {

// Eigen cuts products into blocks that fit the caches it finds, and with them the order of sums.
// These are found on every machine.
void fix_blocking_of_eigen() {
  constexpr std::ptrdiff_t first_level = 32 << 10;
  constexpr std::ptrdiff_t second_level = 256 << 10;
  constexpr std::ptrdiff_t third_level = 2 << 20;
  static const bool is_fixed = [] {
    Eigen::setCpuCacheSizes(first_level, second_level, third_level);
    return true;
  }();
  static_cast<void>(is_fixed);
}

Eigen::VectorXd inverse_of(const Eigen::VectorXd& output) {
  return per_output(Eigen::VectorXd::Ones(output.size()), output);
}

// The spectral radius of A, which must be below 1; also names the nodes that buy more than they
// make.
double checked_radius(const std::vector<std::string>& names, const Eigen::MatrixXd& coefficients,
                      Severity doubtful, Diagnostics& diagnostics) {
  for (Eigen::Index j = 0; j < coefficients.cols(); ++j) {
    const double sum = coefficients.col(j).sum();
    if (sum < 1) continue;
    diagnostics.add({doubtful,
                     {},
                     say("the inputs of '{}' add up to {} of its output (1 or more)",
                         names[static_cast<std::size_t>(j)], format_short(sum)),
                     {},
                     {}});
  }
  const double radius = spectral_radius(coefficients);
  if (radius >= 1 - radius_tolerance) {
    diagnostics.error({}, say("the spectral radius of the coefficients is {} (1 or more: no "
                              "output meets a final demand)",
                              format_short(radius)));
  }
  return radius;
}

}  // namespace

Eigen::VectorXd per_output(const Eigen::VectorXd& amounts, const Eigen::VectorXd& output) {
  expect(amounts.size() == output.size(), "an amount for each node");
  return (output.array() == 0).select(0, amounts.array() / output.array());
}

Eigen::MatrixXd leontief_inverse(const Eigen::MatrixXd& coefficients) {
  fix_blocking_of_eigen();
  const Eigen::Index nodes = coefficients.rows();
  const Eigen::MatrixXd identity = Eigen::MatrixXd::Identity(nodes, nodes);
  return Eigen::PartialPivLU<Eigen::MatrixXd>(identity - coefficients).inverse();
}

InputOutputSystem solve_table(const InputOutputTable& table, Severity doubtful,
                              Diagnostics& diagnostics) {
  check_table(table, doubtful, diagnostics);
  diagnostics.throw_if_errors();
  InputOutputSystem system;
  system.names = table.names;
  system.output = output_of(table);
  const Eigen::VectorXd inverse = inverse_of(system.output);
  system.coefficients = table.flows * inverse.asDiagonal();
  system.allocation = inverse.asDiagonal() * table.flows;
  system.spectral_radius = checked_radius(table.names, system.coefficients, doubtful, diagnostics);
  diagnostics.throw_if_errors();
  system.leontief = leontief_inverse(system.coefficients);
  system.ghosh = leontief_inverse(system.allocation);
  return system;
}

InputOutputTable table_of_coefficients(const std::vector<std::string>& names,
                                       const Eigen::MatrixXd& coefficients,
                                       const std::vector<std::string>& demand_names,
                                       const Eigen::MatrixXd& final_demand) {
  InputOutputTable table;
  table.names = names;
  table.flows = coefficients;
  table.demand_names = demand_names;
  table.final_demand = final_demand;
  Diagnostics diagnostics;
  check_parts(table, diagnostics);
  diagnostics.throw_if_errors();
  checked_radius(names, coefficients, Severity::warning, diagnostics);
  diagnostics.throw_if_errors();
  const Eigen::VectorXd output = leontief_inverse(coefficients) * final_demand.rowwise().sum();
  table.flows = coefficients * output.asDiagonal();
  return table;
}

}  // namespace sim33618
