#include "report/report_file.hpp"

#include "base/contract.hpp"
#include "report/report_document.hpp"
#include "report/report_template.hpp"

namespace sim33618 {

bool has_reports() { return !report_template().empty(); }

std::string report_page(const std::vector<ReportResult>& results, const CompiledModel& model) {
  expect(has_reports(), "a program built with the page of reports");
  return filled_template(report_template(), report_document(results, model, language()));
}

}  // namespace sim33618
