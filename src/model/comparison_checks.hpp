#pragma once

#include "model/model_document.hpp"

namespace sim33618 {

/// Reports indicators and totals of variables that are unknown or have no values, units that do not
/// fit, and prices of totals that there are not.
void check_comparisons(const ModelDocument& model, Diagnostics& diagnostics);

}  // namespace sim33618
