#pragma once

#include "dynamics/integrate.hpp"
#include "simulation/result.hpp"
#include "simulation/run_identity.hpp"

namespace sim33618 {

/// A run at a save point: what it goes on from, what it has found so far, and which run it is.
struct RunState {
  RunIdentity identity;
  IntegratorState integrator;
  /// Result::periods() of the periods behind it.
  std::vector<std::vector<double>> periods;
};

/// The state of a run that reached `reached`; `result` may hold later periods too.
RunState state_of(const Result& result, const IntegratorState& reached);

/// Says why a scenario cannot go on from a state: another program, model, clock or scenario, or one
/// that ends before the saved point; empty if it can.
std::string why_not_resumable(const RunState& state, const CompiledModel& model,
                              const Scenario& scenario);

}  // namespace sim33618
