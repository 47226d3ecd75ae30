#include "tables/write_network.hpp"

#include <nlohmann/json.hpp>

#include "tables/manifest.hpp"
#include "tables/network_graph_files.hpp"
#include "tables/result_files.hpp"
#include "tables/risk_json.hpp"

namespace sim33618 {
namespace {

using Json = nlohmann::ordered_json;

Json bridges_json(const NetworkLabels& labels, const TableMetrics& metrics) {
  Json list = Json::array();
  for (const auto& [a, b] : metrics.criticality.bridges)
    list.push_back({labels.nodes[a], labels.nodes[b]});
  return list;
}

// Null where the model's figures count.
Json days_json(const std::optional<double>& asked) { return asked ? Json(*asked) : Json(); }

// The manifest of a run, and what was made of its years.
std::string network_manifest(const NetworkReport& report, const RunReport& run) {
  Json json = Json::parse(manifest_json(run.result, run.checks, run.balance));
  Json years = Json::array();
  for (const NetworkYear& year : report.years) {
    const TableMetrics& metrics = year.metrics;
    years.push_back({{"year", year.regional.year},
                     {"spectral_radius", metrics.system.spectral_radius},
                     {"bridges", bridges_json(report.labels, metrics)},
                     {"risk", risk_json(report.settings.metrics.risk, metrics.criticality)}});
  }
  json["network"] = {{"least_share_of_main_links", report.settings.metrics.least_share},
                     {"cover_of_all_in_days", days_json(report.settings.cover)},
                     {"recovery_of_all_in_days", days_json(report.settings.recovery)},
                     {"years", years}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

ListedFile graph_file(const NamedText& file, const NetworkYear& year, const char* description) {
  ListedFile listed = listed_file(file);
  listed.title = fmt::format("Supply network of {}", year.regional.year);
  listed.description = description;
  return listed;
}

}  // namespace

void write_network(const NetworkReport& report, const RunReport& run,
                   const std::filesystem::path& folder,
                   std::chrono::system_clock::time_point started,
                   std::chrono::duration<double> taken, const FurtherFiles& further) {
  const std::vector<ResultTable> tables = network_tables(report);
  const NetworkYear& last = report.years.back();
  const std::vector<NamedText> files = {{"manifest.json", network_manifest(report, run)},
                                        {"supply_graph.graphml", graphml(report, last)},
                                        {"supply_graph.dot", dot(report, last)}};
  const std::vector<ListedFile> listed = {
      listed_file(files[0]), graph_file(files[1], last, "All links, for Gephi and the like."),
      graph_file(files[2], last, "Main links, for Graphviz.")};
  write_result_folder(folder, result_files(package_head(run.result), tables, files, listed, started,
                                           taken, further));
}

}  // namespace sim33618
