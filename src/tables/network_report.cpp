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

}  // namespace

NetworkYear network_year(const NetworkLabels& labels, const NetworkSettings& settings,
                         RegionalYear year, NodeFigures figures, Diagnostics& diagnostics) {
  NetworkYear result;
  TableRoles roles = labels.roles;
  roles.sells_energy = year.sells_energy;
  result.metrics = metrics_of(year.table, roles, settings.metrics, diagnostics);
  result.regional = std::move(year);
  result.figures = std::move(figures);
  result.survival = survival_of(labels, settings, result);
  return result;
}

}  // namespace sim33618
