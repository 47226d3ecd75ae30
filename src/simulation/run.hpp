#pragma once

#include "simulation/result.hpp"

namespace sim33618 {

/// Runs a scenario. Throws RunError where a value stops being a number.
Result run_scenario(const CompiledModel& model, const Scenario& scenario);

}  // namespace sim33618
