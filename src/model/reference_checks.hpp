#pragma once

#include "model/model_document.hpp"

namespace sim33618 {

/// The variable of this name; a null pointer, and reported, if there is none.
const VariableDeclaration* known_variable(const Word& name, const ModelDocument& model,
                                          Diagnostics& diagnostics);

/// The same, and a lookup is reported too: it has no value in a year.
const VariableDeclaration* variable_with_values(const Word& name, const ModelDocument& model,
                                                Diagnostics& diagnostics);

/// Reports elements that do not fit a variable's dimensions.
void check_elements(const Word& name, const std::vector<Word>& elements,
                    const VariableDeclaration& variable, const ModelDocument& model,
                    Diagnostics& diagnostics);

/// The variable a reference names, if it has a value in each year; a null pointer where it is
/// unknown or a lookup. Reports that, and elements that do not fit the variable's dimensions.
const VariableDeclaration* check_reference(const Word& name, const std::vector<Word>& elements,
                                           const ModelDocument& model, Diagnostics& diagnostics);

/// Reports at `name` where the variable that it names does not convert to the unit of another, or
/// runs over dimensions and not over the same.
void check_comparable(const Word& name, const VariableDeclaration& named,
                      const VariableDeclaration& variable, Diagnostics& diagnostics);

}  // namespace sim33618
