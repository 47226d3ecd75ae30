#include "model/requirement_checks.hpp"

#include <algorithm>

#include "model/reference_checks.hpp"

namespace sim33618 {
namespace {

class RequirementChecker {
 public:
  RequirementChecker(const ModelDocument& model, const Requirement& requirement,
                     Diagnostics& diagnostics)
      : model_(model), requirement_(requirement), diagnostics_(diagnostics) {}

  void check() {
    if (requirement_.rows) check_rows(*requirement_.rows);
    const VariableDeclaration* other = nullptr;
    if (requirement_.other) other = variable_with_values(*requirement_.other, model_, diagnostics_);
    for (const Word& name : requirement_.variables) {
      const VariableDeclaration* variable = variable_with_values(name, model_, diagnostics_);
      if (variable == nullptr) continue;
      if (requirement_.coverage != Coverage::none) {
        check_path(name, *variable);
        continue;
      }
      if (!requirement_.rows && variable->kind != VariableKind::data)
        diagnostics_.error(
            name.span, say("'{}' is computed: 'rows' names the data to point at", variable->name));
      if (other != nullptr) {
        check_comparable(*requirement_.other, *other, *variable, diagnostics_);
      } else if (!requirement_.other && !is_plain_zero()) {
        check_required_value(requirement_, *variable, diagnostics_);
      }
    }
  }

 private:
  void check_rows(const Word& name) {
    const VariableDeclaration* rows = known_variable(name, model_, diagnostics_);
    if (rows != nullptr && rows->kind != VariableKind::data)
      diagnostics_.error(name.span, say("'{}' is no data of the model", rows->name));
  }

  void check_path(const Word& name, const VariableDeclaration& variable) {
    if (variable.kind == VariableKind::data && is_path(variable.trajectory)) return;
    diagnostics_.error(name.span,
                       say("'{}' is no path over years (data: linear or step)", variable.name));
  }

  // As in equations, 0 is zero in any unit.
  bool is_plain_zero() const {
    return requirement_.value.value == 0 && requirement_.value.unit.is_dimensionless();
  }

  const ModelDocument& model_;
  const Requirement& requirement_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_requirements(const ModelDocument& model, Diagnostics& diagnostics) {
  for (const Requirement& requirement : model.requirements)
    RequirementChecker(model, requirement, diagnostics).check();
}

}  // namespace sim33618
