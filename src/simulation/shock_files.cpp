#include "simulation/shock_files.hpp"

#include <algorithm>

#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "model/csv_reader.hpp"
#include "network/input_output_system.hpp"
#include "simulation/table_folder.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

std::optional<std::size_t> place_among(const std::vector<std::string>& names,
                                       const std::string& name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
}

std::vector<CapacityLoss> read_losses(const fs::path& file, const std::vector<std::string>& nodes,
                                      Diagnostics& diagnostics) {
  std::vector<CapacityLoss> losses;
  if (!fs::exists(file)) return losses;
  const CsvTable table = read_csv_file(file, file.string(), {"node", "day", "loss"}, diagnostics);
  for (const std::vector<Word>& row : table.rows) {
    const auto place = place_among(nodes, row[0].text);
    if (!place) {
      diagnostics.error(row[0].span, say("no row of flows.csv is called '{}'", row[0].text))
          .suggest(did_you_mean(row[0].text, nodes));
    }
    const auto day = parse_integer(row[1].text);
    if (!day || *day < 1)
      diagnostics.error(row[1].span, say("'{}' is no day (1, 2, 3 …)", row[1].text));
    const auto loss = parse_number(row[2].text);
    if (!loss || *loss < 0 || *loss > 1)
      diagnostics.error(row[2].span, say("'{}' is no loss (a share from 0 to 1)", row[2].text));
    if (place && day && loss) losses.push_back({*place, *day - 1, *loss});
  }
  std::stable_sort(losses.begin(), losses.end(),
                   [](const CapacityLoss& a, const CapacityLoss& b) { return a.step < b.step; });
  return losses;
}

}  // namespace

ShockCase read_shock_folder(const fs::path& folder, Diagnostics& diagnostics) {
  TableFolder found = read_table_folder(folder, diagnostics);
  ShockCase shock;
  shock.losses = read_losses(folder / "losses.csv", found.table.names, diagnostics);
  diagnostics.throw_if_errors();
  shock.table = std::move(found.table);
  shock.sectors = std::move(found.sectors);
  shock.regions = std::move(found.regions);
  shock.sector = std::move(found.sector);
  shock.region = std::move(found.region);
  // Every user of a product has it in stock for as long.
  if (found.cover.size() > 0) shock.cover = found.cover.replicate(1, found.cover.size());
  check_shock_table(shock.table, diagnostics);
  warn_of_groups(shock.table, diagnostics);
  return shock;
}

std::vector<fs::path> files_of_shock_folder(const fs::path& folder) {
  std::vector<fs::path> files = files_of_table_folder(folder);
  if (fs::exists(folder / "losses.csv")) files.push_back(folder / "losses.csv");
  return files;
}

void check_shock_table(const InputOutputTable& table, Diagnostics& diagnostics) {
  solve_table(table, Severity::warning, diagnostics);
  const Eigen::VectorXd final_demand = table.final_demand.rowwise().sum();
  for (Eigen::Index i = 0; i < final_demand.size(); ++i) {
    if (final_demand(i) >= 0) continue;
    diagnostics.error(
        {}, say("the final demand for '{}' is {}, below zero",
                table.names[static_cast<std::size_t>(i)], format_number(final_demand(i))));
  }
  diagnostics.throw_if_errors();
}

std::vector<std::size_t> shocked_nodes(const ShockCase& shock, const std::string& name) {
  if (const auto node = place_among(shock.table.names, name)) return {*node};
  std::vector<std::size_t> nodes;
  const auto sector = place_among(shock.sectors, name);
  const auto region = place_among(shock.regions, name);
  for (std::size_t i = 0; i < shock.sector.size(); ++i) {
    if (sector ? shock.sector[i] == *sector : region && shock.region[i] == *region)
      nodes.push_back(i);
  }
  if (!nodes.empty()) return nodes;
  std::vector<std::string> known = shock.table.names;
  known.insert(known.end(), shock.sectors.begin(), shock.sectors.end());
  known.insert(known.end(), shock.regions.begin(), shock.regions.end());
  throw InputError(with_suggestion(say("no node, sector or region is called '{}'", name),
                                   did_you_mean(name, known)));
}

}  // namespace sim33618
