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

std::vector<std::string> first_cells(const Result& result, const OutputRow& row) {
  const ModelDocument& model = result.model().document();
  return {model.name, result.scenario().name, model.region, row.name, row.unit};
}

}  // namespace

std::string timeseries_csv(const Result& result) {
  std::vector<std::string> header = {"Model", "Scenario", "Region", "Variable", "Unit"};
  for (const std::string& label : labels(result)) header.push_back(label);
  std::string text = csv_line(header);
  for (const OutputRow& row : output_rows(result)) {
    std::vector<std::string> cells = first_cells(result, row);
    for (std::size_t p = 0; p < result.period_count(); ++p) {
      cells.push_back(format_number(result.value(row.variable, row.element, p)));
    }
    text += csv_line(cells);
  }
  return csv_file(std::move(text));
}

std::string timeseries_long_csv(const Result& result) {
  std::string text = csv_line({"Model", "Scenario", "Region", "Variable", "Unit", "Year", "Value"});
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
  return csv_file(std::move(text));
}

}  // namespace sim33618
