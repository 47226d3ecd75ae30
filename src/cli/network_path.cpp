#include "base/numbers.hpp"
#include "cli/exit_code.hpp"
#include "cli/network_parts.hpp"
#include "cli/number_option.hpp"
#include "cli/scenario_network.hpp"
#include "cli/screen_table.hpp"
#include "network/structural_paths.hpp"

namespace sim33618 {
namespace {

constexpr double hundred_percent = 100;

// For each node, how much of what `supplier` supplies it uses itself for a unit of its output: the
// supplier's own product, or imports of that origin.
Eigen::VectorXd supply_of(const NetworkReport& report, std::size_t supplier) {
  const NetworkYear& year = report.years.back();
  const Eigen::Index nodes = year.metrics.system.output.size();
  const auto place = static_cast<Eigen::Index>(supplier);
  if (place < nodes) return Eigen::VectorXd::Unit(nodes, place);
  return per_output(year.regional.table.imports.row(place - nodes), year.metrics.system.output);
}

// The suppliers on a path, from the one that is asked for on.
std::vector<std::size_t> chain_of(const StructuralPath& path, std::size_t supplier,
                                  std::size_t nodes) {
  std::vector<std::size_t> chain;
  if (supplier >= nodes) chain.push_back(supplier);
  for (const Eigen::Index node : path.nodes) chain.push_back(static_cast<std::size_t>(node));
  return chain;
}

ScreenTable table_of_paths(const NetworkReport& report, std::size_t supplier,
                           const StructuralPathAnalysis& found, const Arguments& arguments) {
  constexpr int digits = 4;
  const NetworkLabels& labels = report.labels;
  const Dependencies& dependencies = report.years.back().metrics.dependencies;
  ScreenTable table(to_say({"supply %", "share %", "together %", "path", "inputs per output %"}));
  table.numbers_in(0, 2);
  double together = 0;
  for (const StructuralPath& path : found.paths) {
    const std::vector<std::size_t> chain = chain_of(path, supplier, labels.nodes.size());
    std::vector<std::string> names;
    std::vector<std::string> links;
    for (std::size_t i = 0; i < chain.size(); ++i) {
      names.push_back(id_of(labels, chain[i]));
      if (i == 0) continue;
      const double share = dependencies.direct(static_cast<Eigen::Index>(chain[i - 1]),
                                               static_cast<Eigen::Index>(chain[i]));
      links.push_back(shown(hundred_percent * share, 3, arguments));
    }
    together += path.value;
    table.add({shown(hundred_percent * path.value, digits, arguments),
               shown(hundred_percent * path.value / found.total, digits, arguments),
               shown(hundred_percent * together / found.total, digits, arguments),
               fmt::format("{}", fmt::join(names, " > ")),
               fmt::format("{}", fmt::join(links, " > "))});
  }
  return table;
}

}  // namespace

int show_supply_paths(const Arguments& arguments) {
  constexpr long long usual_depth = 6;
  constexpr long long greatest_depth = 12;
  StructuralPathLimits limits;
  limits.count = 15;
  limits.depth =
      static_cast<std::size_t>(number_option(arguments, "depth", usual_depth, 1, greatest_depth));
  const ScenarioNetwork network = run_network_of(arguments.words[3], arguments);
  const NetworkReport& report = network.report;
  const std::size_t from = supplier_named(report.labels, arguments.words[1]);
  const std::size_t to = node_named(report.labels, arguments.words[2]);
  const StructuralPathAnalysis found =
      structural_paths(report.years.back().metrics.system, supply_of(report, from),
                       static_cast<Eigen::Index>(to), limits);
  if (found.paths.empty()) {
    throw InputError(
        say("no supply chain leads from '{}' to '{}'", arguments.words[1], arguments.words[2]));
  }
  if (!is_for_programs(arguments)) {
    fmt::print("{}", say("{}: for 100 of final demand for {}, {} supplies {}\n\n",
                         report.years.back().regional.year, title_of(report.labels, to, arguments),
                         title_of(report.labels, from, arguments),
                         format_short(hundred_percent * found.total, 4)));
  }
  print(table_of_paths(report, from, found, arguments), arguments);
  return exit_fine;
}

}  // namespace sim33618
