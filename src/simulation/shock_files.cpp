#include "simulation/shock_files.hpp"

#include <algorithm>
#include <map>

#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "model/named_numbers.hpp"
#include "network/graph_shape.hpp"
#include "network/input_output_system.hpp"
#include "network/node_network.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

// As calendars of the engine have it.
constexpr double days_a_year = 365;

std::optional<std::size_t> place_of(const std::vector<std::string>& names,
                                    const std::string& name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
}

std::size_t place_or_new(std::vector<std::string>& names, const std::string& name) {
  if (const auto known = place_of(names, name)) return *known;
  names.push_back(name);
  return names.size() - 1;
}

class ShockReader {
 public:
  ShockReader(const fs::path& folder, Diagnostics& diagnostics)
      : folder_(folder), diagnostics_(diagnostics) {}

  ShockCase read() {
    read_flows();
    read_final_demand();
    read_nodes();
    read_cover();
    read_losses();
    diagnostics_.throw_if_errors();
    check_shock_table(shock_.table, diagnostics_);
    warn_of_groups();
    return std::move(shock_);
  }

 private:
  void warn_of_groups() {
    const auto groups = trading_groups(production_network_of(shock_.table).graph);
    if (!groups) return;
    const std::vector<std::string>& names = shock_.table.names;
    diagnostics_.warning({}, say("the nodes fall into {} groups that do not trade with each other; "
                                 "no chain links '{}' with '{}'",
                                 groups->count, names[groups->first], names[groups->second]));
  }

  void read_flows() {
    const NamedNumbers flows = read_named_numbers(folder_ / "flows.csv", diagnostics_);
    for (const Word& row : flows.rows) shock_.table.names.push_back(row.text);
    if (shock_.table.names.empty()) {
      if (!diagnostics_.has_errors())
        diagnostics_.error({flows.source, 0, 0}, say("the table has no rows"));
      return;
    }
    std::vector<std::string> buyers;
    for (const Word& column : flows.columns) {
      buyers.push_back(column.text);
      node(column);
    }
    const auto nodes = static_cast<Eigen::Index>(shock_.table.names.size());
    shock_.table.flows = Eigen::MatrixXd::Zero(nodes, nodes);
    for (std::size_t j = 0; j < shock_.table.names.size(); ++j) {
      const Word& row = flows.rows[j];
      const auto column = place_of(buyers, row.text);
      if (!column) {
        diagnostics_.error(row.span,
                           say("the table is not square: '{}' has a row and no column", row.text));
        continue;
      }
      for (std::size_t i = 0; i < shock_.table.names.size(); ++i) {
        const double flow = flows.values[i][*column];
        if (flow < 0) {
          diagnostics_.error(flows.cells[i][*column],
                             say("row '{}', column '{}': {} is negative", flows.rows[i].text,
                                 row.text, format_number(flow)));
        }
        shock_.table.flows(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = flow;
      }
    }
  }

  // The place of a node that a file names.
  std::optional<std::size_t> node(const Word& name) {
    const auto found = place_of(shock_.table.names, name.text);
    if (!found) {
      diagnostics_.error(name.span, say("no row of flows.csv is called '{}'", name.text))
          .suggest(did_you_mean(name.text, shock_.table.names));
    }
    return found;
  }

  void read_final_demand() {
    const NamedNumbers sales = read_named_numbers(folder_ / "final_demand.csv", diagnostics_);
    for (const Word& column : sales.columns) shock_.table.demand_names.push_back(column.text);
    shock_.table.final_demand =
        Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(shock_.table.names.size()),
                              static_cast<Eigen::Index>(sales.columns.size()));
    std::vector<bool> is_given(shock_.table.names.size(), false);
    for (std::size_t r = 0; r < sales.rows.size(); ++r) {
      const auto place = node(sales.rows[r]);
      if (!place) continue;
      is_given[*place] = true;
      for (std::size_t c = 0; c < sales.columns.size(); ++c) {
        shock_.table.final_demand(static_cast<Eigen::Index>(*place), static_cast<Eigen::Index>(c)) =
            sales.values[r][c];
      }
    }
    report_missing(is_given, {sales.source, 0, 0});
  }

  void report_missing(const std::vector<bool>& is_given, const Span& span) {
    for (std::size_t i = 0; i < is_given.size(); ++i) {
      if (is_given[i]) continue;
      diagnostics_.error(span, say("the table has no row for '{}'", shock_.table.names[i]));
    }
  }

  CsvTable table(const std::string& file, const std::vector<std::string>& columns) {
    const fs::path path = folder_ / file;
    if (!fs::exists(path)) return {};
    return read_csv_file(path, path.string(), columns, diagnostics_);
  }

  void read_nodes() {
    const std::size_t nodes = shock_.table.names.size();
    const CsvTable listed = table("nodes.csv", {"node", "sector", "region"});
    if (listed.source == nullptr) {
      shock_.sectors = shock_.table.names;
      shock_.regions = {""};
      for (std::size_t i = 0; i < nodes; ++i) shock_.sector.push_back(i);
      shock_.region.assign(nodes, 0);
      return;
    }
    shock_.sector.resize(nodes);
    shock_.region.resize(nodes);
    std::vector<bool> is_given(nodes, false);
    std::map<std::pair<std::size_t, std::size_t>, Span> taken;
    for (const std::vector<Word>& row : listed.rows) {
      const auto place = node(row[0]);
      if (!place) continue;
      shock_.sector[*place] = place_or_new(shock_.sectors, row[1].text);
      shock_.region[*place] = place_or_new(shock_.regions, row[2].text);
      const auto [first, is_new] =
          taken.emplace(std::pair{shock_.sector[*place], shock_.region[*place]}, row[0].span);
      if (!is_new) {
        diagnostics_
            .error(row[0].span,
                   say("sector '{}' of region '{}' has a row already", row[1].text, row[2].text))
            .note(first->second, say("first defined here"));
      }
      is_given[*place] = true;
    }
    report_missing(is_given, {listed.source, 0, 0});
  }

  void read_cover() {
    const CsvTable covers = table("cover.csv", {"sector", "days"});
    if (covers.source == nullptr) return;
    const auto sectors = static_cast<Eigen::Index>(shock_.sectors.size());
    shock_.cover = Eigen::MatrixXd::Zero(sectors, sectors);
    for (const std::vector<Word>& row : covers.rows) {
      const auto sector = place_of(shock_.sectors, row[0].text);
      if (!sector) {
        diagnostics_.error(row[0].span, say("unknown sector '{}'", row[0].text))
            .suggest(did_you_mean(row[0].text, shock_.sectors));
        continue;
      }
      const auto days = parse_number(row[1].text);
      if (!days || *days <= 0) {
        diagnostics_.error(row[1].span, say("'{}' is no cover (days, more than 0)", row[1].text));
        continue;
      }
      shock_.cover.row(static_cast<Eigen::Index>(*sector)).setConstant(*days / days_a_year);
    }
    for (Eigen::Index s = 0; s < sectors && !diagnostics_.has_errors(); ++s) {
      if (shock_.cover(s, 0) > 0) continue;
      diagnostics_.error({covers.source, 0, 0}, say("the table has no row for '{}'",
                                                    shock_.sectors[static_cast<std::size_t>(s)]));
    }
  }

  void read_losses() {
    for (const std::vector<Word>& row : table("losses.csv", {"node", "day", "loss"}).rows) {
      const auto place = node(row[0]);
      const auto day = parse_integer(row[1].text);
      if (!day || *day < 1)
        diagnostics_.error(row[1].span, say("'{}' is no day (1, 2, 3 …)", row[1].text));
      const auto loss = parse_number(row[2].text);
      if (!loss || *loss < 0 || *loss > 1)
        diagnostics_.error(row[2].span, say("'{}' is no loss (a share from 0 to 1)", row[2].text));
      if (place && day && loss) shock_.losses.push_back({*place, *day - 1, *loss});
    }
    std::stable_sort(shock_.losses.begin(), shock_.losses.end(),
                     [](const CapacityLoss& a, const CapacityLoss& b) { return a.step < b.step; });
  }

  const fs::path& folder_;
  Diagnostics& diagnostics_;
  ShockCase shock_;
};

}  // namespace

ShockCase read_shock_folder(const fs::path& folder, Diagnostics& diagnostics) {
  return ShockReader(folder, diagnostics).read();
}

std::vector<fs::path> files_of_shock_folder(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const char* name :
       {"flows.csv", "final_demand.csv", "nodes.csv", "cover.csv", "losses.csv"}) {
    if (fs::exists(folder / name)) files.push_back(folder / name);
  }
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
  if (const auto node = place_of(shock.table.names, name)) return {*node};
  std::vector<std::size_t> nodes;
  const auto sector = place_of(shock.sectors, name);
  const auto region = place_of(shock.regions, name);
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
