#include "simulation/scope_accounts.hpp"

#include "network/embodied_emissions.hpp"

namespace sim33618 {
namespace {

// Emissions per unit of output in some rows of imports: of the node's own purchases, and of those
// of all its suppliers too.
struct ImportedEmissions {
  Eigen::VectorXd direct;
  Eigen::VectorXd total;
};

template <typename Wanted>
ImportedEmissions imported(const RegionalYear& year, const InputOutputSystem& system,
                           const Wanted& wanted) {
  Eigen::VectorXd amounts = Eigen::VectorXd::Zero(system.output.size());
  for (Eigen::Index m = 0; m < year.import_emissions.rows(); ++m)
    if (wanted(static_cast<std::size_t>(m))) amounts += year.import_emissions.row(m).transpose();
  ImportedEmissions emissions;
  emissions.direct = per_output(amounts, system.output);
  emissions.total = system.leontief.transpose() * emissions.direct;
  return emissions;
}

}  // namespace

std::vector<ScopeAccount> scope_accounts(const RegionalYear& year,
                                         const InputOutputSystem& system) {
  const InputOutputTable& table = year.table;
  const Eigen::VectorXd emissions =
      table.satellites.row(node_of(table.satellite_names, emissions_account)).transpose();
  const EmbodiedEmissions embodied = embodied_emissions(system, emissions);
  const EmissionScopes scopes = emission_scopes(system, embodied, year.sells_energy);
  const auto& is_energy = year.imports_sell_energy;
  const auto& is_abroad = year.imports_from_abroad;
  const ImportedEmissions energy =
      imported(year, system, [&](std::size_t m) { return is_energy[m]; });
  const ImportedEmissions country =
      imported(year, system, [&](std::size_t m) { return !is_abroad[m]; });
  const ImportedEmissions abroad =
      imported(year, system, [&](std::size_t m) { return is_abroad[m]; });
  const ImportedEmissions energy_from_abroad =
      imported(year, system, [&](std::size_t m) { return is_energy[m] && is_abroad[m]; });

  std::vector<ScopeAccount> accounts;
  for (Eigen::Index i = 0; i < system.output.size(); ++i) {
    const double output = system.output[i];
    const double energy_at_home = energy.direct[i] - energy_from_abroad.direct[i];
    ScopeAccount account;
    account.node = system.names[static_cast<std::size_t>(i)];
    account.output = output;
    account.scope_1 = output * scopes.direct[i];
    account.scope_2 = output * (scopes.bought_energy[i] + energy.direct[i]);
    account.scope_3_local = output * scopes.upstream[i];
    account.scope_3_country = output * (country.total[i] - energy_at_home);
    account.scope_3_abroad = output * (abroad.total[i] - energy_from_abroad.direct[i]);
    accounts.push_back(std::move(account));
  }
  return accounts;
}

std::vector<ScopeAccount> scope_accounts(const RegionalYear& year) {
  Diagnostics diagnostics;
  return scope_accounts(year, solve_table(year.table, Severity::warning, diagnostics));
}

}  // namespace sim33618
