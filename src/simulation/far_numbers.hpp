#pragma once

#include "dynamics/compiled_model.hpp"
#include "scenario/scenario.hpp"

namespace sim33618 {

/// Numbers farther beyond their range than this factor look like a wrong unit: kWh for MWh.
inline constexpr double far_beyond_range = 100;

/// Warns of numbers of a scenario that lie beyond the range the model gives for them, low to high
/// over all its years, by more than `far_beyond_range`. Zero, which turns something off, and
/// numbers of which the model knows zero alone are not judged.
void warn_of_far_numbers(const CompiledModel& model, const Scenario& scenario,
                         Diagnostics& diagnostics);

}  // namespace sim33618
