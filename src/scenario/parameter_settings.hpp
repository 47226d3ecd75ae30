#pragma once

#include <vector>

#include "base/diagnostics.hpp"
#include "model/model_document.hpp"
#include "scenario/number_setting.hpp"

namespace sim33618 {

/// Reads a scenario's `parameters:` (a map), or one entry of it. `looked_ahead` says of each
/// variable whether equations look ahead along it.
std::vector<NumberSetting> read_parameters_of_scenario(const Node& parameters,
                                                       const ModelDocument& model,
                                                       const std::vector<bool>& looked_ahead,
                                                       Diagnostics& diagnostics);

}  // namespace sim33618
