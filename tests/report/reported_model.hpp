#pragma once

#include "report/report_result.hpp"
#include "simulation/run.hpp"
#include "support/small_scenario.hpp"
#include "tables/write_result.hpp"

namespace sim33618::test {

/// Output of three places, two of them in one group, with a target, a history, a table and charts.
inline SmallModel reported_model() {
  SmallModel model;
  model.time = "{start: 2024, end: 2026, step: 1/4, save: 1, method: rk4}";
  model.dimensions =
      "  place:\n"
      "    doc: Places.\n"
      "    attributes: [side]\n"
      "    elements:\n"
      "      east: {name: {en: East, zh: 东}, side: sea}\n"
      "      west: {name: {en: West, zh: 西}, side: land}\n"
      "      north: {name: {en: North, zh: 北}, side: sea}\n";
  model.variables = aux("output", "size[place] * TIME / span", "kt/yr", "place",
                        "    report: 'Output|{place}'\n") +
                    aux("all", "SUM(output[*])", "kt/yr", "", "    report: Output\n") +
                    data("size", "kt/yr", "place") + data("span", "yr");
  model.numbers = number("size", 1, "east", "", "kt/yr") + number("size", 2, "west", "", "kt/yr") +
                  number("size", 1e-9, "north", "", "kt/yr") + number("span", 3, "", "", "yr");
  model.targets =
      "  big: {title: {en: Big, zh: 大}, variable: all, year: 2026, at_least: 5 kt/yr,\n"
      "    basis: whole year, source: s}\n";
  model.series =
      "  seen: {title: {en: Seen, zh: 见}, unit: t/yr, scope: all, variable: all}\n"
      "  grown: {title: {en: Grown, zh: 增}, unit: '%', measure: growth, scope: all, "
      "variable: all}\n";
  model.observations =
      "seen,2023,,,500,s,A,\nseen,2022,,,400,s,A,\nseen,2024,H1,,300,s,A,\n"
      "seen,2023,,other,600,s,A,\ngrown,2023,,,25,s,A,\n";
  model.tables =
      "  places:\n"
      "    title: {en: By place, zh: 分地点}\n"
      "    doc: Output.\n"
      "    dims: [place]\n"
      "    years: every\n"
      "    columns: {made: output}\n";
  model.report =
      "indicators:\n"
      "  all: {variable: all, better: higher, title: {en: All output, zh: 总产量}}\n"
      "groups:\n"
      "  place: {attribute: side, titles: {sea: {en: Sea, zh: 海}, land: {en: Land, zh: 陆}}}\n"
      "charts:\n"
      "  by_place:\n"
      "    {section: economy, chart: stacked, title: {en: By place, zh: 分地点},\n"
      "     variable: 'output[*]', stack: yes}\n"
      "  table_of_places:\n"
      "    {section: economy, chart: table, title: {en: Table, zh: 表}, table: places,\n"
      "     value: made, time: year, columns: [place, year, made], where: {place: [east, west]}}\n"
      "terms: {made: {en: made here, zh: 产量}}\n"
      "tables: {targets: {en: Official targets, zh: 官方目标}}\n";
  return model;
}

/// A run of it, as files in `folder` and as a report takes it in.
inline ReportResult written_run(const CompiledModel& model, const std::filesystem::path& folder,
                                const std::string& scenario = "") {
  const Result result = run_scenario(model, scenario_of(model, scenario));
  write_result(report_on(result), folder, {}, {});
  return read_report_result(folder, model.document());
}

}  // namespace sim33618::test
