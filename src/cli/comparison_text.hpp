#pragma once

#include <string>

#include "cli/screen_table.hpp"
#include "experiment/scenario_comparison.hpp"

namespace sim33618 {

/// The figures of the last period and over all, and what changes cost: of each scenario, and how it
/// differs from the first; `with_members` adds the range of the differences.
ScreenTable compared_figures(const ScenarioComparison& comparison, bool with_members);

/// How many targets each scenario meets, and those that only some meet; empty without targets.
std::string compared_targets(const ScenarioComparison& comparison);

}  // namespace sim33618
