#include "experiment/comparison_tables.hpp"

#include <nlohmann/json.hpp>

#include "base/numbers.hpp"
#include "experiment/change_lines.hpp"
#include "tables/comparison_heads.hpp"
#include "tables/csv_text.hpp"
#include "tables/manifest.hpp"
#include "tables/targets_table.hpp"
#include "tables/write_result.hpp"

namespace sim33618 {
namespace {

std::vector<std::string> scenario_cells(const ComparedScenario& scenario) {
  const ModelDocument& model = scenario.result->model().document();
  return {model.name, scenario.result->scenario().name, model.region};
}

}  // namespace

ResultTable comparison_table(const ScenarioComparison& comparison) {
  ResultTable table = comparison_head();
  std::string text = header_line(table);
  const ComparedScenario& first = comparison.scenarios.front();
  for (const ComparedScenario& scenario : comparison.scenarios) {
    text += change_lines(scenario_cells(scenario), comparison.compared, *scenario.result,
                         scenario.figures, first.figures, scenario.prices);
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
      std::vector<std::string> cells = scenario_cells(scenario);
      for (std::string& cell :
           figure_cells(comparison.compared.figures()[f], scenario.result->calendar()))
        cells.push_back(std::move(cell));
      cells.push_back(fmt::format("{}", found.members));
      for (const std::vector<double>* quantiles : {&found.values, &found.differences}) {
        for (const double quantile : *quantiles) cells.push_back(number_cell(quantile));
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
