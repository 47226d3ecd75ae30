#include "report/report_file.hpp"

#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/find_model.hpp"
#include "cli/read_results.hpp"
#include "cli/report_files.hpp"
#include "tables/unfinished_folder.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

// A report of one folder goes into it.
fs::path place_of_report(const Arguments& arguments) {
  if (arguments.has("output")) return arguments.get("output");
  const fs::path folder = arguments.words.size() == 1 ? arguments.words.front() : ".";
  return folder / report_file_name;
}

int write_report(const Arguments& arguments) {
  if (!has_reports()) throw InputError(reports_are_off());
  const fs::path place = place_of_report(arguments);
  check_writable_folder(place.parent_path());
  if (fs::is_directory(place))
    throw InputError(say("'{}' is a folder, not a file", place.string()));
  const auto model = load_model(arguments);
  const std::vector<ReportResult> results = read_results(arguments, *model);
  UnfinishedFolder(place).become_the_file(report_page(results, *model));
  fmt::print("{}", say("written to {}\n", place.string()));
  return exit_fine;
}

}  // namespace

Command report_command() {
  Command command;
  command.name = "report";
  command.summary = say("make a web page of result folders that opens offline");
  command.words_name = say("DIR");
  command.words_help = say("result folders; several become one report");
  command.fewest_words = 1;
  command.most_words = any_number_of_words;
  command.files = FileKind::folder;
  command.options = {
      model_option(),
      output_option(
          say("FILE"),
          say("where the report goes (default: report.html in the folder; of several, here)"))};
  command.example = "sim33618 report output/baseline";
  command.run = write_report;
  return command;
}

}  // namespace sim33618
