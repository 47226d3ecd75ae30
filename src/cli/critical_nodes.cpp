#include <algorithm>
#include <numeric>

#include "cli/network_parts.hpp"
#include "cli/scenario_network.hpp"

namespace sim33618 {
namespace {

constexpr double percent_of_all = 100;

// Nodes by how much output is lost without them.
std::vector<std::size_t> by_extraction(const NetworkYear& year) {
  const Eigen::VectorXd& lost = year.metrics.extraction.front();
  std::vector<std::size_t> order(static_cast<std::size_t>(lost.size()));
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return lost[static_cast<Eigen::Index>(a)] > lost[static_cast<Eigen::Index>(b)];
  });
  return order;
}

}  // namespace

ScreenTable most_critical_nodes(const NetworkReport& report, const Arguments& arguments) {
  constexpr std::size_t most_rows = 10;
  constexpr int digits = 3;
  const NetworkYear& year = report.years.back();
  const TableMetrics& metrics = year.metrics;
  ScreenTable table(
      to_say({"node", "full name", "lost %", "risk %", "imported %", "multiplier", "linkages"}));
  table.numbers_in(2, 5);
  table.translate(6);
  const double all_output = metrics.system.output.sum();
  const std::vector<std::size_t> order = by_extraction(year);
  const std::size_t rows = is_for_programs(arguments) ? order.size() : most_rows;
  for (std::size_t i = 0; i < std::min(rows, order.size()); ++i) {
    const std::size_t node = order[i];
    const auto place = static_cast<Eigen::Index>(node);
    table.add(
        {id_of(report.labels, node), title_of(report.labels, node, arguments),
         shown(percent_of_all * metrics.extraction.front()[place] / all_output, digits, arguments),
         shown(percent_of_all * metrics.criticality.risk[node].index, digits, arguments),
         shown(percent_of_all * metrics.imports.total[place], digits, arguments),
         shown(metrics.output.type_one.total[place], digits, arguments),
         name_of(metrics.linkages.quadrant[node])});
  }
  return table;
}

}  // namespace sim33618
