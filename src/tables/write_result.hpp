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
  /// Of a run with single firms: the same on the same clock without them.
  std::shared_ptr<const Result> aggregate = nullptr;
};

/// Holds a result against the model's targets and checks; runs a scenario with single firms once
/// more without them.
RunReport report_on(const Result& result);

/// Writes the tables of a run into `folder`, replacing an earlier result there: with those of its
/// firms if that is asked for and it has any, and with `further` files. Throws RunError.
void write_result(const RunReport& report, const std::filesystem::path& folder,
                  std::chrono::system_clock::time_point started,
                  std::chrono::duration<double> taken, bool with_firm_tables = false,
                  const FurtherFiles& further = {});

}  // namespace sim33618
