#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "dynamics/batch_integrator.hpp"

namespace sim33618 {

/// Evaluates variables that rest on constants and base data alone, which are the same throughout a
/// run, for members side by side: two or more, since a single one would throw at the first value
/// that is no number. `request` says which variables, and what differs between the members; `use`
/// receives the values of the year `start`.
void evaluate_at_start(const CompiledModel& model, const PlanRequest& request, std::int64_t start,
                       std::span<const BatchMember> members,
                       const std::function<void(const BatchPeriod& values)>& use);

}  // namespace sim33618
