#pragma once

#include <optional>
#include <string>

#include "model/number_table.hpp"

namespace sim33618 {

/// Where the numbers of a path do not cover a run.
struct CoverageGap {
  /// The point of the path beside the gap.
  std::size_t point = 0;
  /// What is missing, for the user.
  std::string message;
};

/// The first gap of a path that should cover the years of a run, or certain years. A value that a
/// scenario gives without a year covers all of them; where a path of its own begins, certain years
/// are no longer asked for. `label` names the path.
std::optional<CoverageGap> coverage_gap(const NumberSeries& series, const Requirement& requirement,
                                        const TimeSettings& time, const std::string& label);

}  // namespace sim33618
