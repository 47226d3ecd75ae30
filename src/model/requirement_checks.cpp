#include "model/requirement_checks.hpp"

#include "model/reference_checks.hpp"

namespace sim33618 {
namespace {

void check(const ModelDocument& model, const Requirement& requirement, Diagnostics& diagnostics) {
  const VariableDeclaration* rows = known_variable(requirement.rows, model, diagnostics);
  if (rows != nullptr && rows->kind != VariableKind::data)
    diagnostics.error(requirement.rows.span, say("'{}' is no data of the model", rows->name));
  if (const auto* variable = variable_with_values(requirement.variable, model, diagnostics))
    check_required_value(requirement, *variable, diagnostics);
}

}  // namespace

void check_requirements(const ModelDocument& model, Diagnostics& diagnostics) {
  for (const Requirement& requirement : model.requirements) check(model, requirement, diagnostics);
}

}  // namespace sim33618
