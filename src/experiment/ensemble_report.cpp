#include "experiment/ensemble_report.hpp"

#include <nlohmann/json.hpp>

#include "base/blocks.hpp"
#include "tables/data_package.hpp"
#include "tables/manifest.hpp"
#include "tables/result_folder.hpp"

namespace sim33618 {
namespace {

// The manifest of a run, and what makes it one of many.
std::string manifest(const EnsembleReport& report) {
  const RunReport& central = report.central;
  auto json =
      nlohmann::ordered_json::parse(manifest_json(central.result, central.checks, central.balance));
  json["seed"] = central.result.scenario().seed;
  json["ensemble"] = {{"members", report.members},
                      {"failed", report.failures.size()},
                      {"design", report.design},
                      {"drawn_parameters", report.drawn_numbers}};
  return json.dump(2) + "\n";
}

ResultTable failures(const EnsembleReport& report) {
  std::vector<std::pair<std::uint32_t, std::string>> rows;
  for (const MemberFailure& failure : report.failures)
    rows.emplace_back(failure.member, failure.message);
  return failures_table(rows);
}

}  // namespace

std::vector<DistributionSummary> summarise_all(SpillFile& members, std::size_t width,
                                               std::size_t threads) {
  std::vector<DistributionSummary> summaries(width);
  for_each_block(width, threads, [&](std::size_t figure, std::size_t) {
    summaries[figure] = summarise(members.column(figure), written_shares());
  });
  return summaries;
}

void write_ensemble(const EnsembleReport& report, const std::filesystem::path& folder,
                    std::chrono::system_clock::time_point started,
                    std::chrono::duration<double> taken) {
  const Result& central = report.central.result;
  const std::vector<ResultTable> tables = {ensemble_table(central, report.rows, report.summaries),
                                           failures(report)};
  std::vector<NamedText> files = {{"manifest.json", manifest(report)}};
  const std::string package = data_package_json(central, tables, files);
  for (const ResultTable& table : tables) files.push_back({table.name + ".csv", table.text});
  files.push_back({"datapackage.json", package});
  files.push_back({"run.json", run_json(started, taken)});
  write_result_folder(folder, files);
}

}  // namespace sim33618
