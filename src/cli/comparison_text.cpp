#include "cli/comparison_text.hpp"

#include <algorithm>
#include <cmath>

#include "base/numbers.hpp"

namespace sim33618 {
namespace {

std::string change_text(double difference, double first) {
  constexpr double hundred = 100;
  constexpr int decimals = 2;
  if (first == 0 && difference != 0) return {};
  const double share = first == 0 ? 0 : difference / std::abs(first);
  return format_change(hundred * share, decimals) + " %";
}

std::string with_sign(double value) {
  if (value == 0) return "0";
  return (value > 0 ? "+" : "") + format_readable(value);
}

const Result& first_result(const ScenarioComparison& comparison) {
  return *comparison.scenarios.front().result;
}

void add_prices(const ScenarioComparison& comparison, std::size_t columns, ScreenTable& table) {
  const std::vector<PriceOfChange>& prices =
      first_result(comparison).model().document().comparisons.prices;
  for (std::size_t p = 0; p < prices.size(); ++p) {
    for (std::size_t s = 1; s < comparison.scenarios.size(); ++s) {
      const ComparedScenario& scenario = comparison.scenarios[s];
      std::vector<std::string> row = {
          fmt::format("{}, {}", prices[p].title.in_users_language(), prices[p].unit_text.text),
          scenario.result->scenario().name,
          scenario.prices[p] ? format_readable(*scenario.prices[p]) : "-"};
      row.resize(columns);
      table.add(std::move(row));
    }
  }
}

}  // namespace

ScreenTable compared_figures(const ScenarioComparison& comparison, bool with_members) {
  const Result& result = first_result(comparison);
  const std::size_t last = result.period_count() - 1;
  std::vector<std::string> columns =
      to_say({"figure", "scenario", "value", "difference", "change"});
  if (with_members) columns.insert(columns.end(), {"5 %", "95 %", to_say("higher")});
  ScreenTable table(columns);
  table.numbers_in(2, columns.size() - 1);
  table.head_rows_by({0});
  const std::vector<double>& first = comparison.scenarios.front().figures;
  for (std::size_t f = 0; f < first.size(); ++f) {
    const ComparedFigure& figure = comparison.compared.figures()[f];
    if (figure.period && *figure.period != last) continue;
    const std::string when = figure.period
                                 ? result.calendar().period_label(static_cast<std::int64_t>(last))
                                 : say("all years");
    const std::string heading =
        fmt::format("{}, {}, {}", figure.title.in_users_language(), when, figure.unit);
    for (const ComparedScenario& scenario : comparison.scenarios) {
      const bool is_first = &scenario == &comparison.scenarios.front();
      const double difference = scenario.figures[f] - first[f];
      std::vector<std::string> row = {heading, scenario.result->scenario().name,
                                      format_readable(scenario.figures[f])};
      row.push_back(is_first ? "" : with_sign(difference));
      row.push_back(is_first ? "" : change_text(difference, first[f]));
      if (with_members) {
        const PairedDifference& found = scenario.differences[f];
        row.push_back(is_first ? "" : with_sign(found.differences.front()));
        row.push_back(is_first ? "" : with_sign(found.differences.back()));
        row.push_back(is_first ? "" : fmt::format("{:.0f} %", 100 * found.higher));
      }
      table.add(std::move(row));
    }
  }
  add_prices(comparison, columns.size(), table);
  return table;
}

std::string compared_targets(const ScenarioComparison& comparison) {
  const std::vector<TargetOutcome>& first = comparison.scenarios.front().targets;
  if (first.empty()) return {};
  std::string text = "\n";
  for (const ComparedScenario& scenario : comparison.scenarios) {
    const auto met = std::count_if(scenario.targets.begin(), scenario.targets.end(),
                                   [](const TargetOutcome& target) { return target.met; });
    const auto simulated =
        std::count_if(scenario.targets.begin(), scenario.targets.end(),
                      [](const TargetOutcome& target) { return target.simulated.has_value(); });
    std::vector<std::string> gained;
    std::vector<std::string> lost;
    for (std::size_t t = 0; t < first.size(); ++t) {
      if (scenario.targets[t].met == first[t].met) continue;
      (scenario.targets[t].met ? gained : lost).push_back(first[t].target->name);
    }
    text += say("{}: {} of {} targets met\n", scenario.result->scenario().name, met, simulated);
    if (!gained.empty()) text += say("  unlike the first: {}\n", listed(gained));
    if (!lost.empty()) text += say("  but no longer: {}\n", listed(lost));
  }
  return text;
}

}  // namespace sim33618
