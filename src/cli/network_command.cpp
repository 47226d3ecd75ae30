#include <algorithm>
#include <cmath>

#include "base/diagnostics.hpp"
#include "base/numbers.hpp"
#include "cli/network_firms.hpp"
#include "cli/network_parts.hpp"
#include "cli/report_files.hpp"
#include "cli/screen_table.hpp"

namespace sim33618 {
namespace {

// One thing that the command does, and the options that go with it besides those of the format.
struct NetworkUse {
  // Its first word; empty where there is none, or where it is a scenario.
  std::string word;
  // An option by which it is told from others with the same first word.
  std::string needs;
  std::string form;
  std::size_t fewest_words = 0;
  std::size_t most_words = 0;
  std::vector<std::string> options;
  int (*run)(const Arguments& arguments) = nullptr;
};

// The first one that fits is meant.
const std::vector<NetworkUse>& uses() {
  static const std::vector<NetworkUse> all = {
      {"compare",
       "",
       "network compare A B",
       3,
       3,
       {"model", "year", "tolerance"},
       compare_networks},
      {"path",
       "io",
       "network path FROM TO --io DIR",
       3,
       3,
       {"io", "depth", "carbon"},
       show_supply_paths},
      {"path",
       "",
       "network path FROM TO SCENARIO",
       4,
       4,
       {"model", "year", "depth", "carbon"},
       show_supply_paths},
      {"extract",
       "io",
       "network extract NODE... --io DIR",
       2,
       any_number_of_words,
       {"io"},
       show_extraction},
      {"extract",
       "",
       "network extract NODE... SCENARIO",
       3,
       any_number_of_words,
       {"model", "year"},
       show_extraction},
      {"",
       "io",
       "network --io DIR",
       0,
       0,
       {"io", "demand", "tolerance", "cover", "recovery", "main-share", "output"},
       write_network_of_table},
      {"",
       "members",
       "network SCENARIO --members N",
       1,
       1,
       {"model", "members", "seed", "year"},
       show_spread_of_multipliers},
      {"",
       "firms",
       "network SCENARIO --firms N",
       1,
       1,
       {"model", "firms", "seed", "year", "esri", "tolerance", "output"},
       write_firms_of_scenario},
      {"",
       "",
       "network SCENARIO",
       1,
       1,
       {"model", "year", "tolerance", "cover", "recovery", "main-share", "output", "no-report"},
       write_network_of_scenario}};
  return all;
}

const NetworkUse& use_of_files() {
  static const NetworkUse use = {
      "",
      "",
      "network --links FILE --sectors FILE",
      0,
      0,
      {"links", "sectors", "essential", "outside", "esri", "tolerance", "output"},
      show_network_of_files};
  return use;
}

const NetworkUse& use_of(const Arguments& arguments) {
  if (arguments.words.empty() && !arguments.has("io")) return use_of_files();
  return *std::find_if(uses().begin(), uses().end(), [&](const NetworkUse& use) {
    const bool has_word =
        use.word.empty() || (!arguments.words.empty() && use.word == arguments.words.front());
    return has_word && (use.needs.empty() || arguments.has(use.needs));
  });
}

void check(const NetworkUse& use, const Arguments& arguments) {
  const std::size_t words = arguments.words.size();
  if (words < use.fewest_words || words > use.most_words) {
    throw InputError(say("it is 'sim33618 {}'; {} words do not fit", use.form, words));
  }
  for (const auto& [name, value] : arguments.options) {
    const bool is_format = name == "json" || name == "csv";
    if (is_format || std::find(use.options.begin(), use.options.end(), name) != use.options.end())
      continue;
    throw InputError(say("--{} does not go with 'sim33618 {}'", name, use.form));
  }
}

int run_network(const Arguments& arguments) {
  const NetworkUse& use = use_of(arguments);
  check(use, arguments);
  return use.run(arguments);
}

}  // namespace

RiskLimits risk_limits(const Arguments& arguments) {
  RiskLimits limits;
  if (!arguments.has("tolerance")) return limits;
  const std::string text = arguments.get("tolerance");
  const std::optional<double> tolerance = parse_number(text);
  if (!tolerance || *tolerance < 0 || *tolerance >= 1)
    throw InputError(say("--tolerance takes a number from 0 to below 1, not '{}'", text));
  limits.tolerance = *tolerance;
  return limits;
}

std::optional<RiskLimits> limits_of_firms(const Arguments& arguments) {
  if (arguments.has("esri")) return risk_limits(arguments);
  if (arguments.has("tolerance")) throw InputError(say("--tolerance goes with --esri"));
  return std::nullopt;
}

bool is_for_programs(const Arguments& arguments) {
  return arguments.has("json") || arguments.has("csv");
}

std::string shown(double value, int digits, const Arguments& arguments) {
  constexpr double long_number = 10'000;
  if (is_for_programs(arguments)) return format_number(value);
  return std::abs(value) < long_number ? format_short(value, digits) : format_readable(value);
}

Command network_command() {
  Command command;
  command.name = "network";
  command.summary = say("say who in a supply network rests on whom, and what breaks without it");
  command.words_name = say("SCENARIO");
  command.words_help =
      say("a scenario, to write its supply network; or: compare A B, path FROM TO SCENARIO, "
          "extract NODE... SCENARIO; no scenario with --io, nothing with --links");
  command.most_words = any_number_of_words;
  command.files = FileKind::yaml;
  command.options = {
      {"year", say("Y"), say("a saved year (default: the last; files: all)")},
      {"io", say("DIR"), say("your own table: flows.csv, final_demand.csv …"), FileKind::folder},
      {"demand", say("FILE"), say("another final demand for that table: what it sets off")},
      {"carbon", "", say("paths of emissions instead of supplies")},
      {"depth", say("K"), say("most links of a supply path (default: 6)")},
      {"cover", say("DAYS"), say("stock of inputs at every node (default: the model's)")},
      {"recovery", say("DAYS"), say("until a node that stopped is back (default: the model's)")},
      {"main-share", say("SHARE"),
       say("inputs of at least this share are main links (default: 0.01)")},
      {"members", say("N"), say("how far output multipliers spread over N draws of the model")},
      {"firms", say("N|default"), say("how many firms to make; default: as many as are counted")},
      {"seed", say("S"), say("which of all graphs or draws (default: the scenario's)")},
      {"links", say("FILE"), say("your own firms, lines: supplier, buyer, volume")},
      {"sectors", say("FILE"), say("lines: firm, sector; or the sector of firms 1, 2, 3 …")},
      {"essential", say("FILE"),
       say("by supplying and using sector: 2 essential, 1 not essential, 0 negligible")},
      {"outside", say("FILE"), say("lines: firm, sold outside, bought outside")},
      {"esri", "", say("systemic risk of every firm (Diem et al. 2022)")},
      {"tolerance", say("E"), say("when its spreading is at rest (default: 1e-6)")},
      output_option(
          say("DIR"),
          say("where result folders go (default: output); with --links and --io the folder itself "
              "(default: output/network)"),
          FileKind::folder),
      no_report_option(),
      model_option()};
  for (const Option& option : format_options()) command.options.push_back(option);
  command.example = "sim33618 network scenarios/baseline.yaml";
  command.run = run_network;
  return command;
}

}  // namespace sim33618
