#pragma once

#include "dynamics/compiled_model.hpp"
#include "scenario/scenario.hpp"

namespace sim33618 {

/// Throws InputError with every requirement of the model that the numbers of a scenario do not
/// meet, by element, at the first row that speaks of it.
void hold_to_requirements(const CompiledModel& model, const Scenario& scenario);

}  // namespace sim33618
