#include "tables/network_report.hpp"

#include <cmath>
#include <limits>

#include "network/node_network.hpp"

namespace sim33618 {
namespace {

// As in the unit system: a day is this part of a year.
constexpr double days_of_year = 365;

// Days of each node: those asked for, or a figure of the model.
std::optional<Eigen::VectorXd> days_of_nodes(std::optional<double> asked,
                                             std::optional<std::size_t> figure,
                                             const NodeFigures& figures, Eigen::Index nodes) {
  if (asked) return Eigen::VectorXd::Constant(nodes, *asked);
  if (!figure) return std::nullopt;
  return Eigen::Map<const Eigen::VectorXd>(figures[*figure].data(), nodes);
}

// Suppliers × buyers: days that a buyer goes on without what it takes of a supplier, by what is
// asked for, by the model's figure of each input, or of each buyer. Who holds stocks that the model
// does not tell is not seen to stop.
std::optional<Eigen::MatrixXd> days_by_input(const NetworkLabels& labels,
                                             const NetworkSettings& settings,
                                             const NetworkYear& year, Eigen::Index nodes) {
  if (!settings.cover && year.regional.input_cover.size() > 0)
    return year.regional.input_cover * days_of_year;
  std::optional<Eigen::VectorXd> cover =
      days_of_nodes(settings.cover, labels.cover, year.figures, nodes);
  if (!cover) return std::nullopt;
  for (double& days : *cover)
    if (std::isnan(days)) days = std::numeric_limits<double>::infinity();
  return cover->transpose().replicate(nodes, 1);
}

// What a buyer can do without is no link by which anything stops.
SupplyGraph binding_links(const RegionalYear& regional, double least_share) {
  InputOutputTable table = regional.table;
  if (regional.input_binding.size() > 0)
    table.flows = (regional.input_binding.array() > 0).select(table.flows, 0);
  return main_links(table, least_share);
}

std::vector<Survival> survival_of(const NetworkLabels& labels, const NetworkSettings& settings,
                                  const NetworkYear& year) {
  const Eigen::VectorXd& output = year.metrics.system.output;
  const auto cover = days_by_input(labels, settings, year, output.size());
  if (!cover) return {};
  Eigen::MatrixXd days = Eigen::MatrixXd::Constant(output.size(), output.size(),
                                                   std::numeric_limits<double>::infinity());
  const SupplyGraph main = binding_links(year.regional, settings.metrics.least_share);
  for (const SupplyLink& link : main.links())
    days(link.supplier, link.buyer) = (*cover)(link.supplier, link.buyer);
  const Eigen::VectorXd unknown =
      Eigen::VectorXd::Constant(output.size(), std::numeric_limits<double>::quiet_NaN());
  const Eigen::VectorXd recovery =
      days_of_nodes(settings.recovery, labels.recovery, year.figures, output.size())
          .value_or(unknown);
  return survival(days_until_stop(std::move(days)), recovery, output);
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
