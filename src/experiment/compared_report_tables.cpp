#include "experiment/compared_report_tables.hpp"

#include <algorithm>

#include "base/numbers.hpp"
#include "tables/csv_text.hpp"
#include "tables/declared_table.hpp"
#include "tables/report_rows.hpp"
#include "tables/timeseries.hpp"

namespace sim33618 {
namespace {

constexpr const char* scenario_column = "scenario";

ResultTable series_table(const std::vector<const Result*>& results) {
  const Result& first = *results.front();
  ResultTable table = compared_series_head();
  for (std::size_t p = 0; p < first.period_count(); ++p) {
    const std::string label = first.calendar().period_label(static_cast<std::int64_t>(p));
    table.columns.push_back({label, ColumnType::number, "Value in " + label + "."});
  }
  const std::vector<OutputRow> rows = report_rows(first.model());
  std::string text = header_line(table);
  for (const Result* result : results) {
    for (const OutputRow& row : rows) {
      std::vector<std::string> cells = first_cells(*result, row);
      for (std::size_t p = 0; p < result->period_count(); ++p)
        cells.push_back(format_number(result->value(row.variable, row.element, p)));
      text += csv_line(cells);
    }
  }
  table.text = csv_file(std::move(text));
  return table;
}

// Where the line of a CSV text ends that begins here; line ends in quotes belong to cells.
std::size_t end_of_line(const std::string& text, std::size_t begin) {
  bool in_quotes = false;
  for (std::size_t i = begin; i < text.size(); ++i) {
    if (text[i] == '"') in_quotes = !in_quotes;
    if (text[i] == '\n' && !in_quotes) return i + 1;
  }
  return text.size();
}

// The tables of the results below each other, each line led by its scenario.
ResultTable stacked_table(const TableDeclaration& declaration,
                          const std::vector<const Result*>& results) {
  ResultTable stacked;
  std::string text;
  for (const Result* result : results) {
    const ResultTable table = declared_table(declaration, *result);
    if (text.empty()) {
      stacked = table;
      stacked.name = compared_table_name(table.name);
      stacked.columns.insert(stacked.columns.begin(),
                             {scenario_column, ColumnType::string, "Name of the scenario's file."});
      stacked.key.insert(stacked.key.begin(), scenario_column);
      text = header_line(stacked);
    }
    const std::string first_cell = csv_line({result->scenario().name});
    const std::string lead = first_cell.substr(0, first_cell.size() - 1) + ",";
    for (std::size_t begin = end_of_line(table.text, 0); begin < table.text.size();) {
      const std::size_t end = end_of_line(table.text, begin);
      text += lead;
      text.append(table.text, begin, end - begin);
      begin = end;
    }
  }
  stacked.text = csv_file(std::move(text));
  return stacked;
}

}  // namespace

std::string compared_table_name(const std::string& table) { return "comparison_" + table; }

ResultTable compared_series_head() {
  ResultTable table = timeseries_head();
  table.name = compared_table_name("series");
  table.title = "Variables of all scenarios";
  table.description =
      "A row a scenario and variable that reports show, a column a period (IAMC format). A row of "
      "a "
      "rate is its mean over the period (a year's total), a row of a level its value at the end.";
  return table;
}

std::vector<ResultTable> compared_report_tables(const std::vector<const Result*>& results) {
  const ModelDocument& model = results.front()->model().document();
  if (!model.report) return {};
  std::vector<ResultTable> tables = {series_table(results)};
  for (const TableDeclaration& declaration : model.tables) {
    const auto& charts = model.report->charts;
    const bool is_shown = std::any_of(charts.begin(), charts.end(), [&](const ReportChart& chart) {
      return chart.table && chart.table->text == declaration.name.text;
    });
    if (is_shown && declaration.over_years) tables.push_back(stacked_table(declaration, results));
  }
  return tables;
}

}  // namespace sim33618
