#pragma once

#include <vector>

#include "base/diagnostics.hpp"
#include "model/model_document.hpp"
#include "scenario/number_setting.hpp"
#include "scenario/scenario_files.hpp"

namespace sim33618 {

/// What a scenario of a grid sets: a lever where there is one of the name, else a parameter.
std::vector<NumberSetting> read_grid_of_scenario(
    const std::vector<GridValue>& grid, const ModelDocument& model, const NumberTable& numbers,
    const TimeSettings& time, const std::vector<bool>& looked_ahead, Diagnostics& diagnostics);

/// Says in a title which scenario of the grid it is.
void add_grid_to_title(const std::vector<GridValue>& grid, LocalizedText& title);

}  // namespace sim33618
