#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "simulation/result.hpp"
#include "tables/output_rows.hpp"
#include "tables/result_table.hpp"

namespace sim33618 {

/// A figure over the members of a batch that did not fail; without any all numbers are NaN.
struct DistributionSummary {
  std::uint64_t count = 0;
  double mean = 0;
  /// Of the sample; 0 for a single member.
  double standard_deviation = 0;
  double minimum = 0;
  double maximum = 0;
  /// At written_shares().
  std::vector<double> quantiles;
};

/// Shares of the members that lie below the quantiles that are written, rising.
const std::vector<double>& written_shares();

/// Everything of ensemble.csv but its rows.
ResultTable ensemble_head();

/// ensemble.csv: a row for each figure and period, with what the members of a batch have and what
/// the scenario has with the numbers as they are given. `summaries` are row × period.
ResultTable ensemble_table(const Result& central, const std::vector<OutputRow>& rows,
                           const std::vector<DistributionSummary>& summaries);

/// Everything of failures.csv but its rows.
ResultTable failures_head();

}  // namespace sim33618
