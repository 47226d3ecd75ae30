#include "tables/write_result.hpp"

#include "simulation/run.hpp"
#include "tables/assumption_tables.hpp"
#include "tables/coupled_tables.hpp"
#include "tables/declared_table.hpp"
#include "tables/manifest.hpp"
#include "tables/result_files.hpp"
#include "tables/targets_table.hpp"
#include "tables/timeseries.hpp"

namespace sim33618 {
namespace {

std::vector<ResultTable> tables_of(const RunReport& report, bool with_firm_tables) {
  std::vector<ResultTable> tables = {timeseries_table(report.result),
                                     timeseries_long_table(report.result),
                                     targets_table(report.targets)};
  for (const TableDeclaration& declaration : report.result.model().document().tables)
    tables.push_back(declared_table(declaration, report.result));
  if (report.aggregate) tables.push_back(resolutions_table(report.result, *report.aggregate));
  if (with_firm_tables && report.result.firms() != nullptr) {
    for (ResultTable& table : coupled_firm_tables(report.result))
      tables.push_back(std::move(table));
  }
  tables.push_back(input_changes_table(report.result));
  tables.push_back(assumptions_table(report.result));
  return tables;
}

}  // namespace

RunReport report_on(const Result& result) {
  const ModelDocument& model = result.model().document();
  RunReport report{result, hold_against(model.targets, result), hold_against(model.checks, result),
                   largest_balance_residual(result)};
  if (result.firms() != nullptr) {
    Scenario scenario = result.scenario();
    scenario.resolution = Resolution::aggregate;
    report.aggregate = std::make_shared<const Result>(run_scenario(result.model(), scenario));
  }
  return report;
}

void write_result(const RunReport& report, const std::filesystem::path& folder,
                  std::chrono::system_clock::time_point started,
                  std::chrono::duration<double> taken, bool with_firm_tables,
                  const FurtherFiles& further) {
  write_result_folder(folder,
                      result_files(package_head(report.result), tables_of(report, with_firm_tables),
                                   manifest_json(report.result, report.checks, report.balance,
                                                 report.aggregate.get()),
                                   started, taken, further));
}

}  // namespace sim33618
