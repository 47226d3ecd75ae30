#include "tables/report_rows.hpp"

#include <set>

#include "model/element_selection.hpp"

namespace sim33618 {

std::vector<std::size_t> reported_elements(const Reference& reference, const Structure& structure) {
  const ResolvedVariable& variable = structure.variables[*structure.find(reference.name.text)];
  Diagnostics none;  // the model has been checked
  return select_elements(reference.elements, variable.declaration->dims,
                         structure.model->dimensions, variable.name(), reference.name.span, none)
      .elements;
}

std::vector<OutputRow> report_rows(const CompiledModel& model) {
  const Structure& structure = model.structure();
  std::vector<OutputRow> rows;
  std::set<std::pair<std::size_t, std::size_t>> known;
  const auto add = [&](const Reference& reference) {
    const std::size_t v = *structure.find(reference.name.text);
    const ResolvedVariable& variable = structure.variables[v];
    for (const std::size_t element : reported_elements(reference, structure)) {
      if (known.emplace(v, element).second)
        rows.push_back(
            {row_name(variable, element), variable.declaration->unit_text.text, v, element});
    }
  };
  const ReportRoles& roles = *model.document().report;
  for (const ReportIndicator& indicator : roles.indicators) add(indicator.variable);
  for (const ReportChart& chart : roles.charts) {
    if (chart.variable) add(*chart.variable);
    for (const ReportSeries& series : chart.series) add(series.variable);
  }
  return rows;
}

}  // namespace sim33618
