#pragma once

#include <string>

#include "tables/write_result.hpp"

namespace sim33618 {

/// What `run` prints of a result: headline figures by year, control totals, targets, where it was
/// written.
std::string run_summary(const RunReport& report, const std::string& folder);

}  // namespace sim33618
