#pragma once

#include <vector>

#include "cli/command.hpp"
#include "dynamics/compiled_model.hpp"
#include "report/report_result.hpp"

namespace sim33618 {

/// The result folders that the words name, for a report. Says what is doubtful about them on
/// standard error. Throws InputError with all that keeps any of them from being shown.
std::vector<ReportResult> read_results(const Arguments& arguments, const CompiledModel& model);

}  // namespace sim33618
