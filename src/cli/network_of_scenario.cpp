#include <algorithm>
#include <chrono>
#include <numeric>

#include "base/numbers.hpp"
#include "cli/exit_code.hpp"
#include "cli/network_parts.hpp"
#include "cli/report_files.hpp"
#include "cli/scenario_network.hpp"
#include "cli/screen_table.hpp"
#include "tables/result_folder.hpp"
#include "tables/write_network.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

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

}  // namespace

int write_network_of_scenario(const Arguments& arguments) {
  const auto started = std::chrono::system_clock::now();
  const auto begin = std::chrono::steady_clock::now();
  const std::string& scenario = arguments.words.front();
  const std::string name = fs::path(scenario).stem().string();
  const fs::path folder = fs::path(arguments.get("output", "output")) / (name + "-network");
  check_result_folder(folder);
  const ScenarioNetwork network = run_network_of(scenario, arguments);
  write_network(network.report, report_on(*network.result), folder, started,
                std::chrono::steady_clock::now() - begin,
                report_files(arguments, network.result->model(), folder));
  if (!is_for_programs(arguments)) {
    fmt::print("{}", say("{}: {}, {}\n\n", network.result->scenario().name,
                         network.result->scenario().title.in_users_language(),
                         network.report.years.back().regional.year));
  }
  print(most_critical_nodes(network.report, arguments), arguments);
  if (!is_for_programs(arguments)) fmt::print("\n{}", say("written to {}\n", folder.string()));
  return exit_fine;
}

}  // namespace sim33618
