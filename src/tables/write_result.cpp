#include "tables/write_result.hpp"

#include "tables/data_package.hpp"
#include "tables/declared_table.hpp"
#include "tables/manifest.hpp"
#include "tables/result_folder.hpp"
#include "tables/targets_table.hpp"
#include "tables/timeseries.hpp"

namespace sim33618 {
namespace {

std::vector<ResultTable> tables_of(const RunReport& report) {
  std::vector<ResultTable> tables = {timeseries_table(report.result),
                                     timeseries_long_table(report.result),
                                     targets_table(report.targets)};
  for (const TableDeclaration& declaration : report.result.model().document().tables)
    tables.push_back(declared_table(declaration, report.result));
  return tables;
}

}  // namespace

RunReport report_on(const Result& result) {
  const ModelDocument& model = result.model().document();
  return {result, hold_against(model.targets, result), hold_against(model.checks, result),
          largest_balance_residual(result)};
}

void write_result(const RunReport& report, const std::filesystem::path& folder,
                  std::chrono::system_clock::time_point started,
                  std::chrono::duration<double> taken) {
  const std::vector<ResultTable> tables = tables_of(report);
  std::vector<NamedText> files = {
      {"manifest.json", manifest_json(report.result, report.checks, report.balance)}};
  const std::string package = data_package_json(report.result, tables, {listed_file(files[0])});
  for (const ResultTable& table : tables) files.push_back({table.name + ".csv", table.text});
  files.push_back({"datapackage.json", package});
  files.push_back({"run.json", run_json(started, taken)});
  write_result_folder(folder, files);
}

}  // namespace sim33618
