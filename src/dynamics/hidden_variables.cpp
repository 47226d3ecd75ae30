#include "dynamics/hidden_variables.hpp"

namespace sim33618 {

// The name is not translated: the manifest of a result may hold it.
ResolvedVariable& HiddenVariables::add(VariableKind kind, const std::string& part,
                                       const std::string& call, std::size_t owner,
                                       const Unit& unit) {
  const VariableDeclaration& owning = *declared_.variables[owner].declaration;
  auto declaration = std::make_shared<VariableDeclaration>();
  declaration->name = fmt::format("{} of {} in {}", part, call, owning.name);
  declaration->span = owning.span;
  declaration->module = owning.module;
  declaration->kind = kind;
  declaration->unit = unit / Unit::number(unit.scale());
  declaration->unit_text = {unit.dimension(), owning.unit_text.span};
  declaration->period_rule = kind == VariableKind::stock ? PeriodRule::end : PeriodRule::mean;
  ResolvedVariable variable;
  variable.declaration = declaration.get();
  variable.hidden_declaration = std::move(declaration);
  variable.owner = owner;
  return variables_.emplace_back(std::move(variable));
}

}  // namespace sim33618
