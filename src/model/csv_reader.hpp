#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/map_reader.hpp"

namespace sim33618 {

/// Largest CSV file that is read.
inline constexpr std::size_t largest_csv_file = std::size_t{64} << 20U;

/// A table of texts (RFC 4180): comma-separated, quotes doubled inside quoted cells, first row
/// holds the column names. A byte-order mark and CRLF line ends are accepted.
struct CsvTable {
  SourcePointer source;
  std::vector<Word> columns;
  std::vector<std::vector<Word>> rows;
};

/// Reads a table whose columns are exactly `columns`, in any order; the result has them in the
/// order asked for. Rows of blanks are left out. Missing, unknown and repeated columns, rows of
/// another length, open quotes and ill-formed UTF-8 go to `diagnostics`; throws InputError if the
/// file cannot be opened.
CsvTable read_csv_file(const std::filesystem::path& path, const std::string& shown_name,
                       const std::vector<std::string>& columns, Diagnostics& diagnostics);

/// The same for text already read.
CsvTable parse_csv(const SourcePointer& source, const std::vector<std::string>& columns,
                   Diagnostics& diagnostics);

/// A table whose columns, one or more, bear any names; they stay in the order of the file.
CsvTable parse_csv_of_any_columns(const SourcePointer& source, Diagnostics& diagnostics);

}  // namespace sim33618
