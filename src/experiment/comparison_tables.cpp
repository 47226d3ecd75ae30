#include "experiment/comparison_tables.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "base/numbers.hpp"
#include "tables/comparison_heads.hpp"
#include "tables/csv_text.hpp"
#include "tables/manifest.hpp"
#include "tables/targets_table.hpp"
#include "tables/write_result.hpp"

namespace sim33618 {
namespace {

std::string period_text(const ScenarioComparison& comparison, const ComparedFigure& figure) {
  if (!figure.period) return {};
  const Calendar& calendar = comparison.scenarios.front().result->calendar();
  return calendar.period_label(static_cast<std::int64_t>(*figure.period));
}

std::string cell(double value) { return std::isfinite(value) ? format_number(value) : ""; }

std::vector<std::string> figure_cells(const ScenarioComparison& comparison,
                                      const ComparedScenario& scenario,
                                      const ComparedFigure& figure) {
  const ModelDocument& model = comparison.model->document();
  return {model.name,  scenario.result->scenario().name, model.region, figure.name,
          figure.unit, period_text(comparison, figure)};
}

}  // namespace

ResultTable comparison_table(const ScenarioComparison& comparison) {
  ResultTable table = comparison_head();
  std::string text = header_line(table);
  const std::vector<double>& first = comparison.scenarios.front().figures;
  const std::vector<PriceOfChange>& prices = comparison.model->document().comparisons.prices;
  for (const ComparedScenario& scenario : comparison.scenarios) {
    for (std::size_t f = 0; f < first.size(); ++f) {
      std::vector<std::string> cells =
          figure_cells(comparison, scenario, comparison.compared.figures()[f]);
      const double difference = scenario.figures[f] - first[f];
      for (const double value :
           {scenario.figures[f], first[f], difference, difference / std::abs(first[f])})
        cells.push_back(cell(value));
      text += csv_line(cells);
    }
    for (std::size_t p = 0; p < prices.size(); ++p) {
      std::vector<std::string> cells = figure_cells(
          comparison, scenario, {prices[p].name.text, prices[p].title, prices[p].unit_text.text});
      cells.push_back(scenario.prices[p] ? format_number(*scenario.prices[p]) : "");
      cells.insert(cells.end(), {"", "", ""});
      text += csv_line(cells);
    }
  }
  table.text = csv_file(std::move(text));
  return table;
}

ResultTable compared_targets_table(const ScenarioComparison& comparison) {
  ResultTable table = compared_targets_head();
  std::string text = header_line(table);
  for (std::size_t t = 0; t < comparison.scenarios.front().targets.size(); ++t) {
    for (const ComparedScenario& scenario : comparison.scenarios) {
      const TargetOutcome& outcome = scenario.targets[t];
      const Target& target = *outcome.target;
      const bool simulated = outcome.simulated.has_value();
      text +=
          csv_line({target.name, target.title.en, target.title.zh, fmt::format("{}", target.year),
                    scenario.result->scenario().name, comparison_name(target.comparison),
                    format_number(outcome.required),
                    simulated ? format_number(*outcome.simulated) : "", target_unit_text(target),
                    simulated && outcome.required != 0 ? format_number(outcome.attainment()) : "",
                    simulated ? (outcome.met ? "yes" : "no") : ""});
    }
  }
  table.text = csv_file(std::move(text));
  return table;
}

ResultTable compared_members_table(const ScenarioComparison& comparison) {
  ResultTable table = compared_members_head();
  std::string text = header_line(table);
  for (std::size_t s = 1; s < comparison.scenarios.size(); ++s) {
    const ComparedScenario& scenario = comparison.scenarios[s];
    for (std::size_t f = 0; f < scenario.differences.size(); ++f) {
      const PairedDifference& found = scenario.differences[f];
      std::vector<std::string> cells =
          figure_cells(comparison, scenario, comparison.compared.figures()[f]);
      cells.push_back(fmt::format("{}", found.members));
      for (const std::vector<double>* quantiles : {&found.values, &found.differences}) {
        for (const double quantile : *quantiles) cells.push_back(cell(quantile));
      }
      const bool any = found.members > 0;
      cells.push_back(any ? format_number(found.higher) : "");
      cells.push_back(any ? format_number(found.lower) : "");
      text += csv_line(cells);
    }
  }
  table.text = csv_file(std::move(text));
  return table;
}

std::string comparison_manifest(const ScenarioComparison& comparison, const std::string& design,
                                std::uint64_t seed) {
  auto runs = nlohmann::ordered_json::array();
  for (const ComparedScenario& scenario : comparison.scenarios) {
    const RunReport report = report_on(*scenario.result);
    runs.push_back(
        nlohmann::ordered_json::parse(manifest_json(report.result, report.checks, report.balance)));
  }
  nlohmann::ordered_json json = {{"program", runs.front()["program"]},
                                 {"model", runs.front()["model"]},
                                 {"runs", std::move(runs)}};
  if (comparison.members > 0)
    json["ensemble"] = {{"members", comparison.members}, {"design", design}, {"seed", seed}};
  return json.dump(2) + "\n";
}

}  // namespace sim33618
