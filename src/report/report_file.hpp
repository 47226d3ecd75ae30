#pragma once

#include "dynamics/compiled_model.hpp"
#include "report/report_result.hpp"
#include "tables/result_folder.hpp"

namespace sim33618 {

inline constexpr const char* report_file_name = "report.html";

/// Whether the program was built with the page of reports.
bool has_reports();

/// report.html of results: one self-contained page in the language of the user, whose reader may
/// switch. has_reports() must hold.
std::string report_page(const std::vector<ReportResult>& results, const CompiledModel& model);

/// What the script that draws figures alone says to these words (`--list`; `--figure NAME` and how
/// it is to look), run by node: names and titles, or an SVG. has_reports() must hold. Throws
/// InputError where node is not there or the words do not fit the results, RunError where it fails.
std::string plotted(const std::vector<ReportResult>& results, const CompiledModel& model,
                    const std::vector<std::string>& words);

}  // namespace sim33618
