#include <chrono>

#include "base/blocks.hpp"
#include "base/numbers.hpp"
#include "cli/chosen_year.hpp"
#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/firm_options.hpp"
#include "cli/scenario_set.hpp"
#include "cli/screen_table.hpp"
#include "firms/given_firms.hpp"
#include "simulation/regional_population.hpp"
#include "simulation/run.hpp"
#include "tables/manifest.hpp"
#include "tables/population_tables.hpp"
#include "tables/result_files.hpp"
#include "tables/write_result.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> use_given_files(const Arguments& arguments, PopulationTargets& targets) {
  std::vector<fs::path> files;
  Diagnostics diagnostics;
  if (arguments.has("complete") && !arguments.has("firms"))
    throw InputError(say("--complete goes with --firms"));
  if (arguments.has("firms")) {
    files.emplace_back(arguments.get("firms"));
    use_given_firms(files.back(), arguments.has("complete"), targets, diagnostics);
    diagnostics.throw_if_errors();
  }
  if (arguments.has("links")) {
    files.emplace_back(arguments.get("links"));
    use_given_links(files.back(), targets, diagnostics);
    diagnostics.throw_if_errors();
  }
  return files;
}

std::size_t count_asked(const Arguments& arguments, const PopulationTargets& targets) {
  return arguments.has("count") ? firms_option(arguments, "count") : counted_firms(targets.graph);
}

ScreenTable table_of_nodes(const PopulationReport& report) {
  constexpr int digits = 4;
  ScreenTable table(to_say({"cluster", "firms", "known", "output", "largest %", "staff",
                            "digital level", "automation %"}));
  table.numbers_in(1, 7);
  const FirmPopulation& firms = report.firms;
  for (std::size_t node = 0; node < report.targets.graph.nodes.size(); ++node) {
    const NodeIndex first = firms.graph.first_firm[node];
    const NodeIndex end = firms.graph.first_firm[node + 1];
    if (first == end) continue;
    double output = 0;
    double largest = 0;
    double staff = 0;
    double level = 0;
    double automated = 0;
    std::size_t known = 0;
    for (NodeIndex firm = first; firm < end; ++firm) {
      output += firms.graph.output[firm];
      largest = std::max(largest, firms.graph.output[firm]);
      staff += firms.of(FirmNumber::employees)[firm];
      level += firms.digital_level[firm];
      automated += firms.graph.output[firm] * firms.of(FirmNumber::automation)[firm];
      known += firms.known[firm] == FirmPopulation::unknown ? 0 : 1;
    }
    constexpr double percent_of_all = 100;
    const auto count = static_cast<double>(end - first);
    table.add({report.targets.graph.nodes[node], fmt::format("{}", end - first),
               fmt::format("{}", known), format_readable(output),
               format_short(percent_of_all * largest / output, digits), format_readable(staff),
               format_short(level / count, digits), format_short(automated / output, digits)});
  }
  return table;
}

void print_summary_of_firms(const PopulationReport& report, const fs::path& folder) {
  const FirmGraph& graph = report.firms.graph;
  fmt::print("\n{}", say("{} firms in {}, {} links\n", report.firms.size(), report.year,
                         graph.links.links().size()));
  const PopulationUnits units = population_units(report.result->model().document());
  fmt::print("{}", say("output in {}, staff in {}\n", units.money,
                       units.numbers[index_of(FirmNumber::employees)]));
  if (const std::size_t alone = graph.links.isolated().size(); alone > 0) {
    fmt::print("{}", say("{} firms trade with no other; manifest.json names them\n", alone));
  }
  if (!graph.district_gaps.empty()) {
    fmt::print("{}", say("{} parts of clusters in districts have another output than the model's; "
                         "manifest.json names them\n",
                         graph.district_gaps.size()));
  }
  fmt::print("\n{}", say("written to {}\n", folder.string()));
}

int make_firms(const Arguments& arguments) {
  const auto started = std::chrono::system_clock::now();
  const auto begin = std::chrono::steady_clock::now();
  ScenarioSet set(arguments);
  const ScenarioOfCommand chosen = only_scenario(set, arguments.words.front());
  const Scenario& scenario = chosen.scenario;
  const fs::path folder =
      fs::path(arguments.get("output", "output")) / (scenario.name + "-population");
  check_result_folder(folder);
  const Result result = run_scenario(*chosen.model, scenario);
  const std::vector<RegionalYear> years = regional_years(result);
  const RegionalYear& year = chosen_year(years, arguments);
  PopulationTargets targets = population_targets(result, year);
  std::vector<fs::path> given = use_given_files(arguments, targets);
  FirmGraphChoice choice;
  choice.firms = count_asked(arguments, targets);
  choice.seed = seed_option(arguments, scenario.seed);
  FirmPopulation firms = make_population(targets, choice, threads_here());
  const PopulationReport report{&result, year.year,        std::move(targets),
                                choice,  std::move(firms), std::move(given)};
  const RunReport run = report_on(result);
  const std::string manifest =
      population_manifest(report, manifest_json(run.result, run.checks, run.balance));
  write_result_folder(
      folder, result_files(package_head(result), population_tables(report), manifest, started,
                           std::chrono::steady_clock::now() - begin));
  print(table_of_nodes(report), arguments);
  if (!arguments.has("json") && !arguments.has("csv")) print_summary_of_firms(report, folder);
  return exit_fine;
}

}  // namespace

Command firms_command() {
  Command command;
  command.name = "firms";
  command.summary =
      say("make the firms of a scenario's year, one by one, from figures and your own");
  command.words_name = say("SCENARIO");
  command.words_help = say("the scenario whose year the firms add up to");
  command.fewest_words = 1;
  command.most_words = 1;
  command.files = FileKind::yaml;
  command.options = {
      {"count", say("N"), say("how many firms, 100 to 1000000 (default: as many as are counted)")},
      {"firms", say("FILE"),
       say("your own firms (firms.csv): they replace made ones, clusters keep their totals"),
       FileKind::any},
      {"complete", "",
       say("the file of --firms names all firms of its clusters; their outputs are scaled")},
      {"links", say("FILE"), say("your own links (links.csv) between firms that have a name"),
       FileKind::any},
      {"year", say("Y"), say("a saved year (default: the last)")},
      {"seed", say("S"), say("which of all populations (default: the scenario's)")},
      output_option(say("DIR"), say("where result folders go (default: output)"), FileKind::folder),
      model_option()};
  for (const Option& option : format_options()) command.options.push_back(option);
  command.example = "sim33618 firms scenarios/baseline.yaml";
  command.run = make_firms;
  return command;
}

}  // namespace sim33618
