#pragma once

#include <string>
#include <vector>

namespace sim33618 {

/// One line of a CSV file (RFC 4180, LF line end): cells with commas, quotes or line ends are
/// quoted.
std::string csv_line(const std::vector<std::string>& cells);

}  // namespace sim33618
