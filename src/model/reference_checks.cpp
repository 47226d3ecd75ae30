#include "model/reference_checks.hpp"

#include <algorithm>

#include "base/suggestion.hpp"

namespace sim33618 {
namespace {

void check_element_of(const Dimension& dimension, const Word& element, Diagnostics& diagnostics) {
  if (dimension.index_of(element.text)) return;
  diagnostics.error(element.span, say("unknown {} '{}'", dimension.name, element.text))
      .suggest(did_you_mean(element.text, dimension.element_names()));
}

bool have_same_dims(const VariableDeclaration& a, const VariableDeclaration& b) {
  return std::equal(a.dims.begin(), a.dims.end(), b.dims.begin(), b.dims.end(),
                    [](const Word& x, const Word& y) { return x.text == y.text; });
}

}  // namespace

const VariableDeclaration* known_variable(const Word& name, const ModelDocument& model,
                                          Diagnostics& diagnostics) {
  const VariableDeclaration* variable = model.find_variable(name.text);
  if (variable == nullptr) {
    diagnostics.error(name.span, say("unknown variable '{}'", name.text))
        .suggest(did_you_mean(name.text, model.variable_names()));
  }
  return variable;
}

const VariableDeclaration* variable_with_values(const Word& name, const ModelDocument& model,
                                                Diagnostics& diagnostics) {
  const VariableDeclaration* variable = known_variable(name, model, diagnostics);
  if (variable == nullptr || variable->kind != VariableKind::lookup) return variable;
  diagnostics.error(name.span, say("'{}' is a lookup and has no value in a year", name.text));
  return nullptr;
}

void check_elements(const Word& name, const std::vector<Word>& elements,
                    const VariableDeclaration& variable, const ModelDocument& model,
                    Diagnostics& diagnostics) {
  if (elements.size() != variable.dims.size()) {
    diagnostics.error(name.span, say("'{}' has {} dimensions, {} elements are given", variable.name,
                                     variable.dims.size(), elements.size()));
    return;
  }
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const Dimension* dimension = model.dimensions.find(variable.dims[i].text);
    if (dimension != nullptr) check_element_of(*dimension, elements[i], diagnostics);
  }
}

const VariableDeclaration* check_reference(const Word& name, const std::vector<Word>& elements,
                                           const ModelDocument& model, Diagnostics& diagnostics) {
  const VariableDeclaration* variable = variable_with_values(name, model, diagnostics);
  if (variable != nullptr) check_elements(name, elements, *variable, model, diagnostics);
  return variable;
}

void check_comparable(const Word& name, const VariableDeclaration& named,
                      const VariableDeclaration& variable, Diagnostics& diagnostics) {
  if (!named.unit.same_dimension(variable.unit)) {
    diagnostics
        .error(name.span, say("'{}' does not convert to '{}' of '{}'", named.unit_text.text,
                              variable.unit_text.text, variable.name))
        .note(named.unit_text.span, say("the unit of the variable"));
  }
  if (named.dims.empty() || have_same_dims(variable, named)) return;
  diagnostics.error(name.span,
                    say("'{}' and '{}' run over different dimensions", variable.name, named.name));
}

}  // namespace sim33618
