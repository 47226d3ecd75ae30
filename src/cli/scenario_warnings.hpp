#pragma once

#include "dynamics/compiled_model.hpp"
#include "scenario/scenario.hpp"

namespace sim33618 {

/// Says on stderr what looks wrong about the numbers of a scenario and does not stop a run.
void warn_of_scenario(const CompiledModel& model, const Scenario& scenario);

}  // namespace sim33618
