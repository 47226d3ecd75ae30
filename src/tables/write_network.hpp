#pragma once

#include <chrono>
#include <filesystem>

#include "tables/network_report.hpp"
#include "tables/write_result.hpp"

namespace sim33618 {

/// Writes the supply network of a run into `folder`, as write_result() does: tables of all its
/// years, the graph of the last one, and what they were made from. Throws RunError.
void write_network(const NetworkReport& report, const RunReport& run,
                   const std::filesystem::path& folder,
                   std::chrono::system_clock::time_point started,
                   std::chrono::duration<double> taken, const FurtherFiles& further = {});

}  // namespace sim33618
