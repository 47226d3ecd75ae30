#pragma once

#include "base/language.hpp"
#include "dynamics/compiled_model.hpp"
#include "report/report_result.hpp"

namespace sim33618 {

/// Tables of a report have at most so many bytes of JSON in all. Those that charts are made of come
/// first; of what does not fit the report says so.
inline constexpr std::size_t most_report_bytes = 4'000'000;

/// What a report embeds: JSON of the format `report/1` (docs/developer/report.md), of one line,
/// safe inside a <script>. The same for equal results, whatever machine and time.
std::string report_document(const std::vector<ReportResult>& results, const CompiledModel& model,
                            Language reader);

}  // namespace sim33618
