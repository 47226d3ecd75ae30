#include <algorithm>
#include <numeric>

#include "base/blocks.hpp"
#include "base/numbers.hpp"
#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/find_model.hpp"
#include "cli/number_option.hpp"
#include "cli/screen_table.hpp"
#include "tables/firm_run_tables.hpp"
#include "tables/result_folder.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

constexpr long long default_days = 100;
constexpr int shown_digits_of_firms = 4;

std::string short_number(double value) { return format_short(value, shown_digits_of_firms); }

struct FirmSimulation {
  FirmCase firms;
  RuleSet rules;
  FirmRunOutcome outcome;
};

// The days, for programs.
ScreenTable days_of(const FirmSimulation& simulation) {
  ScreenTable table(to_say({"day", "output", "share"}));
  table.numbers_in(0, 2);
  const FirmRunOutcome& outcome = simulation.outcome;
  const auto add = [&](const std::string& day, double output) {
    table.add({day, format_number(output),
               outcome.before > 0 ? format_number(output / outcome.before) : ""});
  };
  add("-1", outcome.before);
  for (std::size_t step = 0; step < outcome.output.size(); ++step)
    add(day_of_step(static_cast<std::int64_t>(step), simulation.rules.rules), outcome.output[step]);
  return table;
}

// The firms that lose most.
ScreenTable worst_hit(const FirmSimulation& simulation) {
  constexpr std::size_t most_rows = 10;
  const std::vector<FirmLosses>& losses = simulation.outcome.losses;
  std::vector<std::size_t> order(losses.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return losses[a].lost > losses[b].lost; });
  ScreenTable table(to_say({"firm", "sector", "lost output", "direct", "least %", "first hit"}));
  table.numbers_in(2, 5);
  for (std::size_t i = 0; i < std::min(most_rows, order.size()); ++i) {
    const FirmLosses& loss = losses[order[i]];
    const std::uint32_t sector = simulation.firms.network.sector[order[i]];
    table.add({simulation.firms.firms[order[i]], simulation.firms.sectors[sector],
               short_number(loss.lost), short_number(loss.direct),
               short_number(100 * loss.least_share),
               loss.first_hit ? day_of_step(*loss.first_hit, simulation.rules.rules) : ""});
  }
  return table;
}

void show(const FirmSimulation& simulation, const Arguments& arguments, const fs::path& folder) {
  if (arguments.has("json") || arguments.has("csv")) {
    print(days_of(simulation), arguments);
    return;
  }
  print(worst_hit(simulation), arguments);
  const FirmRunOutcome& outcome = simulation.outcome;
  double lost = 0;
  double direct = 0;
  for (const FirmLosses& loss : outcome.losses) {
    lost += loss.lost;
    direct += loss.direct;
  }
  const double all = outcome.before * static_cast<double>(outcome.output.size());
  fmt::print("\n{}",
             say("{} firms, {} links, {} steps by the rules '{}'\n", simulation.firms.firms.size(),
                 simulation.firms.network.graph.links().size(), outcome.output.size(),
                 simulation.rules.rules.name));
  fmt::print("{}", say("lost output: {} ({} % of all), of which capacity out of work: {}\n",
                       short_number(lost), all > 0 ? short_number(100 * lost / all) : "0",
                       short_number(direct)));
  fmt::print(
      "{}",
      say("output at the end: {} % of that before; suppliers changed: {}\n",
          outcome.before > 0 ? short_number(100 * outcome.output.back() / outcome.before) : "0",
          outcome.switches));
  fmt::print("\n{}", say("written to {}\n", folder.string()));
}

int simulate_firms(const Arguments& arguments) {
  constexpr long long most_days = 36500;
  const fs::path folder = arguments.get("output", "output/firms");
  check_result_folder(folder);
  const long long days = number_option(arguments, "days", default_days, 1, most_days);
  FirmRun run;
  run.seed = static_cast<std::uint64_t>(number_option(arguments, "seed", 0, 0, INT64_MAX));
  run.threads = threads_here();
  const fs::path rules_file = find_model(arguments, std::nullopt, ".") / "firm_rules.yaml";
  FirmSimulation simulation;
  simulation.rules =
      read_firm_rules(rules_file, rules_file.string()).of(arguments.get("rules", "weekly"));
  Diagnostics diagnostics;
  std::optional<std::string> case_name;
  if (arguments.has("case")) case_name = arguments.get("case");
  simulation.firms = read_firm_case(arguments.words.front(), case_name, diagnostics);
  fmt::print(stderr, "{}", render(diagnostics.all()));
  const FirmRules& rules = simulation.rules.rules;
  FirmNetwork network = make_firm_network(simulation.firms.network, rules.days_per_step);
  network.names = simulation.firms.firms;
  const auto days_per_step = static_cast<long long>(rules.days_per_step);
  simulation.outcome = run_firms(network, rules, run, simulation.firms.damage,
                                 (days + days_per_step - 1) / days_per_step);
  write_result_folder(
      folder, {{"manifest.json", firm_run_manifest(simulation.firms, simulation.outcome,
                                                   simulation.rules, rules_file)},
               {"output.csv", firm_output_csv(simulation.outcome, rules)},
               {"firms.csv", firm_losses_csv(simulation.firms, simulation.outcome, rules)}});
  show(simulation, arguments, folder);
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
      {"rules", say("NAME"),
       say("rule set of firm_rules.yaml: weekly (default), inoue-todo, inoue-todo-recovery")},
      {"case", say("NAME"), say("files NAME_links … of a folder that holds several networks")},
      {"days", say("N"), say("days to look at (default: 100)")},
      {"seed", say("N"), say("which of all random numbers (default: 0)")},
      {"output", say("DIR"), say("result folder (default: output/firms)"), FileKind::folder},
      model_option()};
  for (const Option& option : format_options()) command.options.push_back(option);
  command.example = "sim33618 simulate-firms examples/firms --rules inoue-todo";
  command.run = simulate_firms;
  return command;
}

}  // namespace sim33618
