#pragma once

#include <chrono>
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "simulation/balance.hpp"
#include "simulation/target_outcome.hpp"

namespace sim33618 {

/// manifest.json: what a result was made from and how well it holds: versions, hashes of all input
/// files, clock, control totals, residuals; of a run with single firms how far it is from the same
/// without, which `aggregate` is. The same for equal runs.
std::string manifest_json(const Result& result, const std::vector<TargetOutcome>& checks,
                          const BalanceResidual& balance, const Result* aggregate = nullptr);

/// run.json: when, where and how long; the only file that differs between equal runs.
std::string run_json(std::chrono::system_clock::time_point started,
                     std::chrono::duration<double> taken);

/// Names and hashes of files, as manifests list them.
nlohmann::ordered_json files_json(const std::vector<InputFile>& files);
std::vector<InputFile> hashes_of(const std::vector<std::filesystem::path>& files);

/// The program's version, "0.1.0".
std::string program_version();

}  // namespace sim33618
