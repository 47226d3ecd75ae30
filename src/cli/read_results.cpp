#include "cli/read_results.hpp"

#include "report/report_file.hpp"

namespace sim33618 {

std::vector<ReportResult> read_results(const Arguments& arguments, const CompiledModel& model) {
  std::vector<ReportResult> results;
  Diagnostics diagnostics;
  for (const std::string& word : arguments.words) {
    try {
      results.push_back(read_report_result(word, model.document()));
    } catch (const InputError& error) {
      for (const Diagnostic& one : error.diagnostics()) diagnostics.error(one.span, one.message);
    }
  }
  diagnostics.throw_if_errors();
  for (const ReportResult& result : results)
    for (const std::string& mark : result.marks)
      fmt::print(stderr, "{}", say("warning: {}: {}\n", result.folder, mark));
  return results;
}

}  // namespace sim33618
