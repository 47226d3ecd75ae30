#pragma once

#include <string>
#include <vector>

namespace sim33618 {

/// A finite number as format_number() writes it, or nothing.
std::string number_cell(double value);

/// One line of a CSV file (RFC 4180, LF line end): cells with commas, quotes or line ends are
/// quoted.
std::string csv_line(const std::vector<std::string>& cells);

/// The text of a CSV file: with a byte-order mark if it goes beyond ASCII, because Excel takes it
/// for a regional encoding otherwise (docs/developer/decisions/0005).
std::string csv_file(std::string lines);

}  // namespace sim33618
