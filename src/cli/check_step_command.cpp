#include "base/numbers.hpp"
#include "base/text_error.hpp"
#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/scenario_set.hpp"
#include "cli/screen_table.hpp"
#include "experiment/step_check.hpp"

namespace sim33618 {
namespace {

constexpr std::size_t rows_shown = 20;
constexpr double percent = 100;

std::string percent_text(double share) { return format_short(percent * share, 3); }

// The share that no change may exceed: "0.1%" or "0.001".
std::optional<double> limit_of(const Arguments& arguments) {
  if (!arguments.has("within")) return std::nullopt;
  const std::string text = arguments.get("within");
  const InputError refusal(say("'{}' after --within is no share (write 0.1% or 0.001)", text));
  try {
    const Quantity quantity = UnitSystem().parse_quantity(text);
    if (quantity.unit.is_dimensionless() && quantity.value >= 0) return quantity.in_base_units();
  } catch (const TextError&) {
    throw refusal;
  }
  throw refusal;
}

ScreenTable table_of(const std::vector<StepChange>& changes, const Calendar& calendar,
                     std::size_t count) {
  ScreenTable table(to_say({"variable", "period", "unit", "at the step", "at half", "change %"}));
  table.numbers_in(3, 5);
  table.head_rows_by({0, 2});
  for (std::size_t i = 0; i < count; ++i) {
    const StepChange& change = changes[i];
    table.add({change.row.name, calendar.period_label(static_cast<std::int64_t>(change.period)),
               change.row.unit, format_short(change.at_step), format_short(change.at_half),
               percent_text(change.relative)});
  }
  return table;
}

std::string verdict(const std::vector<StepChange>& changes, double limit, std::size_t beyond) {
  return beyond == 0
             ? say("all {} outputs change by at most {} %\n", changes.size(), percent_text(limit))
             : say("{} of {} outputs change by more than {} %\n", beyond, changes.size(),
                   percent_text(limit));
}

// What stands around the table on a screen.
void print_screen(const Scenario& scenario, const std::vector<StepChange>& changes,
                  std::size_t shown, bool draws) {
  const TimeSettings& time = scenario.time;
  fmt::print("{}", say("{}: step {} year held against {}, {}\n\n", scenario.name, time.step.text(),
                       (time.step / Fraction(2)).text(), translated(method_name(time.method))));
  const Calendar calendar = time.calendar();
  fmt::print("{}\n", table_of(changes, calendar, shown).text(screen_width()));
  if (shown < changes.size())
    fmt::print("{}",
               say("{} more outputs change less (--all shows them)\n", changes.size() - shown));
  if (draws)
    fmt::print("{}", say("random numbers are drawn for each step: other steps, other numbers\n"));
  if (changes.empty()) return;
  const StepChange& worst = changes.front();
  fmt::print("{}", say("largest change: {} % of the largest value of '{}'\n",
                       percent_text(worst.relative), worst.row.name));
}

int run_check(const Arguments& arguments) {
  const std::optional<double> limit = limit_of(arguments);
  ScenarioSet set(arguments);
  const ScenarioOfCommand chosen = only_scenario(set, arguments.words.front());
  const CompiledModel* model = chosen.model;
  const Scenario& scenario = chosen.scenario;
  const std::vector<StepChange> changes = check_step(*model, scenario);
  const std::size_t shown =
      arguments.has("all") ? changes.size() : std::min(changes.size(), rows_shown);
  const bool for_programs = arguments.has("json") || arguments.has("csv");
  if (for_programs) {
    print(table_of(changes, scenario.time.calendar(), shown), arguments);
  } else {
    print_screen(scenario, changes, shown, model->program().depends_on_seed());
  }
  if (!limit) return exit_fine;
  const auto beyond = static_cast<std::size_t>(
      std::count_if(changes.begin(), changes.end(),
                    [&](const StepChange& change) { return change.relative > *limit; }));
  if (!for_programs) fmt::print("{}", verdict(changes, *limit, beyond));
  return beyond == 0 ? exit_fine : exit_check_failed;
}

}  // namespace

Command check_step_command() {
  Command command;
  command.name = "check-step";
  command.summary = say("run a scenario by half its step too and say what changes");
  command.words_name = say("SCENARIO");
  command.words_help = say("a scenario file");
  command.fewest_words = 1;
  command.most_words = 1;
  command.files = FileKind::yaml;
  command.options = {
      model_option(),
      {"within", say("SHARE"), say("exit with 1 if an output changes by more than this (0.1%)")},
      {"all", "", say("show all outputs, not the 20 that change most")}};
  for (const Option& option : format_options()) command.options.push_back(option);
  command.example = "sim33618 check-step scenarios/baseline.yaml";
  command.run = run_check;
  return command;
}

}  // namespace sim33618
