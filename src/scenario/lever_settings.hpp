#pragma once

#include <vector>

#include "base/diagnostics.hpp"
#include "model/model_document.hpp"
#include "model/number_table.hpp"
#include "scenario/number_setting.hpp"

namespace sim33618 {

/// Reads a scenario's `levers:` (a map): values, schedules and names of zones, held against the
/// lever's bounds; schedules whose years do not rise or leave the years of the run; `announced`.
/// `numbers` are the model's own, the status quo.
std::vector<NumberSetting> read_levers_of_scenario(const Node& levers, const ModelDocument& model,
                                                   const NumberTable& numbers,
                                                   const TimeSettings& time,
                                                   const std::vector<bool>& looked_ahead,
                                                   Diagnostics& diagnostics);

/// The values that a lever has where no scenario sets it: "60 CNY/t", or "0.1 to 0.3".
std::string status_quo_text(const Lever& lever, const ModelDocument& model,
                            const NumberTable& numbers);

/// "0 CNY/t to 2000 CNY/t".
std::string bounds_text(const Lever& lever);

}  // namespace sim33618
