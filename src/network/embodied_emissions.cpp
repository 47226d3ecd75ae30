#include "network/embodied_emissions.hpp"

#include <cmath>

#include "base/contract.hpp"

namespace sim33618 {

EmbodiedEmissions embodied_emissions(const InputOutputSystem& system,
                                     const Eigen::VectorXd& emissions) {
  expect(emissions.size() == system.output.size(), "emissions of each node");
  for (Eigen::Index i = 0; i < emissions.size(); ++i) {
    const std::string& name = system.names[static_cast<std::size_t>(i)];
    if (!std::isfinite(emissions[i]))
      throw InputError(say("the emissions of '{}' are not a finite number", name));
    if (system.output[i] == 0 && emissions[i] != 0)
      throw InputError(say("'{}' has emissions but no output", name));
  }
  EmbodiedEmissions embodied;
  embodied.direct = per_output(emissions, system.output);
  embodied.total = system.leontief.transpose() * embodied.direct;
  embodied.upstream = embodied.total - embodied.direct;
  embodied.downstream = system.ghosh * embodied.direct - embodied.direct;
  return embodied;
}

EmissionScopes emission_scopes(const InputOutputSystem& system, const EmbodiedEmissions& embodied,
                               const std::vector<bool>& sells_energy) {
  expect(sells_energy.size() == system.names.size(), "of each node whether it sells energy");
  Eigen::VectorXd of_energy = embodied.direct;
  for (std::size_t i = 0; i < sells_energy.size(); ++i) {
    if (!sells_energy[i]) of_energy[static_cast<Eigen::Index>(i)] = 0;
  }
  EmissionScopes scopes;
  scopes.direct = embodied.direct;
  scopes.bought_energy = system.coefficients.transpose() * of_energy;
  scopes.upstream = embodied.upstream - scopes.bought_energy;
  return scopes;
}

Eigen::MatrixXd emission_flows(const InputOutputSystem& system, const EmbodiedEmissions& embodied,
                               const Eigen::MatrixXd& final_demand) {
  expect(final_demand.rows() == system.output.size(), "final demand for each node");
  return embodied.direct.asDiagonal() * (system.leontief * final_demand);
}

}  // namespace sim33618
