#pragma once

#include <vector>

#include "base/diagnostics.hpp"
#include "model/model_document.hpp"
#include "model/number_table.hpp"

namespace sim33618 {

/// Reads a scenario's `parameters:`: a quantity for a variable, or a map from elements (or subsets,
/// or `default`) or years to quantities, nested in that order.
std::vector<NumberOverride> read_parameter_changes(const Node& parameters,
                                                   const ModelDocument& model,
                                                   Diagnostics& diagnostics);

}  // namespace sim33618
