#include "cli/run_summary.hpp"

#include <algorithm>

#include "base/numbers.hpp"
#include "cli/screen_table.hpp"
#include "simulation/coupled_outcome.hpp"
#include "tables/coupled_tables.hpp"
#include "tables/targets_table.hpp"

namespace sim33618 {
namespace {

constexpr std::size_t indentation_of_summary = 2;
// More periods than this do not fit on a line of 80 columns; the tables have them all.
constexpr std::size_t most_periods_shown = 4;

// Every n-th period, such that the last one is among them and they fit.
std::vector<std::size_t> shown_periods(const Result& result) {
  const std::size_t count = result.period_count();
  std::size_t stride = 1;
  while ((count - 1) / stride + 1 > most_periods_shown) ++stride;
  std::vector<std::size_t> periods;
  for (std::size_t p = (count - 1) % stride; p < count; p += stride) periods.push_back(p);
  return periods;
}

std::string headline(const Result& result) {
  const ModelDocument& model = result.model().document();
  if (model.headline.empty()) return {};
  const std::vector<std::size_t> periods = shown_periods(result);
  std::vector<std::string> columns = {"", say("unit")};
  for (const std::size_t p : periods) {
    columns.push_back(result.calendar().period_label(static_cast<std::int64_t>(p)));
  }
  ScreenTable table(columns);
  table.numbers_in(2, columns.size() - 1);
  for (const Word& name : model.headline) {
    const std::size_t variable = *result.model().structure().find(name.text);
    std::vector<std::string> row = {name.text, model.variables[variable].unit_text.text};
    for (const std::size_t p : periods)
      row.push_back(format_readable(result.value(variable, 0, p)));
    table.add(std::move(row));
  }
  return table.text(0, indentation_of_summary);
}

// Round-off has no sign worth showing.
std::string deviation_text(const TargetOutcome& check) {
  constexpr double percent = 100;
  const std::string text = fmt::format("{:+.3f} %", percent * (check.attainment() - 1));
  return text == "-0.000 %" || text == "+0.000 %" ? "0.000 %" : text;
}

std::string check_table(const std::vector<TargetOutcome>& checks, CheckKind kind,
                        const std::string& heading) {
  ScreenTable table(
      {heading, say("year"), say("required"), say("simulated"), say("unit"), say("deviation"), ""});
  table.numbers_in(2, 3);
  table.numbers_in(5, 5);
  bool is_empty = true;
  for (const TargetOutcome& check : checks) {
    if (check.target->kind != kind) continue;
    is_empty = false;
    const std::string year = fmt::format("{}", check.target->year);
    if (!check.simulated) {
      table.add({check.target->name, year, format_readable(check.required), "",
                 target_unit_text(*check.target), "", say("not simulated")});
      continue;
    }
    table.add({check.target->name, year, format_readable(check.required),
               format_readable(*check.simulated), target_unit_text(*check.target),
               deviation_text(check), check.met ? say("met") : say("MISSED")});
  }
  return is_empty ? std::string() : table.text(0, indentation_of_summary) + "\n";
}

std::string target_count(const std::vector<TargetOutcome>& targets) {
  const auto count = [&](auto condition) {
    return std::count_if(targets.begin(), targets.end(), condition);
  };
  const auto simulated =
      count([](const TargetOutcome& target) { return target.simulated.has_value(); });
  const auto met = count([](const TargetOutcome& target) { return target.met; });
  return say("  targets: {} of {} met (targets.csv says by how much)\n", met, simulated);
}

// How many firms acted, and what difference that made.
std::string firms_text(const RunReport& report) {
  constexpr double percent = 100;
  const ResolutionDifference largest = largest_difference(report.result, *report.aggregate);
  const FirmNetwork& network = report.result.firms()->firms->network;
  return say(
      "  {} firms, {} links (resolutions.csv compares with the run without them)\n"
      "  largest difference: {} %, {}\n",
      network.firms(), network.links(), format_change(percent * largest.share, 2), largest.place);
}

}  // namespace

std::string run_summary(const RunReport& report, const std::string& folder) {
  const Scenario& scenario = report.result.scenario();
  const TimeSettings& time = scenario.time;
  std::string text = say("{}: {}\n", scenario.name, scenario.title.in_users_language());
  text += say("  {} to {}, step {} year, {}\n\n", time.start, time.end, time.step.text(),
              translated(method_name(time.method)));
  const std::string figures = headline(report.result);
  if (!figures.empty()) text += figures + "\n";
  text += check_table(report.checks, CheckKind::control_total, say("control total"));
  text += check_table(report.checks, CheckKind::comparison, say("compared with"));
  if (report.aggregate) text += firms_text(report);
  if (!report.targets.empty()) text += target_count(report.targets);
  return text + say("  written to {}\n", folder);
}

}  // namespace sim33618
