#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "dynamics/batch_integrator.hpp"

namespace sim33618 {

/// Evaluates variables that rest on data alone in the years of a run, without running it, for
/// members side by side: two or more, since a single one would throw at the first value that is no
/// number. `plan` says which variables, and what differs between the members; `use` receives their
/// values by each variable's period rule, year by year.
void evaluate_years(const CompiledModel& model, const Plan& plan, std::int64_t first,
                    std::int64_t last, std::span<const BatchMember> members,
                    const std::function<void(std::int64_t year, const BatchPeriod& values)>& use);

}  // namespace sim33618
