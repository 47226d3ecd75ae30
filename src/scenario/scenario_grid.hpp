#pragma once

#include <vector>

#include "scenario/scenario_files.hpp"

namespace sim33618 {

/// The scenarios of a grid: one for each way to choose a value of each of its keys, called
/// "name-key-value-key-value" with the keys in the order of their bytes. Just the scenario itself
/// where it has no grid. Reports a grid without values, values that give two scenarios one name
/// and, unless `any_size`, one of too many scenarios.
std::vector<ScenarioFiles> scenarios_of_grid(ScenarioFiles files, bool any_size,
                                             Diagnostics& diagnostics);

}  // namespace sim33618
