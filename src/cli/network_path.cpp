#include <algorithm>

#include "base/numbers.hpp"
#include "cli/exit_code.hpp"
#include "cli/network_parts.hpp"
#include "cli/number_option.hpp"
#include "cli/scenario_network.hpp"
#include "cli/screen_table.hpp"
#include "cli/supply_paths.hpp"
#include "tables/node_table.hpp"

namespace sim33618 {
namespace {

constexpr double hundred_percent = 100;
constexpr int digits_shown = 4;

// Stands for all nodes, where no node is called so.
constexpr const char* all_of_them = "all";

bool is_all(const NetworkLabels& labels, const std::string& name) {
  return name == all_of_them &&
         std::find(labels.nodes.begin(), labels.nodes.end(), name) == labels.nodes.end();
}

PathRequest request_of(const NetworkLabels& labels, const Arguments& arguments) {
  constexpr long long usual_depth = 6;
  constexpr long long greatest_depth = 12;
  const std::vector<std::string> names = nodes_asked_for(arguments);
  PathRequest request;
  if (!is_all(labels, names[0])) request.from = supplier_named(labels, names[0]);
  if (!is_all(labels, names[1])) request.to = node_named(labels, names[1]);
  request.carbon = arguments.has("carbon");
  request.limits.count = 15;
  request.limits.depth =
      static_cast<std::size_t>(number_option(arguments, "depth", usual_depth, 1, greatest_depth));
  return request;
}

// Supplies for one product are told for 100 of it.
bool is_in_percent(const PathRequest& request) { return request.to && !request.carbon; }

// Of what is counted; empty for an analyst's own table, whose units nobody tells.
std::string unit_of(const NetworkLabels& labels, const PathRequest& request) {
  if (labels.is_own_table || is_in_percent(request)) return "";
  if (!request.carbon) return labels.money_unit;
  const auto account =
      std::find_if(labels.accounts.begin(), labels.accounts.end(),
                   [](const NetworkFigure& figure) { return figure.name == emissions_account; });
  return request.to ? per_money(account->unit, labels.money_unit) : account->unit;
}

ScreenTable table_of_paths(const NetworkReport& report, const PathRequest& request,
                           const SupplyPaths& found, const Arguments& arguments) {
  const NetworkLabels& labels = report.labels;
  const Dependencies& dependencies = report.years.back().metrics.dependencies;
  std::vector<std::string> columns =
      to_say({"supply %", "share %", "together %", "path", "inputs per output %"});
  if (request.carbon) columns[0] = to_say("emissions");
  if (!request.carbon && !request.to) columns[0] = to_say("output");
  ScreenTable table(columns);
  table.numbers_in(0, 2);
  const double scale = is_in_percent(request) ? hundred_percent : 1;
  double together = 0;
  for (const SupplyPath& path : found.paths) {
    std::vector<std::string> names;
    std::vector<std::string> links;
    for (std::size_t i = 0; i < path.chain.size(); ++i) {
      names.push_back(id_of(labels, path.chain[i]));
      if (i == 0) continue;
      const double share = dependencies.direct(static_cast<Eigen::Index>(path.chain[i - 1]),
                                               static_cast<Eigen::Index>(path.chain[i]));
      links.push_back(shown(hundred_percent * share, 3, arguments));
    }
    together += path.value;
    table.add({shown(scale * path.value, digits_shown, arguments),
               shown(hundred_percent * path.value / found.total, digits_shown, arguments),
               shown(hundred_percent * together / found.total, digits_shown, arguments),
               fmt::format("{}", fmt::join(names, " > ")),
               fmt::format("{}", fmt::join(links, " > "))});
  }
  return table;
}

// What the table says, in a sentence.
std::string sentence_on(const NetworkLabels& labels, const PathRequest& request, double total,
                        const Arguments& arguments) {
  const std::string unit = unit_of(labels, request);
  const double scale = is_in_percent(request) ? hundred_percent : 1;
  const std::string amount =
      format_short(scale * total, digits_shown) + (unit.empty() ? "" : " " + unit);
  const std::string from =
      request.from ? title_of(labels, *request.from, arguments) : say("all nodes");
  if (!request.to) {
    if (request.carbon) return say("emissions at {} for all final demand: {}", from, amount);
    return say("output of {} for all final demand: {}", from, amount);
  }
  const std::string to = title_of(labels, *request.to, arguments);
  if (request.carbon)
    return say("emissions at {} for a unit of final demand for {}: {}", from, to, amount);
  if (!request.from)
    return say("output of {} for 100 of final demand for {}: {}", from, to, amount);
  return say("for 100 of final demand for {}, {} supplies {}", to, from, amount);
}

}  // namespace

int show_supply_paths(const Arguments& arguments) {
  const ScenarioNetwork network = network_asked_for(arguments);
  const NetworkReport& report = network.report;
  const PathRequest request = request_of(report.labels, arguments);
  const SupplyPaths found = supply_paths(report, request);
  if (found.paths.empty()) {
    const std::vector<std::string> names = nodes_asked_for(arguments);
    throw InputError(say("no supply chain leads from '{}' to '{}'", names[0], names[1]));
  }
  if (!is_for_programs(arguments)) {
    const std::string table =
        arguments.get("io", fmt::format("{}", report.years.back().regional.year));
    fmt::print("{}: {}\n\n", table, sentence_on(report.labels, request, found.total, arguments));
  }
  print(table_of_paths(report, request, found, arguments), arguments);
  return exit_fine;
}

}  // namespace sim33618
