#include "model/reconciliation_checks.hpp"

#include <algorithm>

#include "model/reference_checks.hpp"

namespace sim33618 {
namespace {

class ReconciliationChecker {
 public:
  ReconciliationChecker(const ModelDocument& model, Diagnostics& diagnostics)
      : model_(model), diagnostics_(diagnostics) {}

  void check(const Reconciliation& reconciliation) {
    const VariableDeclaration* estimate = base_data(reconciliation.estimate);
    const VariableDeclaration* result = base_data(reconciliation.result);
    if (estimate != nullptr && result != nullptr)
      check_alike(*estimate, *result, estimate->unit, reconciliation.result);
    const VariableDeclaration* error =
        known_variable(reconciliation.relative_error, model_, diagnostics_);
    if (estimate != nullptr && error != nullptr)
      check_alike(*estimate, *error, Unit(), reconciliation.relative_error);
    const bool is_listed =
        std::any_of(model_.parameter_files.begin(), model_.parameter_files.end(),
                    [&](const Word& file) { return file.text == reconciliation.table.text; });
    if (!is_listed)
      diagnostics_.error(
          reconciliation.table.span,
          say("'{}' is none of the model's files of parameters", reconciliation.table.text));
    for (const ReconciliationCondition& condition : reconciliation.conditions)
      check_condition(condition);
  }

 private:
  const VariableDeclaration* base_data(const Word& name) {
    const VariableDeclaration* variable = known_variable(name, model_, diagnostics_);
    if (variable == nullptr) return nullptr;
    if (variable->kind == VariableKind::data && variable->trajectory == Trajectory::start)
      return variable;
    diagnostics_.error(name.span, say("'{}' is no base data (data: start)", name.text))
        .note(variable->span, say("defined here"));
    return nullptr;
  }

  // Data with the dimensions of the estimate.
  void check_alike(const VariableDeclaration& estimate, const VariableDeclaration& other,
                   const Unit& unit, const Word& place) {
    const bool same_dims =
        std::equal(estimate.dims.begin(), estimate.dims.end(), other.dims.begin(), other.dims.end(),
                   [](const Word& a, const Word& b) { return a.text == b.text; });
    const bool is_number = other.kind == VariableKind::data && !is_path(other.trajectory);
    if (same_dims && is_number && unit.same_dimension(other.unit)) return;
    diagnostics_
        .error(place.span,
               say("'{}' has no number in '{}' for each figure of '{}'", other.name,
                   unit.is_dimensionless() ? "1" : estimate.unit_text.text, estimate.name))
        .note(estimate.span, say("defined here"))
        .note(other.span, say("defined here"));
  }

  void check_condition(const ReconciliationCondition& condition) {
    if (const auto* variable = variable_with_values(condition.variable, model_, diagnostics_))
      check_required_value(condition, *variable, diagnostics_);
  }

  const ModelDocument& model_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_reconciliations(const ModelDocument& model, Diagnostics& diagnostics) {
  ReconciliationChecker checker(model, diagnostics);
  for (const Reconciliation& reconciliation : model.reconciliations) checker.check(reconciliation);
}

}  // namespace sim33618
