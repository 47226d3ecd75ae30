#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/csv_reader.hpp"
#include "tables/result_table.hpp"

namespace sim33618 {

/// A table of a result folder as it stands there.
struct FoundTable {
  std::string name;
  std::string title;
  std::string description;
  /// As datapackage.json describes them; the cells have as many columns in this order.
  std::vector<Column> columns;
  CsvTable cells;

  std::optional<std::size_t> column(const std::string& wanted) const;
  /// The text of a row in a column that column() knows.
  const Word& cell(std::size_t row, const std::string& wanted) const;
};

/// What a result folder holds.
struct FoundResult {
  std::vector<FoundTable> tables;
  /// The command that made it, where its manifest says so.
  std::string command;
  /// The text of manifest.json; empty if it could not be read.
  std::string manifest;
  /// Name and version of the model it was made with, and what its scenario asked for.
  std::string model_name;
  std::string model_version;
  std::vector<std::string> outputs;

  const FoundTable* find(const std::string& table) const;
};

/// What files that were changed after the run are to whoever reads them.
enum class ChangedFiles { errors, warnings };

/// Reads the files that datapackage.json of a folder lists and holds them against its sizes, hashes
/// and columns. Throws InputError if the folder is no result.
FoundResult read_result(const std::filesystem::path& folder, Diagnostics& diagnostics,
                        ChangedFiles changed = ChangedFiles::errors);

/// Reports cells that are empty or no value of their column's type.
void check_cells(const FoundTable& table, Diagnostics& diagnostics);

}  // namespace sim33618
