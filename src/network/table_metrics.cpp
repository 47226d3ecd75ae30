#include "network/table_metrics.hpp"

#include "network/node_network.hpp"

namespace sim33618 {
namespace {

std::optional<ClosedSystem> closed_system(const InputOutputTable& table, const TableRoles& roles,
                                          const InputOutputSystem& system) {
  if (!roles.household_income || !roles.household_consumption) return std::nullopt;
  return close_for_households(system, {table.satellites.row(*roles.household_income),
                                       table.final_demand.col(*roles.household_consumption)});
}

AccountMultipliers multipliers_of(const InputOutputSystem& system,
                                  const std::optional<ClosedSystem>& closed,
                                  const Eigen::VectorXd& intensity) {
  AccountMultipliers result{type_one_multipliers(system, intensity), std::nullopt};
  if (closed) result.type_two = type_two_multipliers(*closed, intensity);
  return result;
}

}  // namespace

TableMetrics metrics_of(const InputOutputTable& table, const TableRoles& roles,
                        const MetricsSettings& settings, Diagnostics& diagnostics) {
  TableMetrics metrics;
  metrics.system = solve_table(table, Severity::warning, diagnostics);
  const InputOutputSystem& system = metrics.system;
  metrics.dependencies = dependencies(table, system);
  const std::optional<ClosedSystem> closed = closed_system(table, roles, system);
  metrics.output = multipliers_of(system, closed, Eigen::VectorXd::Ones(system.output.size()));
  for (Eigen::Index account = 0; account < table.satellites.rows(); ++account) {
    metrics.accounts.push_back(
        multipliers_of(system, closed, per_output(table.satellites.row(account), system.output)));
  }
  metrics.linkages = linkages(system);
  for (const auto kind : {Extraction::total, Extraction::backward, Extraction::forward})
    metrics.extraction.push_back(extraction_losses(system, kind));
  metrics.imports = import_dependence(system, table.imports);
  metrics.suppliers = supplier_concentration(metrics.dependencies.flow);
  metrics.local_suppliers = supplier_concentration(table.flows);
  metrics.criticality = criticality_of(production_network_of(table),
                                       main_links(table, settings.least_share), settings.risk, 1);
  warn_of_unrest(metrics.criticality.risk, table.names, diagnostics);
  if (roles.emissions)
    metrics.embodied = embodied_emissions(system, table.satellites.row(*roles.emissions));
  return metrics;
}

}  // namespace sim33618
