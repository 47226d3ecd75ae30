#include <algorithm>

#include "base/numbers.hpp"
#include "tables/csv_text.hpp"
#include "tables/network_report.hpp"

namespace sim33618 {
namespace {

std::string supplier_of(const NetworkLabels& labels, std::size_t row) {
  const std::size_t nodes = labels.nodes.size();
  return row < nodes ? labels.nodes[row] : labels.imports[row - nodes];
}

std::string supplier_title(const NetworkLabels& labels, std::size_t row) {
  const std::size_t nodes = labels.nodes.size();
  return row < nodes ? labels.node_titles[row].en : labels.import_titles[row - nodes].en;
}

// A number of two nodes, which origins of imports have none of.
std::string cell_of_nodes(const Eigen::MatrixXd& matrix, Eigen::Index from, Eigen::Index to) {
  return from < matrix.rows() ? format_number(matrix(from, to)) : std::string();
}

// Pairs that no chain links have no row.
void add_rows(const NetworkLabels& labels, const NetworkYear& year, std::string& text) {
  const Dependencies& found = year.metrics.dependencies;
  const InputOutputSystem& system = year.metrics.system;
  const Eigen::MatrixXd forward =
      system.ghosh - Eigen::MatrixXd::Identity(system.ghosh.rows(), system.ghosh.cols());
  for (Eigen::Index from = 0; from < found.flow.rows(); ++from) {
    for (Eigen::Index to = 0; to < found.flow.cols(); ++to) {
      if (found.flow(from, to) == 0 && found.total(from, to) == 0) continue;
      const auto row = static_cast<std::size_t>(from);
      const auto column = static_cast<std::size_t>(to);
      std::vector<std::string> cells = {supplier_of(labels, row), supplier_title(labels, row),
                                        labels.nodes[column], labels.node_titles[column].en,
                                        fmt::format("{}", year.regional.year)};
      if (labels.is_own_table) cells = {supplier_of(labels, row), labels.nodes[column]};
      cells.insert(cells.end(),
                   {row < labels.nodes.size() ? "no" : "yes", format_number(found.flow(from, to)),
                    format_number(found.share_of_inputs(from, to)),
                    format_number(found.direct(from, to)), format_number(found.total(from, to)),
                    cell_of_nodes(system.allocation, from, to), cell_of_nodes(forward, from, to)});
      text += csv_line(cells);
    }
  }
}

}  // namespace

ResultTable dependencies_head(const NetworkLabels& labels) {
  ResultTable table{"dependencies", "Who rests on whom",
                    "What each node buys of each other and from outside the region, and how much "
                    "of it its products need over supply chains of any length. Pairs that no chain "
                    "links are left out."};
  table.columns = {
      {"from", ColumnType::string, "The supplier: a node, or where imports come from."},
      {"from_name", ColumnType::string, "Its English name."},
      {"to", ColumnType::string, "The buyer."},
      {"to_name", ColumnType::string, "Its English name."},
      {"year", ColumnType::year, "Calendar year."},
      {"imported", ColumnType::boolean, "Whether it comes from outside the region."},
      {"flow", ColumnType::number, "Bought for production.", labels.money_unit},
      {"share_of_inputs", ColumnType::number, "Share of all inputs that the buyer buys.", "1"},
      {"direct", ColumnType::number, "Input for a unit of the buyer's output.", "1"},
      {"total", ColumnType::number,
       "Output of the supplier, or import, for a unit of final demand for the buyer's product, by "
       "all supply chains (Leontief); the unit itself is not counted.",
       "1"},
      {"share_of_output", ColumnType::number,
       "Share of the supplier's output that the buyer takes; empty for imports.", "1", true},
      {"total_forward", ColumnType::number,
       "Output of the buyer for a unit of value added in the supplier, by all supply chains "
       "(Ghosh); the unit itself is not counted, and imports have none.",
       "1", true}};
  table.key = {"from", "to", "year"};
  if (labels.is_own_table) {
    const auto is_of_the_model = [](const Column& column) {
      return column.name == "from_name" || column.name == "to_name" || column.name == "year";
    };
    table.columns.erase(std::remove_if(table.columns.begin(), table.columns.end(), is_of_the_model),
                        table.columns.end());
    table.key.pop_back();
  }
  return table;
}

ResultTable dependencies_table(const NetworkReport& report) {
  ResultTable table = dependencies_head(report.labels);
  std::string text = header_line(table);
  for (const NetworkYear& year : report.years) add_rows(report.labels, year, text);
  table.text = csv_file(std::move(text));
  return table;
}

}  // namespace sim33618
