#pragma once

#include <functional>
#include <vector>

#include "tables/network_report.hpp"

namespace sim33618 {

/// A column of a table with a row a node and year, and what stands in it.
struct NodeColumn {
  Column column;
  std::function<std::string(const NetworkYear& year, std::size_t node)> cell;
};

/// A column of numbers; the cell is empty where `value` gives no finite number.
NodeColumn number_column(const std::string& name, const std::string& unit,
                         const std::string& description,
                         std::function<double(const NetworkYear& year, std::size_t node)> value);

/// Columns of yes and no, and of words.
NodeColumn answer_column(const std::string& name, const std::string& description,
                         std::function<bool(const NetworkYear& year, std::size_t node)> answer);
NodeColumn word_column(const std::string& name, const std::string& description,
                       std::function<std::string(const NetworkYear& year, std::size_t node)> word);

/// Completes a table of name, title and description: after the node, its English name and the year
/// stand the columns. Of an analyst's own table sector and region stand there, where it has them.
ResultTable node_table_head(ResultTable table, const std::vector<NodeColumn>& columns,
                            const NetworkLabels& labels);

/// The same with a row for each year and node.
ResultTable node_table(ResultTable table, const std::vector<NodeColumn>& columns,
                       const NetworkReport& report);

/// A node's place in vectors of numbers.
inline Eigen::Index place_of(std::size_t node) { return static_cast<Eigen::Index>(node); }

/// The unit of a year's amount: of "CNY/yr" it is CNY.
std::string amount_unit(const std::string& unit);

/// A unit per unit of money: of "t/yr" and "CNY/yr" it is t/CNY.
std::string per_money(const std::string& unit, const std::string& money_unit);

}  // namespace sim33618
