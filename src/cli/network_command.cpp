#include <algorithm>
#include <numeric>

#include "base/blocks.hpp"
#include "base/numbers.hpp"
#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/network_firms.hpp"
#include "cli/risk_progress.hpp"
#include "cli/screen_table.hpp"
#include "network/criticality.hpp"
#include "network/supply_files.hpp"
#include "tables/graph_files.hpp"
#include "tables/result_folder.hpp"
#include "tables/supply_manifest.hpp"
#include "tables/supply_tables.hpp"

namespace sim33618 {
namespace {

std::string required(const Arguments& arguments, const std::string& option) {
  if (!arguments.has(option)) throw InputError(say("--{} is needed", option));
  return arguments.get(option);
}

SupplyFiles files_of(const Arguments& arguments) {
  SupplyFiles files;
  files.links = required(arguments, "links");
  files.sectors = required(arguments, "sectors");
  if (arguments.has("essential")) files.essential = arguments.get("essential");
  if (arguments.has("outside")) files.outside = arguments.get("outside");
  return files;
}

std::optional<RiskLimits> limits_of(const Arguments& arguments) {
  if (!arguments.has("esri")) {
    if (arguments.has("tolerance")) throw InputError(say("--tolerance goes with --esri"));
    return std::nullopt;
  }
  RiskLimits limits;
  if (!arguments.has("tolerance")) return limits;
  const std::string text = arguments.get("tolerance");
  const std::optional<double> tolerance = parse_number(text);
  if (!tolerance || *tolerance < 0 || *tolerance >= 1)
    throw InputError(say("--tolerance takes a number from 0 to below 1, not '{}'", text));
  limits.tolerance = *tolerance;
  return limits;
}

// Firms by what hangs on them: risk, or influence where it was not asked for.
std::vector<std::size_t> most_critical(const Criticality& found) {
  std::vector<std::size_t> order(found.influence.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (!found.risk.empty()) return found.risk[a].index > found.risk[b].index;
    return found.influence[a] > found.influence[b];
  });
  return order;
}

ScreenTable table_of(const SupplyData& data, const Criticality& found) {
  constexpr std::size_t most_rows = 10;
  constexpr int digits = 4;
  const bool has_risk = !found.risk.empty();
  std::vector<std::string> columns = to_say({"firm", "sector", "influence", "k-core", "part"});
  if (has_risk) {
    for (const std::string& name : to_say({"systemic risk", "downstream", "upstream"}))
      columns.push_back(name);
  }
  ScreenTable table(columns);
  table.numbers_in(2, 3);
  table.translate(4);
  if (has_risk) table.numbers_in(5, 7);
  const std::vector<std::size_t> order = most_critical(found);
  for (std::size_t i = 0; i < std::min(most_rows, order.size()); ++i) {
    const std::size_t firm = order[i];
    std::vector<std::string> row = {data.firms[firm], data.sectors[data.network.sector[firm]],
                                    format_short(found.influence[firm], digits),
                                    fmt::format("{}", found.core_number[firm]),
                                    name_of(found.part[firm])};
    if (has_risk) {
      const SystemicRisk& risk = found.risk[firm];
      for (const double share : {risk.index, risk.downstream, risk.upstream})
        row.push_back(format_short(share, digits));
    }
    table.add(std::move(row));
  }
  return table;
}

int show_network(const Arguments& arguments) {
  if (!arguments.words.empty()) return write_firms_of_scenario(arguments);
  const SupplyFiles files = files_of(arguments);
  const std::optional<RiskLimits> limits = limits_of(arguments);
  const std::filesystem::path folder = arguments.get("output", "output/network");
  check_result_folder(folder);
  Diagnostics diagnostics;
  const SupplyData data = read_supply_files(files, diagnostics);
  fmt::print(stderr, "{}", render(diagnostics.all()));
  const Criticality found = criticality_of(data.network, data.network.graph, limits, threads_here(),
                                           show_risk_progress());
  write_result_folder(folder, {{"manifest.json", supply_manifest(files, limits, found)},
                               {"criticality.csv", criticality_csv(data, found)},
                               {"linkages.csv", linkages_csv(data, found)},
                               {"supply_graph.graphml", graphml(data, found)},
                               {"supply_graph.dot", dot(data)}});
  print(table_of(data, found), arguments);
  if (arguments.has("json") || arguments.has("csv")) return exit_fine;
  if (const std::size_t count = not_at_rest(found.risk); count > 0)
    fmt::print("\n{}", say("{} failures did not come to rest; their risk is too small\n", count));
  fmt::print("\n{}", say("written to {}\n", folder.string()));
  return exit_fine;
}

}  // namespace

Command network_command() {
  Command command;
  command.name = "network";
  command.summary = say("say which firms of a supply network much hangs on");
  command.words_name = say("SCENARIO");
  command.words_help = say("a scenario of whose region to make firms");
  command.most_words = 1;
  command.files = FileKind::yaml;
  command.options = {
      model_option(),
      {"firms", say("N|default"), say("how many firms to make; default: as many as are counted")},
      {"seed", say("S"),
       say("which of all graphs with these properties (default: the scenario's)")},
      {"year", say("Y"), say("a saved year (default: the last)")},
      {"outside", say("FILE"), say("lines: firm, sold outside, bought outside")},
      {"links", say("FILE"), say("lines: supplier, buyer, volume")},
      {"sectors", say("FILE"), say("lines: firm, sector; or the sector of firms 1, 2, 3 …")},
      {"essential", say("FILE"),
       say("by supplying and using sector: 2 essential, 1 not essential, 0 negligible")},
      {"esri", "", say("systemic risk of every firm (Diem et al. 2022)")},
      {"tolerance", say("E"), say("when its spreading is at rest (default: 1e-6)")},
      {"output", say("DIR"), say("result folder (default: output/network)"), FileKind::folder}};
  for (const Option& option : format_options()) command.options.push_back(option);
  command.example = "sim33618 network --links examples/links.txt --sectors examples/sectors.txt";
  command.run = show_network;
  return command;
}

}  // namespace sim33618
