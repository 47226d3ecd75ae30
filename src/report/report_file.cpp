#include "report/report_file.hpp"

#include "base/child_process.hpp"
#include "base/contract.hpp"
#include "base/diagnostics.hpp"
#include "report/report_document.hpp"
#include "report/report_template.hpp"

namespace sim33618 {

bool has_reports() { return !report_template().empty(); }

std::string report_page(const std::vector<ReportResult>& results, const CompiledModel& model) {
  expect(has_reports(), "a program built with the page of reports");
  return filled_template(report_template(), report_document(results, model, language()));
}

std::string plotted(const std::vector<ReportResult>& results, const CompiledModel& model,
                    const std::vector<std::string>& words) {
  expect(has_reports(), "a program built with the page of reports");
  // The script comes as standard input, the document as file 3.
  std::vector<std::string> all = {"--input-type=module", "-", "--document", "/dev/fd/3"};
  all.insert(all.end(), words.begin(), words.end());
  const auto end =
      run_child("node", all, plot_script(), report_document(results, model, language()));
  if (!end)
    throw InputError(
        say("figures are drawn by node, which is not on the PATH: install it "
            "(scripts/install-packages build), or save the figure in report.html"));
  constexpr int bad_argument = 2;
  if (end->code == bad_argument)
    throw InputError(end->err.substr(0, end->err.find_last_not_of('\n') + 1));
  if (end->code != 0) throw RunError(say("node could not draw the figure: {}", end->err));
  return end->out;
}

}  // namespace sim33618
