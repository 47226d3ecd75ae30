#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/file.hpp"

namespace sim33618 {

/// What a column of a table holds, in the words of Table Schema (datapackage.org).
enum class ColumnType { string, number, year, boolean };

/// A column as datapackage.json describes it. Descriptions are English, so that equal runs give
/// equal bytes in every language.
struct Column {
  std::string name;
  ColumnType type = ColumnType::string;
  std::string description;
  /// Where one unit holds for the whole column.
  std::string unit = {};
  /// Whether a cell may be empty.
  bool may_be_empty = false;
};

inline Column text_column(const char* name, const char* description, bool may_be_empty = false) {
  return {name, ColumnType::string, description, {}, may_be_empty};
}

/// A CSV file of a result with all that is to be known of it.
struct ResultTable {
  /// File name without ".csv".
  std::string name;
  std::string title;
  std::string description;
  std::vector<Column> columns = {};
  /// Names of the columns that tell rows apart.
  std::vector<std::string> key = {};
  std::string text = {};
  /// Of a table that was written while its rows came; it has no text here.
  std::optional<FileDigest> written = {};
};

/// The header line of a table's CSV file.
std::string header_line(const ResultTable& table);

}  // namespace sim33618
