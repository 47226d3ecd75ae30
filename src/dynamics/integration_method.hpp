#pragma once

#include <span>

#include "model/time_settings.hpp"

namespace sim33618 {

/// One stage of a Runge-Kutta method: where in the step it stands, and its weight in the sum. Each
/// stage starts from the previous one's derivative (Hairer, Norsett, Wanner, Solving Ordinary
/// Differential Equations I, II.1).
struct Stage {
  double at;
  double weight;
};

/// None of a method that chooses its steps (AdaptiveStep).
std::span<const Stage> stages_of(IntegrationMethod method);

}  // namespace sim33618
