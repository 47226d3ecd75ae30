#include "tables/write_result.hpp"

#include "tables/assumption_tables.hpp"
#include "tables/declared_table.hpp"
#include "tables/manifest.hpp"
#include "tables/result_files.hpp"
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
  tables.push_back(input_changes_table(report.result));
  tables.push_back(assumptions_table(report.result));
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
                  std::chrono::duration<double> taken, const FurtherFiles& further) {
  write_result_folder(
      folder, result_files(package_head(report.result), tables_of(report),
                           manifest_json(report.result, report.checks, report.balance), started,
                           taken, further));
}

}  // namespace sim33618
