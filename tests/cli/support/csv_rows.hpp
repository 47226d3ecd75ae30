#pragma once

#include <map>
#include <string>
#include <vector>

namespace sim33618::test {

using CsvRow = std::map<std::string, std::string>;

/// The rows of a well-formed CSV text by column name; written apart from the program's own reader.
inline std::vector<CsvRow> csv_rows(const std::string& text) {
  std::vector<std::vector<std::string>> lines(1, {""});
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') {
      // A doubled quote ends and begins the quoted part: one of the two belongs to the cell.
      quoted = !quoted;
      if (quoted && !lines.back().back().empty()) lines.back().back() += c;
    } else if (c == ',' && !quoted) {
      lines.back().emplace_back();
    } else if (c == '\n' && !quoted) {
      lines.push_back({""});
    } else {
      lines.back().back() += c;
    }
  }
  std::vector<CsvRow> rows;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].size() != lines[0].size()) continue;
    CsvRow row;
    for (std::size_t j = 0; j < lines[i].size(); ++j) row[lines[0][j]] = lines[i][j];
    rows.push_back(row);
  }
  return rows;
}

}  // namespace sim33618::test
