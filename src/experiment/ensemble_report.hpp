#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "experiment/ensemble.hpp"
#include "experiment/spill_file.hpp"
#include "tables/ensemble_table.hpp"
#include "tables/write_result.hpp"

namespace sim33618 {

/// Everything that is written of an ensemble.
struct EnsembleReport {
  /// With every number as it is given, none drawn.
  const RunReport& central;
  std::vector<OutputRow> rows;
  /// Row × period.
  std::vector<DistributionSummary> summaries;
  std::vector<MemberFailure> failures;
  std::uint32_t members = 0;
  std::string design;
  std::size_t drawn_numbers = 0;
};

/// Distributions of all figures, one after the other, on several threads.
std::vector<DistributionSummary> summarise_all(SpillFile& members, std::size_t width,
                                               std::size_t threads);

/// Writes ensemble.csv, failures.csv, manifest.json, datapackage.json and run.json into `folder`,
/// replacing an earlier result there. Throws RunError.
void write_ensemble(const EnsembleReport& report, const std::filesystem::path& folder,
                    std::chrono::system_clock::time_point started,
                    std::chrono::duration<double> taken);

}  // namespace sim33618
