#include "tables/csv_text.hpp"

#include <algorithm>
#include <cmath>

#include "base/numbers.hpp"
#include "base/utf8.hpp"

namespace sim33618 {
namespace {

std::string csv_cell(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace

std::string number_cell(double value) { return std::isfinite(value) ? format_number(value) : ""; }

std::string csv_line(const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& cell : cells) {
    if (&cell != &cells.front()) line += ',';
    line += csv_cell(cell);
  }
  return line + '\n';
}

std::string csv_file(std::string lines) {
  const bool is_ascii = std::all_of(lines.begin(), lines.end(), [](char c) { return c >= 0; });
  return is_ascii ? lines : std::string(byte_order_mark) + std::move(lines);
}

}  // namespace sim33618
