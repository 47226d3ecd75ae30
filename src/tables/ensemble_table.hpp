#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/distribution_summary.hpp"
#include "simulation/result.hpp"
#include "tables/output_rows.hpp"
#include "tables/result_table.hpp"

namespace sim33618 {

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

/// failures.csv: the members that could not be run, and why, in their order.
ResultTable failures_table(const std::vector<std::pair<std::uint32_t, std::string>>& failures);

}  // namespace sim33618
