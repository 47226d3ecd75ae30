#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "dynamics/compiled_model.hpp"
#include "dynamics/integrator_state.hpp"
#include "dynamics/run_key.hpp"
#include "dynamics/step_exchange.hpp"
#include "model/time_settings.hpp"

namespace sim33618 {

/// Receives each saved period in turn: its number and a value for every slot of the program, in
/// base units, made by each variable's period rule.
using PeriodVisitor = std::function<void(std::int64_t period, const std::vector<double>& values)>;

/// Advances one run through its calendar by the classical Runge-Kutta method of fourth order or by
/// Heun's of second order (Hairer, Norsett, Wanner, Solving Ordinary Differential Equations I,
/// II.1), by Euler's, or by steps that follow the error (AdaptiveStep).
///
/// A series enters a step by its mean over the step and is held through its stages
/// (docs/developer/decisions/0002). The mean of a variable over a period is integrated with the
/// stage weights of the method, so that the change of a stock is its flows' total to round-off.
/// Random numbers belong to run, variable, element and step (docs/developer/decisions/0009), and
/// are held through the stages. Throws RunError that names variable, element and date where a value
/// is not finite.
void integrate(const CompiledModel& model, const NumberTable& numbers, const TimeSettings& time,
               const PeriodVisitor& visit, const RunKey& key = {});

/// As PeriodVisitor, and receives what the run is at the end of the period.
using StateVisitor =
    std::function<void(const std::vector<double>& values, const IntegratorState& state)>;

/// The same run from the beginning (nullptr) or from a state on, whose stocks must be as many as
/// the program's. A resumed run gets the same bits as one that was not interrupted.
void integrate_from(const IntegratorState* state, const CompiledModel& model,
                    const NumberTable& numbers, const TimeSettings& time, const RunKey& key,
                    const StateVisitor& visit);

/// The same with another engine that gives the supplied variables of the model, by euler, heun or
/// rk4. It is not asked for more than a run without it has: what it gives nothing for is computed.
void integrate_with(const StepPartner& partner, const IntegratorState* state,
                    const CompiledModel& model, const NumberTable& numbers,
                    const TimeSettings& time, const RunKey& key, const StateVisitor& visit);

}  // namespace sim33618
