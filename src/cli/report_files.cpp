#include "cli/report_files.hpp"

#include "report/report_file.hpp"

namespace sim33618 {

Option no_report_option() { return {"no-report", "", say("write no report.html")}; }

std::string reports_are_off() {
  return say(
      "reports are off: the program was built without node and npm; install both "
      "(scripts/install-packages build) and build with -D SIM33618_REPORT=ON");
}

FurtherFiles report_files(const Arguments& arguments, const CompiledModel& model,
                          const std::filesystem::path& folder) {
  if (arguments.has("no-report")) return {};
  if (!has_reports()) {
    static const bool is_said =
        (fmt::print(stderr, "{}", say("note: {}\n", reports_are_off())), true);
    static_cast<void>(is_said);
    return {};
  }
  return [&model, name = folder.filename().string()](const std::string& manifest,
                                                     const std::vector<ResultTable>& tables) {
    return std::vector<NamedText>{
        {report_file_name, report_page({{name, {}, manifest, tables}}, model)}};
  };
}

}  // namespace sim33618
