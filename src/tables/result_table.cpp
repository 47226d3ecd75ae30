#include "tables/result_table.hpp"

#include "tables/csv_text.hpp"

namespace sim33618 {

std::string header_line(const ResultTable& table) {
  std::vector<std::string> names;
  for (const Column& column : table.columns) names.push_back(column.name);
  return csv_line(names);
}

}  // namespace sim33618
