#pragma once

#include "dynamics/compiled_model.hpp"
#include "scenario/scenario.hpp"

namespace sim33618 {

/// Numbers farther beyond their range than this factor look like a wrong unit: kWh for MWh.
inline constexpr double far_beyond_range = 100;
/// The same of numbers that are well known, whose high is less than `narrow_range` times their low.
inline constexpr double far_beyond_narrow_range = 20;
inline constexpr double narrow_range = 3;

/// Warns of numbers of a scenario that lie beyond the range the model gives for them, low to high
/// over all its years, by more than `far_beyond_range`, or `far_beyond_narrow_range` where that is
/// narrow; and of rows of the model that lie as far as `far_beyond_range` from those before and
/// after them. Zero, which turns something off, and numbers of which the model knows zero alone are
/// not judged.
void warn_of_far_numbers(const CompiledModel& model, const Scenario& scenario,
                         Diagnostics& diagnostics);

}  // namespace sim33618
