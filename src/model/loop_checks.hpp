#pragma once

#include "base/diagnostics.hpp"
#include "model/model_document.hpp"

namespace sim33618 {

/// Reports loops that have one name, or that of a variable, and loops through variables or elements
/// that do not exist.
void check_loops(const ModelDocument& model, Diagnostics& diagnostics);

}  // namespace sim33618
