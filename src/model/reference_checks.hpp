#pragma once

#include "model/model_document.hpp"

namespace sim33618 {

/// The variable a reference names, if it has a value in each year; a null pointer where it is
/// unknown or a lookup. Reports that, and elements that do not fit the variable's dimensions.
const VariableDeclaration* check_reference(const Word& name, const std::vector<Word>& elements,
                                           const ModelDocument& model, Diagnostics& diagnostics);

}  // namespace sim33618
