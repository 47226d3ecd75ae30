#include <algorithm>
#include <numeric>

#include "base/contract.hpp"
#include "base/numbers.hpp"
#include "cli/exit_code.hpp"
#include "cli/network_parts.hpp"
#include "cli/scenario_network.hpp"
#include "cli/screen_table.hpp"

namespace sim33618 {
namespace {

constexpr double in_percent = 100;

// What each node loses: output, value added and all that goes with production, a column each.
struct Losses {
  std::vector<std::string> names;
  std::vector<std::string> units;
  Eigen::MatrixXd amounts;
};

Losses losses_of(const NetworkLabels& labels, const NetworkYear& year,
                 const std::vector<Eigen::Index>& nodes) {
  const InputOutputTable& table = year.regional.table;
  const InputOutputSystem& system = year.metrics.system;
  const Eigen::VectorXd lost = extraction_loss(system, nodes, Extraction::total);
  const Eigen::VectorXd share = per_output(lost, system.output);
  Losses losses;
  losses.names = to_say({"output", "value added", "labour income", "staff", "emissions"});
  losses.units = {labels.money_unit, labels.money_unit};
  if (labels.is_own_table) {
    losses.names.resize(2);
    for (const NetworkFigure& account : labels.accounts) losses.names.push_back(account.name);
  }
  expect(labels.accounts.size() + 2 == losses.names.size(), "a name for each account");
  losses.amounts.resize(lost.size(), 2 + table.satellites.rows());
  losses.amounts.col(0) = lost;
  losses.amounts.col(1) = share.cwiseProduct(value_added_of(table));
  for (Eigen::Index account = 0; account < table.satellites.rows(); ++account) {
    losses.units.push_back(labels.accounts[static_cast<std::size_t>(account)].unit);
    losses.amounts.col(2 + account) =
        share.cwiseProduct(Eigen::VectorXd(table.satellites.row(account)));
  }
  return losses;
}

std::vector<std::string> cells(const std::string& id, const std::string& title, double share,
                               const Eigen::VectorXd& amounts, const Arguments& arguments) {
  constexpr int digits = 4;
  std::vector<std::string> row = {id, title, shown(in_percent * share, digits, arguments)};
  for (const double amount : amounts) row.push_back(shown(amount, digits, arguments));
  return row;
}

ScreenTable table_of_losses(const NetworkReport& report, const std::vector<Eigen::Index>& nodes,
                            const Arguments& arguments) {
  constexpr std::size_t most_rows = 12;
  const NetworkYear& year = report.years.back();
  const Eigen::VectorXd& output = year.metrics.system.output;
  const Losses losses = losses_of(report.labels, year, nodes);
  const bool for_programs = is_for_programs(arguments);
  std::vector<std::string> headers = to_say({"node", "full name", "lost %"});
  for (std::size_t i = 0; i < losses.names.size(); ++i) {
    headers.push_back(for_programs && !report.labels.is_own_table
                          ? fmt::format("{} ({})", losses.names[i], losses.units[i])
                          : losses.names[i]);
  }
  ScreenTable table(headers);
  table.numbers_in(2, headers.size() - 1);
  if (!for_programs && !report.labels.is_own_table) {
    std::vector<std::string> units = {"", "", ""};
    units.insert(units.end(), losses.units.begin(), losses.units.end());
    table.add(units);
  }
  std::vector<Eigen::Index> order(static_cast<std::size_t>(output.size()));
  std::iota(order.begin(), order.end(), Eigen::Index{0});
  std::stable_sort(order.begin(), order.end(), [&](Eigen::Index a, Eigen::Index b) {
    return losses.amounts(a, 0) > losses.amounts(b, 0);
  });
  if (!for_programs && order.size() > most_rows) order.resize(most_rows);
  for (const Eigen::Index node : order) {
    const auto place = static_cast<std::size_t>(node);
    const double share = output[node] == 0 ? 0 : losses.amounts(node, 0) / output[node];
    table.add(cells(id_of(report.labels, place), title_of(report.labels, place, arguments), share,
                    losses.amounts.row(node), arguments));
  }
  const Eigen::VectorXd all = losses.amounts.colwise().sum();
  table.add(cells(for_programs ? "all" : say("all"), "", all[0] / output.sum(), all, arguments));
  return table;
}

}  // namespace

int show_extraction(const Arguments& arguments) {
  const ScenarioNetwork network = network_asked_for(arguments);
  std::vector<Eigen::Index> nodes;
  for (const std::string& name : nodes_asked_for(arguments))
    nodes.push_back(static_cast<Eigen::Index>(node_named(network.report.labels, name)));
  print(table_of_losses(network.report, nodes, arguments), arguments);
  return exit_fine;
}

}  // namespace sim33618
