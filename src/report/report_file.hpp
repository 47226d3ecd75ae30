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

}  // namespace sim33618
