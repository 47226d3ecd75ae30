#include "model/requirement_checks.hpp"

#include "base/suggestion.hpp"

namespace sim33618 {
namespace {

const VariableDeclaration* find(const ModelDocument& model, const Word& name,
                                Diagnostics& diagnostics) {
  const VariableDeclaration* variable = model.find_variable(name.text);
  if (variable == nullptr)
    diagnostics.error(name.span, say("unknown variable '{}'", name.text))
        .suggest(did_you_mean(name.text, model.variable_names()));
  return variable;
}

void check(const ModelDocument& model, const Requirement& requirement, Diagnostics& diagnostics) {
  const VariableDeclaration* rows = find(model, requirement.rows, diagnostics);
  if (rows != nullptr && rows->kind != VariableKind::data)
    diagnostics.error(requirement.rows.span, say("'{}' is no data of the model", rows->name));
  const VariableDeclaration* variable = find(model, requirement.variable, diagnostics);
  if (variable == nullptr) return;
  if (variable->kind == VariableKind::lookup) {
    diagnostics.error(requirement.variable.span,
                      say("'{}' is a lookup and has no value in a year", variable->name));
  } else if (!requirement.value.unit.same_dimension(variable->unit)) {
    diagnostics
        .error(requirement.value_text.span,
               say("'{}' does not convert to '{}' of '{}'", requirement.value_text.text,
                   variable->unit_text.text, variable->name))
        .note(variable->unit_text.span, say("the unit of the variable"));
  }
}

}  // namespace

void check_requirements(const ModelDocument& model, Diagnostics& diagnostics) {
  for (const Requirement& requirement : model.requirements) check(model, requirement, diagnostics);
}

}  // namespace sim33618
