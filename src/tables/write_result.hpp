#pragma once

#include <chrono>
#include <filesystem>

#include "simulation/balance.hpp"
#include "simulation/target_outcome.hpp"
#include "tables/result_files.hpp"

namespace sim33618 {

/// Everything that is written of a run.
struct RunReport {
  const Result& result;
  std::vector<TargetOutcome> targets;
  std::vector<TargetOutcome> checks;
  BalanceResidual balance;
};

/// Holds a result against the model's targets and checks.
RunReport report_on(const Result& result);

/// Writes the tables of a run, and `further` files, into `folder`, replacing an earlier result
/// there. Throws RunError.
void write_result(const RunReport& report, const std::filesystem::path& folder,
                  std::chrono::system_clock::time_point started,
                  std::chrono::duration<double> taken, const FurtherFiles& further = {});

}  // namespace sim33618
