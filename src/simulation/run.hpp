#pragma once

#include "simulation/run_state.hpp"

namespace sim33618 {

/// Runs a scenario. Throws InputError where its numbers do not meet the requirements of the model,
/// RunError where a value stops being a number.
Result run_scenario(const CompiledModel& model, const Scenario& scenario);

/// Receives the state after each period that is computed.
using StateKeeper = std::function<void(const IntegratorState& state)>;

/// The same from the beginning (nullptr) or, without single firms, from a state on that
/// why_not_resumable() has nothing against; `keep` hears of no state of a run with firms. The
/// result is that of the whole run, to the bit.
Result run_scenario_from(const RunState* state, const CompiledModel& model,
                         const Scenario& scenario, const StateKeeper& keep);

}  // namespace sim33618
