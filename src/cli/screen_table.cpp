#include "cli/screen_table.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "base/diagnostics.hpp"
#include "base/numbers.hpp"
#include "base/utf8.hpp"
#include "tables/csv_text.hpp"

namespace sim33618 {
namespace {

constexpr std::string_view ellipsis = "…";

// The text up to `width` columns, with a sign that something was cut off.
std::string cut(const std::string& text, std::size_t width) {
  if (width == 0 || display_width(text) <= width) return text;
  std::size_t end = 0;
  while (end < text.size()) {
    const auto character = decode_character(text, end);
    const std::size_t next = end + (character ? character->bytes : 1);
    if (display_width(std::string_view(text).substr(0, next)) + 1 > width) break;
    end = next;
  }
  return text.substr(0, end) + std::string(ellipsis);
}

}  // namespace

std::size_t screen_width() {
  if (isatty(STDOUT_FILENO) == 0) return 0;
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

void ScreenTable::numbers_in(std::size_t first, std::size_t last) {
  right_.resize(columns_.size(), false);
  for (std::size_t i = first; i <= last; ++i) right_[i] = true;
}

std::string ScreenTable::text(std::size_t width, std::size_t indent) const {
  std::vector<std::vector<std::string>> lines = {columns_};
  for (std::string& header : lines.front()) header = translated(header);
  lines.insert(lines.end(), rows_.begin(), rows_.end());
  for (std::size_t i = 1; i < lines.size(); ++i) {
    for (const std::size_t column : translated_) lines[i][column] = translated(lines[i][column]);
  }
  std::vector<std::size_t> widths(columns_.size(), 0);
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i)
      widths[i] = std::max(widths[i], display_width(line[i]));
  }
  std::string text;
  for (const auto& line : lines) {
    std::string row(indent, ' ');
    for (std::size_t i = 0; i < line.size(); ++i) {
      const bool right = i < right_.size() && right_[i];
      const std::string blanks(widths[i] - display_width(line[i]), ' ');
      row += right ? blanks + line[i] : line[i] + blanks;
      if (i + 1 < line.size()) row += "  ";
    }
    row.erase(row.find_last_not_of(' ') + 1);
    text += cut(row, width) + "\n";
  }
  return text;
}

std::string ScreenTable::json() const {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const auto& row : rows_) {
    nlohmann::ordered_json object;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i].empty()) {
        object[columns_[i]] = nullptr;
        continue;
      }
      const auto number = i < right_.size() && right_[i] ? parse_number(row[i]) : std::nullopt;
      if (number) {
        object[columns_[i]] = *number;
      } else {
        object[columns_[i]] = row[i];
      }
    }
    list.push_back(std::move(object));
  }
  return list.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string ScreenTable::csv() const {
  std::string text = csv_line(columns_);
  for (const auto& row : rows_) text += csv_line(row);
  return text;
}

std::vector<Option> format_options() {
  return {{"json", "", say("print JSON")}, {"csv", "", say("print CSV")}};
}

void print(const ScreenTable& table, const Arguments& arguments) {
  if (arguments.has("json") && arguments.has("csv"))
    throw InputError(say("--json and --csv exclude each other"));
  const std::string text = arguments.has("json")  ? table.json()
                           : arguments.has("csv") ? table.csv()
                                                  : table.text(screen_width());
  std::fputs(text.c_str(), stdout);
}

}  // namespace sim33618
