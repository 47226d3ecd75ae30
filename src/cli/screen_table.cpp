#include "cli/screen_table.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

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

std::vector<std::string> to_users_language(const std::vector<std::string>& texts) {
  std::vector<std::string> all;
  for (const std::string& text : texts) all.emplace_back(translated(text));
  return all;
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream(text);
  return {std::istream_iterator<std::string>(stream), {}};
}

std::size_t widest_word(const std::string& text) {
  std::size_t width = 0;
  for (const std::string& word : words_of(text)) width = std::max(width, display_width(word));
  return width;
}

// A text in lines of at most `width` columns where its words allow.
std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
  std::vector<std::string> lines;
  for (const std::string& word : words_of(text)) {
    if (!lines.empty() && display_width(lines.back()) + 1 + display_width(word) <= width) {
      lines.back() += " " + word;
    } else {
      lines.push_back(word);
    }
  }
  return lines;
}

// The lines of a table's head; headers end in the last one.
std::vector<std::vector<std::string>> lines_of_headers(const std::vector<std::string>& headers,
                                                       const std::vector<std::size_t>& widths) {
  std::vector<std::vector<std::string>> columns;
  std::size_t height = 1;
  for (std::size_t i = 0; i < headers.size(); ++i) {
    columns.push_back(wrapped(headers[i], widths[i]));
    height = std::max(height, columns.back().size());
  }
  std::vector<std::vector<std::string>> lines(height, std::vector<std::string>(headers.size()));
  for (std::size_t i = 0; i < columns.size(); ++i) {
    for (std::size_t j = 0; j < columns[i].size(); ++j)
      lines[height - columns[i].size() + j][i] = columns[i][j];
  }
  return lines;
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
  std::vector<std::string> headers = to_users_language(columns_);
  for (const std::size_t column : heads_) headers[column].clear();
  std::vector<Line> rows = rows_;
  for (Line& row : rows) {
    for (const std::size_t column : translated_) row[column] = translated(row[column]);
  }
  std::vector<std::size_t> widths(columns_.size(), 0);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    widths[i] = wraps_headers_ ? widest_word(headers[i]) : display_width(headers[i]);
    for (const Line& row : rows) widths[i] = std::max(widths[i], display_width(row[i]));
  }
  const std::size_t indent_of_rows = heads_.empty() ? indent : indent + 2;
  std::string text;
  for (const Line& line : lines_of_headers(headers, widths))
    text += cut(aligned(line, widths, indent_of_rows), width) + "\n";
  std::string head;
  for (const Line& row : rows) {
    const std::string own_head = head_of(row);
    if (own_head != head) text += cut(std::string(indent, ' ') + own_head, width) + "\n";
    head = own_head;
    text += cut(aligned(row, widths, indent_of_rows), width) + "\n";
  }
  return text;
}

std::string ScreenTable::head_of(const Line& row) const {
  std::vector<std::string> cells;
  for (const std::size_t column : heads_)
    if (!row[column].empty()) cells.push_back(row[column]);
  return listed(cells);
}

// A row of its columns but those that head it.
std::string ScreenTable::aligned(const Line& line, const std::vector<std::size_t>& widths,
                                 std::size_t indent) const {
  std::string row(indent, ' ');
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (std::find(heads_.begin(), heads_.end(), i) != heads_.end()) continue;
    const bool right = i < right_.size() && right_[i];
    const std::string blanks(widths[i] - display_width(line[i]), ' ');
    row += (right ? blanks + line[i] : line[i] + blanks) + "  ";
  }
  row.erase(row.find_last_not_of(' ') + 1);
  return row;
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
