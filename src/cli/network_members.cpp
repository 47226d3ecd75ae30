#include <algorithm>
#include <numeric>

#include "base/blocks.hpp"
#include "base/numbers.hpp"
#include "cli/exit_code.hpp"
#include "cli/firm_options.hpp"
#include "cli/network_parts.hpp"
#include "cli/number_option.hpp"
#include "cli/progress_line.hpp"
#include "cli/scenario_network.hpp"
#include "cli/scenario_set.hpp"
#include "cli/screen_table.hpp"
#include "experiment/multiplier_spread.hpp"
#include "network/input_output_system.hpp"
#include "simulation/run.hpp"
#include "tables/network_labels.hpp"

namespace sim33618 {
namespace {

constexpr long long most_members_of_networks = 1'000'000;

MultiplierSpreads drawn_multipliers(const CompiledModel& model, const Scenario& scenario,
                                    std::uint32_t members) {
  SpreadRequest request;
  request.model = &model;
  request.scenario = &scenario;
  request.members = members;
  request.threads = threads_here();
  ProgressLine progress(request.members, [](const ProgressState& state) {
    return say("{} of {} members, {:.0f} a second, {:.0f} s left", state.done, state.all,
               state.per_second, state.seconds_left);
  });
  return multiplier_spread(request, [&](std::uint32_t done) { progress.show(done); });
}

// The widest first on a screen, as the nodes stand for programs.
std::vector<std::size_t> shown_nodes(const std::vector<MultiplierSpread>& spreads,
                                     const Arguments& arguments) {
  std::vector<std::size_t> order(spreads.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (is_for_programs(arguments)) return order;
  const auto width = [&](std::size_t node) {
    return spreads[node].quantiles.back() - spreads[node].quantiles.front();
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return width(a) > width(b); });
  return order;
}

}  // namespace

int show_spread_of_multipliers(const Arguments& arguments) {
  constexpr int digits = 4;
  ScenarioSet set(arguments);
  ScenarioOfCommand chosen = only_scenario(set, arguments.words.front());
  const CompiledModel* model = chosen.model;
  Scenario& scenario = chosen.scenario;
  scenario.seed = seed_option(arguments, scenario.seed);
  const std::vector<RegionalYear> years = regional_years(run_scenario(*model, scenario));
  const long long first = years.front().year;
  const long long last = years.back().year;
  const auto place =
      static_cast<std::size_t>(number_option(arguments, "year", last, first, last) - first);
  const auto members = static_cast<std::uint32_t>(
      number_option(arguments, "members", 0, 1, most_members_of_networks));
  const MultiplierSpreads drawn = drawn_multipliers(*model, scenario, members);
  const std::size_t nodes = years[place].table.names.size();
  const auto begin = drawn.rows.begin() + static_cast<std::ptrdiff_t>(place * nodes);
  const std::vector<MultiplierSpread> spreads(begin, begin + static_cast<std::ptrdiff_t>(nodes));
  Diagnostics diagnostics;
  const Eigen::VectorXd central =
      solve_table(years[place].table, Severity::warning, diagnostics).leontief.colwise().sum();

  std::vector<std::string> columns = to_say({"node", "full name", "central"});
  columns.insert(columns.end(), {"5 %", "50 %", "95 %"});
  ScreenTable table(columns);
  table.numbers_in(2, 5);
  const NetworkLabels labels = network_labels(model->document());
  for (const std::size_t node : shown_nodes(spreads, arguments)) {
    std::vector<std::string> row = {
        spreads[node].node, title_of(labels, node, arguments),
        shown(central[static_cast<Eigen::Index>(node)], digits, arguments)};
    for (const double quantile : spreads[node].quantiles)
      row.push_back(shown(quantile, digits, arguments));
    table.add(std::move(row));
  }
  if (!is_for_programs(arguments)) {
    fmt::print("{}", say("{}: {}, output multipliers of {}\n\n", scenario.name,
                         scenario.title.in_users_language(), years[place].year));
  }
  print(table, arguments);
  if (drawn.failed > 0)
    fmt::print(stderr, "{}", say("{} members have no table and are left out\n", drawn.failed));
  return drawn.failed == members ? exit_run_failed : exit_fine;
}

}  // namespace sim33618
