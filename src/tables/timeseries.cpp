#include "tables/timeseries.hpp"

#include "base/numbers.hpp"
#include "tables/csv_text.hpp"
#include "tables/output_rows.hpp"

namespace sim33618 {
namespace {

std::vector<std::string> labels(const Result& result) {
  std::vector<std::string> labels;
  for (std::int64_t p = 0; p < result.calendar().save_count(); ++p) {
    labels.push_back(result.calendar().period_label(p));
  }
  return labels;
}

}  // namespace

std::vector<Column> first_columns() {
  return {{"Model", ColumnType::string, "Name of the model."},
          {"Scenario", ColumnType::string, "Name of the scenario's file."},
          {"Region", ColumnType::string, "Where the values hold."},
          {"Variable", ColumnType::string, "Name of the variable, parts separated by |."},
          {"Unit", ColumnType::string, "Unit of the row's values."}};
}

std::vector<std::string> first_cells(const Result& result, const OutputRow& row) {
  const ModelDocument& model = result.model().document();
  return {model.name, result.scenario().name, model.region, row.name, row.unit};
}

bool has_calendar_years(const Result& result) { return result.calendar().save() == Fraction(1); }

Column part_of_year(const std::string& name) {
  return {name, ColumnType::string, "Calendar year and part of it."};
}

ResultTable timeseries_head() {
  return {"timeseries",
          "Variables, wide",
          "A row a variable, a column a period (IAMC format). A row of a rate is its mean over the "
          "period (a year's total), a row of a level its value at the end.",
          first_columns(),
          {"Model", "Scenario", "Region", "Variable"}};
}

ResultTable timeseries_long_head() {
  ResultTable table{"timeseries_long",
                    "Variables, long",
                    "The values of timeseries.csv, a row each.",
                    first_columns(),
                    {"Model", "Scenario", "Region", "Variable", "Year"}};
  table.columns.push_back({"Year", ColumnType::year, "Calendar year."});
  table.columns.push_back({"Value", ColumnType::number, "Value in the row's unit."});
  return table;
}

ResultTable timeseries_table(const Result& result) {
  ResultTable table = timeseries_head();
  for (const std::string& label : labels(result))
    table.columns.push_back({label, ColumnType::number, "Value in " + label + "."});
  std::string text = header_line(table);
  for (const OutputRow& row : output_rows(result)) {
    std::vector<std::string> cells = first_cells(result, row);
    for (std::size_t p = 0; p < result.period_count(); ++p) {
      cells.push_back(format_number(result.value(row.variable, row.element, p)));
    }
    text += csv_line(cells);
  }
  table.text = csv_file(std::move(text));
  return table;
}

ResultTable timeseries_long_table(const Result& result) {
  ResultTable table = timeseries_long_head();
  if (!has_calendar_years(result)) {
    Column& year = table.columns[table.columns.size() - 2];
    year = part_of_year(year.name);
  }
  std::string text = header_line(table);
  const std::vector<std::string> periods = labels(result);
  for (const OutputRow& row : output_rows(result)) {
    std::vector<std::string> cells = first_cells(result, row);
    cells.resize(cells.size() + 2);
    for (std::size_t p = 0; p < result.period_count(); ++p) {
      cells[cells.size() - 2] = periods[p];
      cells.back() = format_number(result.value(row.variable, row.element, p));
      text += csv_line(cells);
    }
  }
  table.text = csv_file(std::move(text));
  return table;
}

}  // namespace sim33618
