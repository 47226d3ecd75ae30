#pragma once

#include "cli/command.hpp"
#include "dynamics/compiled_model.hpp"
#include "tables/result_files.hpp"

namespace sim33618 {

/// `--no-report`.
Option no_report_option();

/// What makes report.html of a result that goes into `folder`; nothing with --no-report. A program
/// built without reports says so, once.
FurtherFiles report_files(const Arguments& arguments, const CompiledModel& model,
                          const std::filesystem::path& folder);

/// Why there are no reports and how to get them.
std::string reports_are_off();

}  // namespace sim33618
