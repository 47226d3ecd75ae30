#include "tables/node_table.hpp"

#include <fmt/format.h>

#include "tables/csv_text.hpp"

namespace sim33618 {
namespace {

constexpr std::string_view yearly = "/yr";

bool is_per_year(const std::string& unit) {
  return unit.size() > yearly.size() &&
         unit.compare(unit.size() - yearly.size(), yearly.size(), yearly) == 0;
}

std::string bracketed(const std::string& unit) {
  return unit.find_first_of(" /*") == std::string::npos ? unit : "(" + unit + ")";
}

}  // namespace

std::string amount_unit(const std::string& unit) {
  return is_per_year(unit) ? unit.substr(0, unit.size() - yearly.size()) : unit;
}

std::string per_money(const std::string& unit, const std::string& money_unit) {
  if (!is_per_year(unit) || !is_per_year(money_unit))
    return bracketed(unit) + "/" + bracketed(money_unit);
  return bracketed(amount_unit(unit)) + "/" + bracketed(amount_unit(money_unit));
}

NodeColumn number_column(const std::string& name, const std::string& unit,
                         const std::string& description,
                         std::function<double(const NetworkYear& year, std::size_t node)> value) {
  return {{name, ColumnType::number, description, unit, true},
          [value = std::move(value)](const NetworkYear& year, std::size_t node) {
            return number_cell(value(year, node));
          }};
}

NodeColumn answer_column(const std::string& name, const std::string& description,
                         std::function<bool(const NetworkYear& year, std::size_t node)> answer) {
  return {{name, ColumnType::boolean, description},
          [answer = std::move(answer)](const NetworkYear& year, std::size_t node) {
            return std::string(answer(year, node) ? "yes" : "no");
          }};
}

NodeColumn word_column(const std::string& name, const std::string& description,
                       std::function<std::string(const NetworkYear& year, std::size_t node)> word) {
  return {{name, ColumnType::string, description, "", true}, std::move(word)};
}

ResultTable node_table_head(ResultTable table, const std::vector<NodeColumn>& columns,
                            const NetworkLabels& labels) {
  table.columns = {{"node", ColumnType::string, "A node of the supply network."}};
  table.key = {"node"};
  if (!labels.is_own_table) {
    table.columns.push_back({"name", ColumnType::string, "Its English name."});
    table.columns.push_back({"year", ColumnType::year, "Calendar year."});
    table.key.emplace_back("year");
  } else if (!labels.places.empty()) {
    table.columns.push_back({"sector", ColumnType::string, "Its sector."});
    table.columns.push_back({"region", ColumnType::string, "Its region."});
  }
  for (const NodeColumn& column : columns) table.columns.push_back(column.column);
  return table;
}

ResultTable node_table(ResultTable table, const std::vector<NodeColumn>& columns,
                       const NetworkReport& report) {
  const NetworkLabels& labels = report.labels;
  table = node_table_head(std::move(table), columns, labels);
  std::string text = header_line(table);
  for (const NetworkYear& year : report.years) {
    for (std::size_t node = 0; node < labels.nodes.size(); ++node) {
      std::vector<std::string> cells = {labels.nodes[node]};
      if (!labels.is_own_table) {
        cells.push_back(labels.node_titles[node].en);
        cells.push_back(fmt::format("{}", year.regional.year));
      } else if (!labels.places.empty()) {
        cells.push_back(labels.places[node].sector);
        cells.push_back(labels.places[node].region);
      }
      for (const NodeColumn& column : columns) cells.push_back(column.cell(year, node));
      text += csv_line(cells);
    }
  }
  table.text = csv_file(std::move(text));
  return table;
}

}  // namespace sim33618
