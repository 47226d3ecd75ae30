#include "simulation/table_folder.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "model/map_reader.hpp"
#include "model/named_numbers.hpp"
#include "network/graph_shape.hpp"
#include "network/node_network.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

// As calendars of the engine have it.
constexpr double days_a_year = 365;

constexpr const char* value_added_account = "value_added";

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

// The place of a node that a file names.
std::optional<std::size_t> node_in(const std::vector<std::string>& nodes, const Word& name,
                                   Diagnostics& diagnostics) {
  const auto found = place_of(nodes, name.text);
  if (!found) {
    diagnostics.error(name.span, say("no row of flows.csv is called '{}'", name.text))
        .suggest(did_you_mean(name.text, nodes));
  }
  return found;
}

void report_missing(const std::vector<std::string>& nodes, const std::vector<bool>& is_given,
                    const Span& span, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < is_given.size(); ++i) {
    if (is_given[i]) continue;
    diagnostics.error(span, say("the table has no row for '{}'", nodes[i]));
  }
}

// Nodes × columns of a file whose rows are the nodes, in any order.
Eigen::MatrixXd rows_of_nodes(const NamedNumbers& file, const std::vector<std::string>& nodes,
                              Diagnostics& diagnostics) {
  Eigen::MatrixXd numbers = Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(nodes.size()),
                                                  static_cast<Eigen::Index>(file.columns.size()));
  std::vector<bool> is_given(nodes.size(), false);
  for (std::size_t r = 0; r < file.rows.size(); ++r) {
    const auto place = node_in(nodes, file.rows[r], diagnostics);
    if (!place) continue;
    is_given[*place] = true;
    for (std::size_t c = 0; c < file.columns.size(); ++c)
      numbers(static_cast<Eigen::Index>(*place), static_cast<Eigen::Index>(c)) = file.values[r][c];
  }
  report_missing(nodes, is_given, {file.source, 0, 0}, diagnostics);
  return numbers;
}

void report_negative(const NamedNumbers& file, Diagnostics& diagnostics) {
  for (std::size_t r = 0; r < file.rows.size(); ++r) {
    for (std::size_t c = 0; c < file.columns.size(); ++c) {
      if (!(file.values[r][c] < 0)) continue;
      diagnostics.error(file.cells[r][c],
                        say("row '{}', column '{}': {} is negative", file.rows[r].text,
                            file.columns[c].text, format_number(file.values[r][c])));
    }
  }
}

// Rows × nodes of a file whose columns are the nodes, in any order. `refuse` reports a node that
// has no column.
template <typename Refuse>
Eigen::MatrixXd columns_of_nodes(const NamedNumbers& file, const std::vector<std::string>& nodes,
                                 const Refuse& refuse, Diagnostics& diagnostics) {
  std::vector<std::string> columns;
  for (const Word& column : file.columns) {
    columns.push_back(column.text);
    node_in(nodes, column, diagnostics);
  }
  report_negative(file, diagnostics);
  Eigen::MatrixXd numbers = Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(file.rows.size()),
                                                  static_cast<Eigen::Index>(nodes.size()));
  for (std::size_t j = 0; j < nodes.size(); ++j) {
    const auto column = place_of(columns, nodes[j]);
    if (!column) {
      refuse(j);
      continue;
    }
    for (std::size_t r = 0; r < file.rows.size(); ++r)
      numbers(static_cast<Eigen::Index>(r), static_cast<Eigen::Index>(j)) = file.values[r][*column];
  }
  return numbers;
}

class TableReader {
 public:
  TableReader(const fs::path& folder, Diagnostics& diagnostics)
      : folder_(folder), diagnostics_(diagnostics) {}

  TableFolder read() {
    read_flows();
    read_final_demand();
    read_imports();
    read_accounts();
    read_nodes();
    read_cover();
    return std::move(found_);
  }

 private:
  const std::vector<std::string>& nodes() const { return found_.table.names; }

  void read_flows() {
    const NamedNumbers flows = read_named_numbers(folder_ / "flows.csv", diagnostics_);
    found_.table.names = texts_of(flows.rows);
    if (nodes().empty()) {
      if (!diagnostics_.has_errors())
        diagnostics_.error({flows.source, 0, 0}, say("the table has no rows"));
      return;
    }
    const auto refuse = [&](std::size_t node) {
      diagnostics_.error(
          flows.rows[node].span,
          say("the table is not square: '{}' has a row and no column", flows.rows[node].text));
    };
    found_.table.flows = columns_of_nodes(flows, nodes(), refuse, diagnostics_);
  }

  void read_final_demand() {
    const NamedNumbers sales = read_named_numbers(folder_ / "final_demand.csv", diagnostics_);
    found_.table.demand_names = texts_of(sales.columns);
    found_.table.final_demand = rows_of_nodes(sales, nodes(), diagnostics_);
  }

  void read_imports() {
    if (!fs::exists(folder_ / "imports.csv")) return;
    const NamedNumbers imports = read_named_numbers(folder_ / "imports.csv", diagnostics_);
    found_.table.import_names = texts_of(imports.rows);
    const auto refuse = [&](std::size_t node) {
      diagnostics_.error({imports.source, 0, 0},
                         say("the table has no column for '{}'", nodes()[node]));
    };
    found_.table.imports = columns_of_nodes(imports, nodes(), refuse, diagnostics_);
    for (const Word& origin : imports.rows) {
      if (!place_of(nodes(), origin.text)) continue;
      diagnostics_.error(
          origin.span, say("'{}' is a row of flows.csv; imports come from elsewhere", origin.text));
    }
  }

  void read_accounts() {
    if (!fs::exists(folder_ / "accounts.csv")) return;
    const NamedNumbers accounts = read_named_numbers(folder_ / "accounts.csv", diagnostics_);
    const Eigen::MatrixXd numbers = rows_of_nodes(accounts, nodes(), diagnostics_);
    std::vector<Eigen::Index> others;
    for (Eigen::Index c = 0; c < numbers.cols(); ++c) {
      const std::string& name = accounts.columns[static_cast<std::size_t>(c)].text;
      if (name == value_added_account) {
        found_.table.value_added = numbers.col(c);
      } else {
        found_.table.satellite_names.push_back(name);
        others.push_back(c);
      }
    }
    found_.table.satellites = numbers(Eigen::all, others).transpose();
  }

  CsvTable table(const std::string& file, const std::vector<std::string>& columns) {
    const fs::path path = folder_ / file;
    if (!fs::exists(path)) return {};
    return read_csv_file(path, path.string(), columns, diagnostics_);
  }

  void read_nodes() {
    const CsvTable listed = table("nodes.csv", {"node", "sector", "region"});
    if (listed.source == nullptr) {
      found_.sectors = nodes();
      found_.regions = {""};
      for (std::size_t i = 0; i < nodes().size(); ++i) found_.sector.push_back(i);
      found_.region.assign(nodes().size(), 0);
      return;
    }
    found_.has_places = true;
    found_.sector.resize(nodes().size());
    found_.region.resize(nodes().size());
    std::vector<bool> is_given(nodes().size(), false);
    std::map<std::pair<std::size_t, std::size_t>, Span> taken;
    for (const std::vector<Word>& row : listed.rows) {
      const auto place = node_in(nodes(), row[0], diagnostics_);
      if (!place) continue;
      found_.sector[*place] = place_or_new(found_.sectors, row[1].text);
      found_.region[*place] = place_or_new(found_.regions, row[2].text);
      const auto [first, is_new] =
          taken.emplace(std::pair{found_.sector[*place], found_.region[*place]}, row[0].span);
      if (!is_new) {
        diagnostics_
            .error(row[0].span,
                   say("sector '{}' of region '{}' has a row already", row[1].text, row[2].text))
            .note(first->second, say("first defined here"));
      }
      is_given[*place] = true;
    }
    report_missing(nodes(), is_given, {listed.source, 0, 0}, diagnostics_);
  }

  void read_cover() {
    const CsvTable covers = table("cover.csv", {"sector", "days"});
    if (covers.source == nullptr) return;
    found_.cover = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(found_.sectors.size()));
    std::vector<bool> is_given(found_.sectors.size(), false);
    for (const std::vector<Word>& row : covers.rows) {
      const auto sector = place_of(found_.sectors, row[0].text);
      if (!sector) {
        diagnostics_.error(row[0].span, say("unknown sector '{}'", row[0].text))
            .suggest(did_you_mean(row[0].text, found_.sectors));
        continue;
      }
      is_given[*sector] = true;
      const auto days = parse_number(row[1].text);
      if (!days || *days <= 0) {
        diagnostics_.error(row[1].span, say("'{}' is no cover (days, more than 0)", row[1].text));
        continue;
      }
      found_.cover[static_cast<Eigen::Index>(*sector)] = *days / days_a_year;
    }
    report_missing(found_.sectors, is_given, {covers.source, 0, 0}, diagnostics_);
  }

  const fs::path& folder_;
  Diagnostics& diagnostics_;
  TableFolder found_;
};

}  // namespace

TableFolder read_table_folder(const fs::path& folder, Diagnostics& diagnostics) {
  return TableReader(folder, diagnostics).read();
}

std::vector<fs::path> files_of_table_folder(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const char* name :
       {"flows.csv", "final_demand.csv", "imports.csv", "accounts.csv", "nodes.csv", "cover.csv"}) {
    if (fs::exists(folder / name)) files.push_back(folder / name);
  }
  return files;
}

Eigen::VectorXd read_demand(const fs::path& file, const InputOutputTable& table) {
  Diagnostics diagnostics;
  const Eigen::MatrixXd demand =
      rows_of_nodes(read_named_numbers(file, diagnostics), table.names, diagnostics);
  diagnostics.throw_if_errors();
  return demand.rowwise().sum();
}

void warn_of_groups(const InputOutputTable& table, Diagnostics& diagnostics) {
  const auto groups = trading_groups(production_network_of(table).graph);
  if (!groups) return;
  diagnostics.warning({},
                      say("the nodes fall into {} groups that do not trade with each other; no "
                          "chain links '{}' with '{}'",
                          groups->count, table.names[groups->first], table.names[groups->second]));
}

}  // namespace sim33618
