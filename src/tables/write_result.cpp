#include "tables/write_result.hpp"

#include "tables/manifest.hpp"
#include "tables/result_folder.hpp"
#include "tables/targets_table.hpp"
#include "tables/timeseries.hpp"

namespace sim33618 {

RunReport report_on(const Result& result) {
  const ModelDocument& model = result.model().document();
  return {result, hold_against(model.targets, result), hold_against(model.checks, result),
          largest_balance_residual(result)};
}

void write_result(const RunReport& report, const std::filesystem::path& folder,
                  std::chrono::system_clock::time_point started,
                  std::chrono::duration<double> taken) {
  write_result_folder(
      folder, {{"timeseries.csv", timeseries_csv(report.result)},
               {"timeseries_long.csv", timeseries_long_csv(report.result)},
               {"targets.csv", targets_csv(report.targets)},
               {"manifest.json", manifest_json(report.result, report.checks, report.balance)},
               {"run.json", run_json(started, taken)}});
}

}  // namespace sim33618
