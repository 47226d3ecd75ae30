#include <algorithm>
#include <chrono>
#include <numeric>

#include "base/blocks.hpp"
#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/find_model.hpp"
#include "cli/firm_options.hpp"
#include "cli/number_option.hpp"
#include "cli/risk_progress.hpp"
#include "cli/screen_table.hpp"
#include "tables/firm_run_tables.hpp"
#include "tables/result_files.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

constexpr long long default_days = 100;
constexpr int shown_digits_of_firms = 4;

std::string short_number(double value) { return format_short(value, shown_digits_of_firms); }

// The days, for programs.
ScreenTable days_of(const FirmRunReport& report) {
  ScreenTable table(to_say({"day", "output", "share"}));
  table.numbers_in(0, 2);
  for (const std::vector<std::string>& row : firm_output_rows(report)) table.add(row);
  return table;
}

// The firms that lose most.
ScreenTable worst_hit(const FirmRunReport& report) {
  constexpr std::size_t most_rows = 10;
  const std::vector<FirmLosses>& losses = report.outcome.losses;
  std::vector<std::size_t> order(losses.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return losses[a].lost > losses[b].lost; });
  ScreenTable table(to_say({"firm", "sector", "lost output", "direct", "least %", "first hit"}));
  table.numbers_in(2, 5);
  for (std::size_t i = 0; i < std::min(most_rows, order.size()); ++i) {
    const FirmLosses& loss = losses[order[i]];
    const std::uint32_t sector = report.firms.network.sector[order[i]];
    table.add({report.firms.firms[order[i]], report.firms.sectors[sector], short_number(loss.lost),
               short_number(loss.direct), short_number(100 * loss.least_share),
               loss.hit ? day_of_step(loss.hit->step, report.rules.rules) : ""});
  }
  return table;
}

void show_sums(const FirmRunReport& report) {
  const FirmRunOutcome& outcome = report.outcome;
  double lost = 0;
  double direct = 0;
  for (const FirmLosses& loss : outcome.losses) {
    lost += loss.lost;
    direct += loss.direct;
  }
  const double all = outcome.before * static_cast<double>(outcome.output.size());
  fmt::print("\n{}", say("{} firms, {} links, {} steps by the rules '{}'\n",
                         report.firms.firms.size(), report.firms.network.graph.links().size(),
                         outcome.output.size(), report.rules.name.text));
  fmt::print("{}", say("lost output: {} ({} % of all), of which capacity out of work: {}\n",
                       short_number(lost), all > 0 ? short_number(100 * lost / all) : "0",
                       short_number(direct)));
  fmt::print(
      "{}",
      say("output at the end: {} % of that before; suppliers changed: {}\n",
          outcome.before > 0 ? short_number(100 * outcome.output.back() / outcome.before) : "0",
          outcome.switches));
  if (report.bullwhip) {
    fmt::print("{}", say("swings of final demand grow {} times in orders of firms, and those of "
                         "orders {} times in what firms make\n",
                         short_number(report.bullwhip->orders),
                         short_number(report.bullwhip->production)));
  }
}

void show(const FirmRunReport& report, const Arguments& arguments, const fs::path& folder) {
  if (arguments.has("json") || arguments.has("csv")) {
    print(days_of(report), arguments);
    return;
  }
  print(worst_hit(report), arguments);
  show_sums(report);
  fmt::print("\n{}", say("written to {}\n", folder.string()));
}

const RuleSet& chosen_rules(const Arguments& arguments, const ModelDocument& model) {
  if (!model.firm_rules)
    throw InputError(say("the model does not say what firms do ('firm_rules' in model.yaml)"));
  return model.firm_rules->of(arguments.get("rules", model.firm_rules->usual.text));
}

std::size_t firm_named(const std::string& name, const FirmCase& firms) {
  const auto found = std::find(firms.firms.begin(), firms.firms.end(), name);
  if (found != firms.firms.end()) return static_cast<std::size_t>(found - firms.firms.begin());
  throw InputError(
      with_suggestion(say("no firm is called '{}'", name), did_you_mean(name, firms.firms)));
}

int simulate_firms(const Arguments& arguments) {
  constexpr long long most_days = 36500;
  const auto started = std::chrono::system_clock::now();
  const auto begin = std::chrono::steady_clock::now();
  const fs::path folder = arguments.get("output", "output/firms");
  check_result_folder(folder);
  const long long days = number_option(arguments, "days", default_days, 1, most_days);
  const ModelDocument model = read_model_of(find_model(arguments, std::nullopt, "."));
  FirmRunReport report;
  report.run = {seed_option(arguments, 0), 0, threads_here()};
  report.rules = chosen_rules(arguments, model);
  std::optional<std::string> case_name;
  if (arguments.has("case")) case_name = arguments.get("case");
  report.firms = read_firm_case(arguments.words.front(), case_name);
  const FirmRules& rules = report.rules.rules;
  FirmNetwork network = make_firm_network(report.firms.network, rules.days_per_step);
  network.names = report.firms.firms;
  check_priorities(network, rules, false);
  const auto days_per_step = static_cast<long long>(rules.days_per_step);
  FirmRunRequest request;
  if (arguments.has("trace")) {
    report.traced = firm_named(arguments.get("trace"), report.firms);
    request.traced = report.traced;
  }
  request.progress = show_step_progress();
  report.outcome = run_firms(network, rules, report.run, report.firms.damage,
                             (days + days_per_step - 1) / days_per_step, request);
  if (arguments.has("bullwhip")) {
    BullwhipTrial trial;
    trial.progress = show_step_progress();
    report.bullwhip = bullwhip_of(network, rules, report.run, trial);
  }
  const PackageHead head{
      "firms", "A network of firms after damage", model.version, {}, model.sources};
  write_result_folder(
      folder, result_files(head, firm_run_tables(report), firm_run_manifest(report, model), started,
                           std::chrono::steady_clock::now() - begin));
  show(report, arguments, folder);
  return exit_fine;
}

}  // namespace

Command simulate_firms_command() {
  Command command;
  command.name = "simulate-firms";
  command.summary = say("run a network of firms of yours through damage to some of them");
  command.words_name = say("DIR");
  command.words_help = say("a folder with links, final_demand, sector and damage, as .txt or .csv");
  command.fewest_words = 1;
  command.most_words = 1;
  command.files = FileKind::folder;
  command.options = {
      {"rules", say("NAME"), say("rule set of firm_rules.yaml (default: the one that it names)")},
      {"case", say("NAME"), say("files NAME_links … of a folder that holds several networks")},
      {"days", say("N"), say("days to look at (default: 100)")},
      {"seed", say("N"), say("which of all random numbers (default: 0)")},
      {"trace", say("FIRM"), say("follow a firm: orders, output, what bound it, each input")},
      {"bullwhip", "", say("measure too how much swings of demand grow up the chain")},
      output_option(say("DIR"), say("result folder (default: output/firms)"), FileKind::folder),
      model_option()};
  for (const Option& option : format_options()) command.options.push_back(option);
  command.example = "sim33618 simulate-firms examples/firms --rules inoue-todo";
  command.run = simulate_firms;
  return command;
}

}  // namespace sim33618
