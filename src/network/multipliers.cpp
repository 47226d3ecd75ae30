#include "network/multipliers.hpp"

#include <limits>

#include "base/numbers.hpp"
#include "network/spectral_radius.hpp"

namespace sim33618 {
namespace {

Multipliers multipliers_of(const Eigen::VectorXd& direct, const Eigen::VectorXd& total) {
  constexpr double no_number = std::numeric_limits<double>::quiet_NaN();
  return {direct, total, (direct.array() == 0).select(no_number, total.array() / direct.array())};
}

void check_account(const std::vector<std::string>& names, const std::string& account,
                   const Eigen::VectorXd& numbers, Diagnostics& diagnostics) {
  if (static_cast<std::size_t>(numbers.size()) != names.size()) {
    diagnostics.error({},
                      say("{}: {} numbers for {} names", account, numbers.size(), names.size()));
    return;
  }
  for (Eigen::Index i = 0; i < numbers.size(); ++i) {
    if (numbers[i] >= 0 && numbers[i] <= std::numeric_limits<double>::max()) continue;
    diagnostics.error({}, say("{} of '{}': {} is not a finite number from 0 on", account,
                              names[static_cast<std::size_t>(i)], format_number(numbers[i])));
  }
}

}  // namespace

Multipliers type_one_multipliers(const InputOutputSystem& system,
                                 const Eigen::VectorXd& intensity) {
  return multipliers_of(intensity, system.leontief.transpose() * intensity);
}

ClosedSystem close_for_households(const InputOutputSystem& system,
                                  const HouseholdAccount& households) {
  Diagnostics diagnostics;
  check_account(system.names, say("household income"), households.income, diagnostics);
  check_account(system.names, say("household consumption"), households.consumption, diagnostics);
  diagnostics.throw_if_errors();
  const double income = households.income.sum();
  if (income == 0) throw InputError(say("households earn nothing"));

  const Eigen::Index nodes = system.output.size();
  Eigen::MatrixXd coefficients = Eigen::MatrixXd::Zero(nodes + 1, nodes + 1);
  coefficients.topLeftCorner(nodes, nodes) = system.coefficients;
  coefficients.bottomLeftCorner(1, nodes) =
      per_output(households.income, system.output).transpose();
  coefficients.topRightCorner(nodes, 1) = households.consumption / income;
  const double radius = spectral_radius(coefficients);
  if (radius >= 1 - radius_tolerance) {
    throw InputError(
        say("with households the spectral radius of the coefficients is {} (1 or "
            "more: all income comes back as income)",
            format_short(radius)));
  }
  return {leontief_inverse(coefficients)};
}

Multipliers type_two_multipliers(const ClosedSystem& closed, const Eigen::VectorXd& intensity) {
  const Eigen::Index nodes = intensity.size();
  return multipliers_of(intensity,
                        closed.leontief.topLeftCorner(nodes, nodes).transpose() * intensity);
}

}  // namespace sim33618
