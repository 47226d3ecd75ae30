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

// Pairs that no chain links have no row.
void add_rows(const NetworkLabels& labels, const NetworkYear& year, std::string& text) {
  const Dependencies& found = year.metrics.dependencies;
  for (Eigen::Index from = 0; from < found.flow.rows(); ++from) {
    for (Eigen::Index to = 0; to < found.flow.cols(); ++to) {
      if (found.flow(from, to) == 0 && found.total(from, to) == 0) continue;
      const auto row = static_cast<std::size_t>(from);
      const auto column = static_cast<std::size_t>(to);
      text +=
          csv_line({supplier_of(labels, row), supplier_title(labels, row), labels.nodes[column],
                    labels.node_titles[column].en, fmt::format("{}", year.regional.year),
                    row < labels.nodes.size() ? "no" : "yes", format_number(found.flow(from, to)),
                    format_number(found.share_of_inputs(from, to)),
                    format_number(found.direct(from, to)), format_number(found.total(from, to))});
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
       "1"}};
  table.key = {"from", "to", "year"};
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
