#pragma once

#include "base/diagnostics.hpp"
#include "model/model_document.hpp"

namespace sim33618 {

/// Reports shocks on what is no path, and values that do not convert, are not possible or lie
/// outside of their bounds.
void check_shocks(const ModelDocument& model, Diagnostics& diagnostics);

/// Reports levers and shocks that bear the name of another of them or of a variable; a lever may
/// bear that of the variable it sets.
void check_measure_names(const ModelDocument& model, Diagnostics& diagnostics);

}  // namespace sim33618
