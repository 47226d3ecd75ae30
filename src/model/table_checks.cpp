#include "model/table_checks.hpp"

#include <algorithm>

#include "base/suggestion.hpp"
#include "model/reference_checks.hpp"

namespace sim33618 {
namespace {

// Files that every result has.
const std::vector<std::string> taken_names = {"datapackage", "manifest",   "report",         "run",
                                              "targets",     "timeseries", "timeseries_long"};

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
  }

 private:
  void check_dimension(const Word& dim) {
    if (const Dimension* known = model_.dimensions.find(dim.text)) {
      const bool repeats = std::any_of(dims_.begin(), dims_.end(), [&](const Dimension* other) {
        return other->family == known->family;
      });
      if (repeats)
        diagnostics_.error(dim.span, say("a table has one dimension of a kind, not two"));
      dims_.push_back(known);
      return;
    }
    diagnostics_.error(dim.span, say("unknown dimension '{}'", dim.text))
        .suggest(did_you_mean(dim.text, model_.dimensions.names()));
  }

  void check_column_name(const Word& name) {
    const bool is_dim = std::any_of(dims_.begin(), dims_.end(), [&](const Dimension* dim) {
      return name.text == dim->name || name.text == dim->name + "_name";
    });
    if (is_dim || !is_identifier(name.text))
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
