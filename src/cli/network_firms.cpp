#include "cli/network_firms.hpp"

#include <limits>

#include "base/blocks.hpp"
#include "base/numbers.hpp"
#include "cli/chosen_year.hpp"
#include "cli/critical_firms.hpp"
#include "cli/exit_code.hpp"
#include "cli/network_parts.hpp"
#include "cli/number_option.hpp"
#include "cli/risk_progress.hpp"
#include "cli/scenario_set.hpp"
#include "cli/screen_table.hpp"
#include "simulation/regional_firms.hpp"
#include "simulation/run.hpp"
#include "tables/firm_tables.hpp"
#include "tables/graph_files.hpp"
#include "tables/result_folder.hpp"
#include "tables/supply_tables.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t fewest_firms = 100;
constexpr std::size_t most_firms = 1'000'000;
// Programs that show graphs take no more.
constexpr std::size_t most_links_of_graph_files = 200'000;

std::size_t chosen_firms(const FirmGraphTargets& targets, const Arguments& arguments) {
  if (arguments.get("firms") == "default") return counted_firms(targets);
  return static_cast<std::size_t>(number_option(arguments, "firms", 0,
                                                static_cast<long long>(fewest_firms),
                                                static_cast<long long>(most_firms)));
}

ScreenTable table_of(const FirmReport& report, const SupplyData& data, const Criticality& found) {
  constexpr int digits = 4;
  std::vector<std::string> columns =
      to_say({"firm", "sector", "output", "suppliers", "buyers", "influence"});
  add_risk_columns(found, columns);
  ScreenTable table(columns);
  table.numbers_in(2, columns.size() - 1);
  for (const std::size_t firm : most_critical(found)) {
    const auto node = static_cast<NodeIndex>(firm);
    const SupplyGraph& links = report.graph.links;
    std::vector<std::string> row = {data.firms[firm],
                                    data.sectors[report.graph.node[firm]],
                                    format_short(report.graph.output[firm], digits),
                                    fmt::format("{}", links.purchases(node).size()),
                                    fmt::format("{}", links.sales(node).size()),
                                    format_short(found.influence[firm], digits)};
    add_risk_cells(found, firm, row);
    table.add(std::move(row));
  }
  return table;
}

void print_summary(const FirmReport& report, const fs::path& folder) {
  constexpr int digits = 3;
  const std::size_t links = report.graph.links.links().size();
  fmt::print("\n{}", say("{} firms in {}, {} links; exponents {} (suppliers), {} (buyers)\n",
                         report.graph.node.size(), report.year, links,
                         format_short(report.suppliers.exponent, digits),
                         format_short(report.buyers.exponent, digits)));
  const std::vector<NodeIndex> alone = report.graph.links.isolated();
  if (!alone.empty()) {
    fmt::print("{}", say("{} firms trade with no other, the first is '{}'", alone.size(),
                         firm_ids(report)[alone.front()]) +
                         "\n");
  }
  if (links > most_links_of_graph_files) {
    fmt::print("{}", say("no graph files: programs that show graphs take up to {} links\n",
                         most_links_of_graph_files));
  }
  fmt::print("\n{}", say("written to {}\n", folder.string()));
}

}  // namespace

int write_firms_of_scenario(const Arguments& arguments) {
  const std::optional<RiskLimits> limits = limits_of_firms(arguments);
  ScenarioSet set(arguments);
  const ScenarioOfCommand chosen = only_scenario(set, arguments.words.front());
  const CompiledModel* model = chosen.model;
  const Scenario& scenario = chosen.scenario;
  const fs::path folder = arguments.get("output", "output") / fs::path(scenario.name + "-firms");
  check_result_folder(folder);
  const Result result = run_scenario(*model, scenario);
  const std::vector<RegionalYear> years = regional_years(result);
  const RegionalYear& year = chosen_year(years, arguments);
  FirmGraphTargets targets = firm_graph_targets(result, year);
  FirmGraphChoice choice;
  choice.firms = chosen_firms(targets, arguments);
  choice.seed = static_cast<std::uint64_t>(number_option(arguments, "seed",
                                                         static_cast<long long>(scenario.seed), 0,
                                                         std::numeric_limits<long long>::max()));
  const FirmReport report =
      make_firm_report(result, year.year, std::move(targets), choice, threads_here());
  const SupplyData data = supply_data(report);
  const Criticality found = criticality_of(data.network, data.network.graph, limits, threads_here(),
                                           show_risk_progress(), show_chain_progress());
  Diagnostics doubts;
  warn_of_unrest(found.risk, data.firms, doubts);
  fmt::print(stderr, "{}", render(doubts.all()));
  std::vector<NamedText> texts = {{"manifest.json", firm_manifest(report, limits, found)},
                                  {"firms.csv", firms_csv(report, data)},
                                  {"links.csv", links_csv(data)},
                                  {"criticality.csv", criticality_csv(data, found)},
                                  {"linkages.csv", linkages_csv(data, found)}};
  if (data.network.graph.links().size() <= most_links_of_graph_files) {
    texts.push_back({"supply_graph.graphml", graphml(data, found)});
    texts.push_back({"supply_graph.dot", dot(data)});
  }
  write_result_folder(folder, texts);
  print(table_of(report, data, found), arguments);
  if (!is_for_programs(arguments)) print_summary(report, folder);
  return exit_fine;
}

}  // namespace sim33618
