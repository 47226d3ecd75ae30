#include "tables/own_table.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/numbers.hpp"
#include "tables/csv_text.hpp"
#include "tables/manifest.hpp"
#include "tables/network_graph_files.hpp"
#include "tables/risk_json.hpp"

namespace sim33618 {
namespace {

using Json = nlohmann::ordered_json;

std::vector<LocalizedText> own_titles(const std::vector<std::string>& names) {
  std::vector<LocalizedText> titles;
  for (const std::string& name : names) titles.push_back({name, name});
  return titles;
}

NetworkLabels own_labels(const TableFolder& folder) {
  const InputOutputTable& table = folder.table;
  NetworkLabels labels;
  labels.is_own_table = true;
  labels.nodes = table.names;
  labels.node_titles = own_titles(table.names);
  labels.imports = table.import_names;
  labels.import_titles = own_titles(table.import_names);
  labels.demands = table.demand_names;
  for (const std::string& account : table.satellite_names)
    labels.accounts.push_back({account, "", ""});
  if (!folder.has_places) return labels;
  for (std::size_t node = 0; node < table.names.size(); ++node) {
    labels.places.push_back(
        {folder.sectors[folder.sector[node]], folder.regions[folder.region[node]]});
  }
  labels.figures = {{"other_regions_share", "1",
                     "Share of its inputs that comes from other regions or from outside the "
                     "table."}};
  return labels;
}

// Suppliers × buyers: the cover of the supplier's product.
Eigen::MatrixXd cover_by_input(const TableFolder& folder) {
  if (folder.cover.size() == 0) return {};
  const auto nodes = static_cast<Eigen::Index>(folder.table.names.size());
  Eigen::MatrixXd cover(nodes, nodes);
  for (Eigen::Index i = 0; i < nodes; ++i) {
    const auto sector = static_cast<Eigen::Index>(folder.sector[static_cast<std::size_t>(i)]);
    cover.row(i).setConstant(folder.cover[sector]);
  }
  return cover;
}

// Production and consumption of each region. Consumption is known where a column of final demand
// is called as the region.
std::string regions_csv(const NetworkReport& report) {
  const NetworkLabels& labels = report.labels;
  const NetworkYear& year = report.years.front();
  const InputOutputTable& table = year.regional.table;
  std::vector<std::string> header = {"region", "output", "value_added"};
  header.insert(header.end(), table.satellite_names.begin(), table.satellite_names.end());
  if (year.metrics.embodied) header.emplace_back("consumption_based");
  std::vector<std::string> regions;
  for (const NodePlace& place : labels.places) {
    if (std::find(regions.begin(), regions.end(), place.region) == regions.end())
      regions.push_back(place.region);
  }
  const Eigen::VectorXd value_added = value_added_of(table);
  std::string lines = csv_line(header);
  for (const std::string& region : regions) {
    Eigen::VectorXd amounts = Eigen::VectorXd::Zero(2 + table.satellites.rows());
    for (std::size_t node = 0; node < labels.nodes.size(); ++node) {
      if (labels.places[node].region != region) continue;
      const auto place = static_cast<Eigen::Index>(node);
      amounts[0] += year.metrics.system.output[place];
      amounts[1] += value_added[place];
      amounts.tail(table.satellites.rows()) += table.satellites.col(place);
    }
    std::vector<std::string> cells = {region};
    for (const double amount : amounts) cells.push_back(format_number(amount));
    if (year.metrics.embodied) {
      const auto demand = std::find(labels.demands.begin(), labels.demands.end(), region);
      cells.push_back(demand == labels.demands.end()
                          ? std::string()
                          : format_number(year.metrics.embodied->total.dot(
                                table.final_demand.col(demand - labels.demands.begin()))));
    }
    lines += csv_line(cells);
  }
  return csv_file(lines);
}

// x = L·y of another final demand, and all accounts that go with output.
std::string new_demand_csv(const NetworkReport& report, const Eigen::VectorXd& demand) {
  const NetworkYear& year = report.years.front();
  const InputOutputTable& table = year.regional.table;
  const InputOutputSystem& system = year.metrics.system;
  const Eigen::VectorXd before = table.final_demand.rowwise().sum();
  const Eigen::VectorXd output = system.leontief * demand;
  const Eigen::VectorXd growth = per_output(output, system.output);
  std::vector<std::string> header = {"node", "final_demand_before", "final_demand", "output_before",
                                     "output"};
  for (const std::string& account : table.satellite_names) {
    header.push_back(account + "_before");
    header.push_back(account);
  }
  std::string lines = csv_line(header);
  for (Eigen::Index node = 0; node < output.size(); ++node) {
    std::vector<std::string> cells = {table.names[static_cast<std::size_t>(node)]};
    for (const double amount : {before[node], demand[node], system.output[node], output[node]})
      cells.push_back(format_number(amount));
    for (Eigen::Index account = 0; account < table.satellites.rows(); ++account) {
      cells.push_back(format_number(table.satellites(account, node)));
      cells.push_back(format_number(table.satellites(account, node) * growth[node]));
    }
    lines += csv_line(cells);
  }
  return csv_file(lines);
}

std::string own_manifest(const NetworkReport& report,
                         const std::vector<std::filesystem::path>& inputs) {
  const TableMetrics& metrics = report.years.front().metrics;
  Json bridges = Json::array();
  for (const auto& [a, b] : metrics.criticality.bridges)
    bridges.push_back({report.labels.nodes[a], report.labels.nodes[b]});
  const Json manifest = {{"sim33618", program_version()},
                         {"command", "network"},
                         {"inputs", files_json(hashes_of(inputs))},
                         {"spectral_radius", metrics.system.spectral_radius},
                         {"least_share_of_main_links", report.settings.metrics.least_share},
                         {"bridges", bridges},
                         {"risk", risk_json(report.settings.metrics.risk, metrics.criticality)}};
  return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

NetworkReport own_table_report(const TableFolder& folder, const NetworkSettings& settings,
                               Diagnostics& diagnostics) {
  NetworkReport report{own_labels(folder), settings, {}};
  RegionalYear year;
  year.table = folder.table;
  year.input_cover = cover_by_input(folder);
  NodeFigures figures;
  if (folder.has_places) {
    const Eigen::VectorXd shares =
        share_from_other_regions(folder.table.flows, folder.table.imports, folder.region);
    figures.emplace_back(shares.begin(), shares.end());
  }
  report.years.push_back(
      network_year(report.labels, settings, std::move(year), std::move(figures), diagnostics));
  return report;
}

std::vector<NamedText> own_table_files(const NetworkReport& report,
                                       const std::optional<Eigen::VectorXd>& demand,
                                       const std::vector<std::filesystem::path>& inputs) {
  const NetworkYear& year = report.years.front();
  std::vector<NamedText> files = {{"manifest.json", own_manifest(report, inputs)},
                                  {"supply_graph.graphml", graphml(report, year)},
                                  {"supply_graph.dot", dot(report, year)}};
  for (ResultTable& table : network_tables(report))
    files.push_back({table.name + ".csv", std::move(table.text)});
  if (!report.labels.places.empty()) files.push_back({"regions.csv", regions_csv(report)});
  if (demand) files.push_back({"new_demand.csv", new_demand_csv(report, *demand)});
  return files;
}

}  // namespace sim33618
