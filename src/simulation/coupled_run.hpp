#pragma once

#include "simulation/coupled_firms.hpp"

namespace sim33618 {

/// Runs a scenario with single firms, whatever resolution it asks for. The result knows what they
/// did (Result::firms). Its numbers are not held to the requirements of the model.
/// Throws InputError where the model does not say how firms and its variables meet or steps are no
/// weeks, RunError as integrate() and FirmEngine::advance().
Result run_with_firms(const CompiledModel& model, const Scenario& scenario,
                      const FirmMakeup& makeup = {});

}  // namespace sim33618
