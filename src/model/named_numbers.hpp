#pragma once

#include <filesystem>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/csv_reader.hpp"

namespace sim33618 {

/// A table of numbers with a name for each row, in its first column, and for each further column,
/// in its first row. What the first cell says does not matter.
struct NamedNumbers {
  SourcePointer source;
  std::vector<Word> rows;
  std::vector<Word> columns;
  std::vector<std::vector<double>> values;
  /// Where each value stands.
  std::vector<std::vector<Span>> cells;
};

/// Reads a CSV file as one. Reports names that are missing or stand twice, and cells that are no
/// numbers, with row and column; throws InputError if the file cannot be opened.
NamedNumbers read_named_numbers(const std::filesystem::path& path, Diagnostics& diagnostics);

}  // namespace sim33618
