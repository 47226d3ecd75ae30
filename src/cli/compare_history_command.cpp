#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/scenario_set.hpp"
#include "cli/screen_table.hpp"
#include "experiment/history_page.hpp"
#include "simulation/run.hpp"

namespace sim33618 {
namespace {

constexpr std::size_t observed_column = 3;
constexpr std::size_t ratio_column = 8;

std::string error_of(const std::optional<double>& forecast, double observed) {
  return forecast ? three_digits_of_difference(*forecast - observed, observed) : "";
}

std::string standing_of(const ComparedYear& year) {
  if (year.is_first_year) return to_say("start");
  return year.is_cited ? to_say("cited") : "";
}

ScreenTable table_of(const std::vector<ComparedSeries>& compared) {
  ScreenTable table(to_say({"series", "year", "unit", "observed", "simulated", "error of the run",
                            "error of last growth", "error of linear trend", "ratio", "standing"}));
  table.numbers_in(observed_column, ratio_column);
  table.translate(ratio_column + 1);
  table.head_rows_by({0, 2});
  for (const ComparedSeries& series : compared) {
    for (const ComparedYear& year : series.years) {
      const double observed = year.observation->value;
      table.add({series.series->name, fmt::format("{}", year.observation->year),
                 series.series->unit_text.text, three_digits(observed),
                 three_digits(year.simulated), three_digits_of_difference(year.error(), observed),
                 error_of(year.last_growth, observed), error_of(year.linear_trend, observed),
                 year.is_scored() ? three_digits(year.error_ratio()) : "", standing_of(year)});
    }
  }
  return table;
}

void print_score(const std::vector<ComparedSeries>& compared) {
  const HistoryScore score = score_of(compared, false);
  if (!score.median_ratio) {
    fmt::print("{}", say("\nno year has {} figures before it: nothing is scored\n",
                         least_earlier_figures));
    return;
  }
  fmt::print("{}",
             say("\n{} years of {} series are scored, {} of them nearer than both naive forecasts; "
                 "median ratio {}\n",
                 score.years, score.series, score.better, three_digits(*score.median_ratio)));
}

int compare(const Arguments& arguments) {
  const bool is_page = arguments.has("markdown");
  const bool for_programs = arguments.has("json") || arguments.has("csv");
  if (is_page && for_programs) throw InputError(say("--markdown excludes --json and --csv"));
  ScenarioSet set(arguments);
  const ScenarioOfCommand chosen = only_scenario(set, arguments.words.front());
  if (chosen.model->document().series.empty()) throw InputError(say("the model has no history"));
  const Result result = run_scenario(*chosen.model, chosen.scenario);
  const std::vector<ComparedSeries> compared = compare_with_history(result);
  if (is_page) {
    fmt::print("{}", history_page(result, compared));
    return exit_fine;
  }
  print(table_of(compared), arguments);
  if (!for_programs) print_score(compared);
  return exit_fine;
}

}  // namespace

Command compare_history_command() {
  Command command;
  command.name = "compare-history";
  command.summary = say("hold a run against the figures observed in its years");
  command.words_name = say("SCENARIO");
  command.words_help = say("a scenario file");
  command.fewest_words = 1;
  command.most_words = 1;
  command.files = FileKind::yaml;
  command.options = {model_option(), {"markdown", "", say("print a page in Markdown, in English")}};
  for (const Option& option : format_options()) command.options.push_back(option);
  command.example = "sim33618 compare-history scenarios/history.yaml";
  command.run = compare;
  return command;
}

}  // namespace sim33618
