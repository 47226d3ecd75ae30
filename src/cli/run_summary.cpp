#include "cli/run_summary.hpp"

#include <algorithm>

#include "base/numbers.hpp"
#include "cli/screen_table.hpp"
#include "tables/targets_table.hpp"

namespace sim33618 {
namespace {

constexpr std::size_t indent = 2;
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
  table.align_right(2, columns.size() - 1);
  for (const Word& name : model.headline) {
    const std::size_t variable = *result.model().structure().find(name.text);
    std::vector<std::string> row = {name.text, model.variables[variable].unit_text.text};
    for (const std::size_t p : periods)
      row.push_back(format_readable(result.value(variable, 0, p)));
    table.add(std::move(row));
  }
  return table.text(0, indent);
}

std::string control_totals(const std::vector<TargetOutcome>& checks) {
  if (checks.empty()) return {};
  ScreenTable table({say("control total"), say("year"), say("required"), say("simulated"),
                     say("unit"), say("deviation"), ""});
  table.align_right(2, 3);
  table.align_right(5, 5);
  for (const TargetOutcome& check : checks) {
    const std::string year = fmt::format("{}", check.target->year);
    if (!check.simulated) {
      table.add({check.target->name, year, format_readable(check.required), "",
                 target_unit_text(*check.target), "", say("not simulated")});
      continue;
    }
    constexpr double percent = 100;
    table.add({check.target->name, year, format_readable(check.required),
               format_readable(*check.simulated), target_unit_text(*check.target),
               fmt::format("{:+.3f} %", percent * (check.attainment() - 1)),
               check.met ? say("met") : say("MISSED")});
  }
  return table.text(0, indent);
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

}  // namespace

std::string run_summary(const RunReport& report, const std::string& folder) {
  const Scenario& scenario = report.result.scenario();
  const TimeSettings& time = scenario.time;
  std::string text = say("{}: {}\n", scenario.name, scenario.title.in_users_language());
  text += say("  {} to {}, step {} year, {}\n\n", time.start, time.end, time.step.text(),
              translated(method_name(time.method)));
  const std::string figures = headline(report.result);
  if (!figures.empty()) text += figures + "\n";
  const std::string totals = control_totals(report.checks);
  if (!totals.empty()) text += totals + "\n";
  if (!report.targets.empty()) text += target_count(report.targets);
  return text + say("  written to {}\n", folder);
}

}  // namespace sim33618
