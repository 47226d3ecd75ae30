#include "base/blocks.hpp"
#include "base/numbers.hpp"
#include "cli/critical_firms.hpp"
#include "cli/exit_code.hpp"
#include "cli/network_parts.hpp"
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

ScreenTable table_of(const SupplyData& data, const Criticality& found) {
  constexpr int digits = 4;
  constexpr std::size_t part = 4;
  std::vector<std::string> columns = to_say({"firm", "sector", "influence", "k-core", "part"});
  add_risk_columns(found, columns);
  ScreenTable table(columns);
  table.numbers_in(2, part - 1);
  table.translate(part);
  table.numbers_in(part + 1, columns.size() - 1);
  for (const std::size_t firm : most_critical(found)) {
    std::vector<std::string> row = {data.firms[firm], data.sectors[data.network.sector[firm]],
                                    format_short(found.influence[firm], digits),
                                    fmt::format("{}", found.core_number[firm]),
                                    name_of(found.part[firm])};
    add_risk_cells(found, firm, row);
    table.add(std::move(row));
  }
  return table;
}

}  // namespace

int show_network_of_files(const Arguments& arguments) {
  const SupplyFiles files = files_of(arguments);
  const std::optional<RiskLimits> limits = limits_of_firms(arguments);
  const std::filesystem::path folder = arguments.get("output", "output/network");
  check_result_folder(folder);
  Diagnostics diagnostics;
  const SupplyData data = read_supply_files(files, diagnostics);
  fmt::print(stderr, "{}", render(diagnostics.all()));
  const Criticality found = criticality_of(data.network, data.network.graph, limits, threads_here(),
                                           show_risk_progress(), show_chain_progress());
  Diagnostics doubts;
  warn_of_unrest(found.risk, data.firms, doubts);
  fmt::print(stderr, "{}", render(doubts.all()));
  write_result_folder(folder, {{"manifest.json", supply_manifest(files, limits, found)},
                               {"criticality.csv", criticality_csv(data, found)},
                               {"linkages.csv", linkages_csv(data, found)},
                               {"supply_graph.graphml", graphml(data, found)},
                               {"supply_graph.dot", dot(data)}});
  print(table_of(data, found), arguments);
  if (is_for_programs(arguments)) return exit_fine;
  fmt::print("\n{}", say("written to {}\n", folder.string()));
  return exit_fine;
}

}  // namespace sim33618
