#include "tables/network_report.hpp"

#include <cmath>
#include <limits>

#include "network/node_network.hpp"

namespace sim33618 {
namespace {

// Days of each node: those asked for, or a figure of the model.
std::optional<Eigen::VectorXd> days_of_nodes(std::optional<double> asked,
                                             std::optional<std::size_t> figure,
                                             const NodeFigures& figures, Eigen::Index nodes) {
  if (asked) return Eigen::VectorXd::Constant(nodes, *asked);
  if (!figure) return std::nullopt;
  return Eigen::Map<const Eigen::VectorXd>(figures[*figure].data(), nodes);
}

std::vector<Survival> survival_of(const NetworkLabels& labels, const NetworkSettings& settings,
                                  const NetworkYear& year) {
  const Eigen::VectorXd& output = year.metrics.system.output;
  std::optional<Eigen::VectorXd> cover =
      days_of_nodes(settings.cover, labels.cover, year.figures, output.size());
  if (!cover) return {};
  // Who holds stocks that the model does not tell is not seen to stop.
  for (double& days : *cover)
    if (std::isnan(days)) days = std::numeric_limits<double>::infinity();
  const Eigen::VectorXd unknown =
      Eigen::VectorXd::Constant(output.size(), std::numeric_limits<double>::quiet_NaN());
  const Eigen::VectorXd recovery =
      days_of_nodes(settings.recovery, labels.recovery, year.figures, output.size())
          .value_or(unknown);
  const SupplyGraph links = main_links(year.regional.table, settings.metrics.least_share);
  return survival(days_until_stop(links, *cover), recovery, output);
}

TableRoles roles_in(const RegionalYear& year) {
  const InputOutputTable& table = year.table;
  TableRoles roles;
  roles.household_income = node_of(table.satellite_names, labour_income_account);
  roles.household_consumption = year.households;
  roles.emissions = node_of(table.satellite_names, emissions_account);
  return roles;
}

}  // namespace

std::vector<ResultTable> network_heads(const NetworkLabels& labels) {
  return {dependencies_head(labels), criticality_head(labels), linkages_head(labels),
          embodied_carbon_head(labels)};
}

std::vector<ResultTable> network_tables(const NetworkReport& report) {
  return {dependencies_table(report), criticality_table(report), linkages_table(report),
          embodied_carbon_table(report)};
}

NetworkYear network_year(const NetworkLabels& labels, const NetworkSettings& settings,
                         RegionalYear year, NodeFigures figures, Diagnostics& diagnostics) {
  NetworkYear result;
  result.metrics = metrics_of(year.table, roles_in(year), settings.metrics, diagnostics);
  result.scopes = scope_accounts(year, result.metrics.system);
  result.regional = std::move(year);
  result.figures = std::move(figures);
  result.survival = survival_of(labels, settings, result);
  return result;
}

}  // namespace sim33618
