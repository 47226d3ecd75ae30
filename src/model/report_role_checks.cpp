#include "model/report_role_checks.hpp"

#include <algorithm>
#include <set>

#include "base/suggestion.hpp"
#include "model/element_selection.hpp"
#include "model/reference_checks.hpp"

namespace sim33618 {
namespace {

class RoleChecker {
 public:
  RoleChecker(const ModelDocument& model, const ReportRoles& roles, Diagnostics& diagnostics)
      : model_(model), roles_(roles), diagnostics_(diagnostics) {}

  void check() {
    for (const ReportIndicator& indicator : roles_.indicators)
      check_reference(indicator.variable.name, indicator.variable.elements, model_, diagnostics_);
    for (const ReportGroups& groups : roles_.groups) check_groups(groups);
    std::set<std::string> names;
    for (const ReportIndicator& indicator : roles_.indicators) names.insert(indicator.name.text);
    for (const ReportChart& chart : roles_.charts) {
      if (!names.insert(chart.name.text).second)
        diagnostics_.error(chart.name.span, say("the name '{}' is taken", chart.name.text));
      check_chart(chart);
    }
  }

 private:
  void check_groups(const ReportGroups& groups) {
    const Dimension* dimension = known_dimension(groups.dimension);
    if (dimension == nullptr) return;
    const std::vector<std::string>& attributes = dimension->attributes;
    const std::string& attribute = groups.attribute.text;
    if (std::find(attributes.begin(), attributes.end(), attribute) == attributes.end())
      diagnostics_
          .error(groups.attribute.span,
                 say("'{}' is no attribute of '{}'", attribute, dimension->name))
          .suggest(did_you_mean(attribute, attributes));
  }

  const Dimension* known_dimension(const Word& name) {
    const Dimension* dimension = model_.dimensions.find(name.text);
    if (dimension == nullptr)
      diagnostics_.error(name.span, say("unknown dimension '{}'", name.text))
          .suggest(did_you_mean(name.text, model_.dimensions.names()));
    return dimension;
  }

  void check_chart(const ReportChart& chart) {
    if (chart.variable) check_selection(*chart.variable);
    for (const ReportSeries& series : chart.series)
      check_reference(series.variable.name, series.variable.elements, model_, diagnostics_);
    if (!chart.table) return;
    const auto table = std::find_if(
        model_.tables.begin(), model_.tables.end(),
        [&](const TableDeclaration& one) { return one.name.text == chart.table->text; });
    if (table != model_.tables.end()) check_columns(chart, *table);
  }

  // Selectors as those of numbers; more than one element of one dimension at most.
  void check_selection(const Reference& reference) {
    const VariableDeclaration* variable =
        variable_with_values(reference.name, model_, diagnostics_);
    if (variable == nullptr) return;
    const std::size_t before = diagnostics_.error_count();
    select_elements(reference.elements, variable->dims, model_.dimensions, variable->name,
                    reference.name.span, diagnostics_);
    if (diagnostics_.error_count() != before) return;
    int open = 0;
    for (std::size_t i = 0; i < variable->dims.size(); ++i) {
      const Dimension& dimension = *model_.dimensions.find(variable->dims[i].text);
      if (!dimension.index_of(reference.elements[i].text)) ++open;
    }
    if (open != 1)
      diagnostics_.error(
          reference.name.span,
          say("a chart of '{}' needs several elements of one dimension", variable->name));
  }

  void check_columns(const ReportChart& chart, const TableDeclaration& table) {
    std::vector<std::string> columns;
    for (const Word& dim : table.dims) {
      columns.push_back(dim.text);
      columns.push_back(dim.text + "_name");
    }
    if (table.over_years) columns.emplace_back(year_column);
    for (const TableColumn& column : table.columns) columns.push_back(column.name.text);
    const auto check_column = [&](const Word& name) {
      if (std::find(columns.begin(), columns.end(), name.text) != columns.end()) return;
      diagnostics_
          .error(name.span, say("the table '{}' has no column '{}'", table.name.text, name.text))
          .suggest(did_you_mean(name.text, columns));
    };
    for (const std::string& key : column_keys()) {
      if (const ReportChart::Option* option = chart.find(key))
        for (const Word& name : option->words) check_column(name);
    }
    for (const char* key : {"where", "leave_out"}) {
      if (const ReportChart::Option* option = chart.find(key))
        for (const ReportChart::Option& entry : option->entries) check_column(entry.key);
    }
  }

  const ModelDocument& model_;
  const ReportRoles& roles_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_report_roles(const ModelDocument& model, Diagnostics& diagnostics) {
  if (model.report) RoleChecker(model, *model.report, diagnostics).check();
}

}  // namespace sim33618
