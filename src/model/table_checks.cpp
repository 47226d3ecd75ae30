#include "model/table_checks.hpp"

#include <algorithm>
#include <set>

#include "base/suggestion.hpp"
#include "model/reference_checks.hpp"

namespace sim33618 {
namespace {

// Files that every result has.
const std::vector<std::string> taken_names = {"assumptions", "datapackage", "input_changes",
                                              "manifest",    "report",      "run",
                                              "targets",     "timeseries",  "timeseries_long"};

class TableChecker {
 public:
  TableChecker(const ModelDocument& model, const TableDeclaration& table, Diagnostics& diagnostics)
      : model_(model), table_(table), diagnostics_(diagnostics) {}

  void check() {
    const std::string& name = table_.name.text;
    const bool is_taken = std::count(taken_names.begin(), taken_names.end(), name) != 0;
    if (!is_identifier(name) || is_taken)
      diagnostics_.error(table_.name.span, say("'{}' cannot be the name of a table", name));
    for (const Word& dim : table_.dims) check_dimension(dim);
    for (const TableColumn& column : table_.columns) {
      check_column_name(column.name);
      for (const Word& variable : column.variables) check_variable(variable);
    }
    for (const TableSum& sum : table_.sums) check_sum(sum);
  }

 private:
  void check_dimension(const Word& dim) {
    if (const Dimension* known = model_.dimensions.find(dim.text)) {
      const bool repeats = std::any_of(dims_.begin(), dims_.end(), [&](const Dimension* other) {
        return other->family == known->family;
      });
      if (repeats)
        diagnostics_.error(dim.span, say("a table has one dimension of a kind, not two"));
      if (dim.text == year_column)
        diagnostics_.error(dim.span, say("'{}' cannot be the name of a column", dim.text));
      dims_.push_back(known);
      return;
    }
    diagnostics_.error(dim.span, say("unknown dimension '{}'", dim.text))
        .suggest(did_you_mean(dim.text, model_.dimensions.names()));
  }

  void check_column_name(const Word& name) {
    const bool is_taken = name.text == year_column ||
                          std::any_of(dims_.begin(), dims_.end(), [&](const Dimension* dim) {
                            return name.text == dim->name || name.text == dim->name + "_name";
                          });
    if (is_taken || !is_identifier(name.text))
      diagnostics_.error(name.span, say("'{}' cannot be the name of a column", name.text));
  }

  void check_variable(const Word& name) {
    const VariableDeclaration* variable = variable_with_values(name, model_, diagnostics_);
    if (variable == nullptr) return;
    for (const Word& dim : variable->dims) check_holds(name, dim.text);
  }

  // A row has one element of each family of dimensions.
  void check_holds(const Word& name, const std::string& dim) {
    const Dimension* wanted = model_.dimensions.find(dim);
    if (wanted == nullptr) return;
    const bool held = std::any_of(dims_.begin(), dims_.end(), [&](const Dimension* known) {
      return known->family == wanted->family;
    });
    if (held) return;
    diagnostics_.error(
        name.span, say("'{}' runs over '{}', which is no dimension of the table", name.text, dim));
  }

  void check_sum(const TableSum& sum) {
    if (table_.find_column(sum.total.text) != nullptr) {
      check_sum_of_columns(sum);
    } else {
      check_sum_of_elements(sum);
    }
  }

  void check_sum_of_columns(const TableSum& sum) {
    for (const Word& column : sum.columns)
      diagnostics_.error(column.span, say("'{}' is a column, so it adds up in every row and not "
                                          "in other columns",
                                          sum.total.text));
    const VariableDeclaration* total = summed_column(sum.total);
    std::set<std::string> counted = {sum.total.text};
    for (const Word& part : sum.parts) {
      const VariableDeclaration* variable = summed_column(part);
      if (!counted.insert(part.text).second) report_repeated(part.text, part);
      if (total == nullptr || variable == nullptr || is_same_unit(*variable, *total)) continue;
      diagnostics_.error(part.span,
                         say("'{}' ({}) does not add up to '{}' ({})", part.text,
                             variable->unit_text.text, sum.total.text, total->unit_text.text));
    }
  }

  void check_sum_of_elements(const TableSum& sum) {
    const Dimension* dim = table_.dimension_of(sum, model_.dimensions);
    if (dim == nullptr) {
      diagnostics_.error(sum.total.span, say("'{}' is neither a column of the table nor an element "
                                             "of its dimensions",
                                             sum.total.text));
      return;
    }
    for (const Word& column : sum.columns) summed_column(column);
    std::set<std::size_t> counted = {*dim->index_of(sum.total.text)};
    for (const Word& part : sum.parts) {
      const auto positions = selected_positions(part.text, *dim, model_.dimensions);
      if (positions.empty()) {
        diagnostics_.error(part.span, say("unknown {} '{}'", dim->name, part.text))
            .suggest(did_you_mean(part.text, dim->element_names()));
      }
      for (const std::size_t position : positions)
        if (!counted.insert(position).second) report_repeated(dim->elements[position].name, part);
    }
  }

  // Who adds up columns of a table does not convert them.
  static bool is_same_unit(const VariableDeclaration& a, const VariableDeclaration& b) {
    return a.unit.same_dimension(b.unit) && a.unit.scale() == b.unit.scale();
  }

  void report_repeated(const std::string& name, const Word& part) {
    diagnostics_.error(part.span, say("'{}' counts twice in this sum", name));
  }

  // The variable of a column that shows a value.
  const VariableDeclaration* summed_column(const Word& name) {
    const TableColumn* column = table_.find_column(name.text);
    if (column != nullptr && column->content == ColumnContent::value)
      return model_.find_variable(column->variables.front().text);
    std::vector<std::string> names;
    for (const TableColumn& known : table_.columns)
      if (known.content == ColumnContent::value) names.push_back(known.name.text);
    diagnostics_.error(name.span, say("the table has no column of values '{}'", name.text))
        .suggest(did_you_mean(name.text, names));
    return nullptr;
  }

  const ModelDocument& model_;
  const TableDeclaration& table_;
  Diagnostics& diagnostics_;
  std::vector<const Dimension*> dims_;
};

}  // namespace

void check_tables(const ModelDocument& model, Diagnostics& diagnostics) {
  for (const TableDeclaration& table : model.tables)
    TableChecker(model, table, diagnostics).check();
}

}  // namespace sim33618
