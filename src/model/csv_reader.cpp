#include "model/csv_reader.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>

#include "base/file.hpp"
#include "base/suggestion.hpp"
#include "base/utf8.hpp"
#include "model/text_checks.hpp"

namespace sim33618 {
namespace {

using Row = std::vector<Word>;

// Cells of a row beyond this number are read over: no table has as many columns.
constexpr std::size_t most_cells_kept = 1000;

class CsvParser {
 public:
  CsvParser(const SourcePointer& source, Diagnostics& diagnostics)
      : source_(source), text_(source->text()), diagnostics_(diagnostics) {
    if (starts_with_byte_order_mark(text_)) at_ = byte_order_mark.size();
  }

  bool at_end() const { return at_ >= text_.size(); }

  Row row() {
    Row row;
    cell_count_ = 0;
    do {
      Word cell = !at_end() && text_[at_] == '"' ? quoted() : plain();
      if (++cell_count_ <= most_cells_kept) row.push_back(std::move(cell));
    } while (take(','));
    take('\r');
    take('\n');
    return row;
  }

  /// Cells of the last row, also of those that were not kept.
  std::size_t cell_count() const { return cell_count_; }

 private:
  bool take(char c) {
    if (at_end() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  Word plain() {
    const std::size_t end = std::min(text_.find_first_of(",\r\n", at_), text_.size());
    std::size_t first = at_;
    std::size_t last = end;
    while (first < last && text_[first] == ' ') ++first;
    while (last > first && text_[last - 1] == ' ') --last;
    at_ = end;
    return {text_.substr(first, last - first), {source_, first, last}};
  }

  Word quoted() {
    const std::size_t begin = at_++;
    std::string value;
    while (true) {
      const std::size_t quote = text_.find('"', at_);
      if (quote == std::string::npos) {
        diagnostics_.error({source_, begin, begin + 1}, say("a quoted cell is not closed"));
        at_ = text_.size();
        break;
      }
      value.append(text_, at_, quote - at_);
      at_ = quote + 1;
      if (!take('"')) break;
      value += '"';
    }
    Word word{value, {source_, begin, at_}};
    const std::size_t end = std::min(text_.find_first_of(",\r\n", at_), text_.size());
    if (end != at_) {
      diagnostics_.error({source_, at_, end}, say("text after the closing quote of a cell"));
      at_ = end;
    }
    return word;
  }

  const SourcePointer& source_;
  const std::string& text_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  std::size_t cell_count_ = 0;
};

bool is_blank(const Row& row) {
  return std::all_of(row.begin(), row.end(), [](const Word& cell) { return cell.text.empty(); });
}

// Position in the file of each column asked for; nothing if some are missing.
std::optional<std::vector<std::size_t>> arrange(const Row& header,
                                                const std::vector<std::string>& wanted,
                                                const Span& header_span, Diagnostics& diagnostics) {
  std::vector<std::size_t> order;
  const std::size_t errors_before = diagnostics.error_count();
  for (const std::string& name : wanted) {
    const auto is_it = [&](const Word& cell) { return cell.text == name; };
    const auto found = std::find_if(header.begin(), header.end(), is_it);
    if (found == header.end()) {
      diagnostics.error(header_span, say("the table lacks the column '{}'", name));
      continue;
    }
    order.push_back(static_cast<std::size_t>(found - header.begin()));
    const auto again = std::find_if(found + 1, header.end(), is_it);
    if (again != header.end())
      diagnostics.error(again->span, say("column '{}' is given twice", name));
  }
  for (const Word& cell : header) {
    if (std::find(wanted.begin(), wanted.end(), cell.text) != wanted.end()) continue;
    diagnostics.error(cell.span, say("unknown column '{}'", cell.text))
        .suggest(did_you_mean(cell.text, wanted));
  }
  if (diagnostics.error_count() != errors_before) return std::nullopt;
  return order;
}

// Spreadsheets of some countries write semicolons, and what is copied out of them has tabs.
bool has_other_separators(const SourcePointer& source, Diagnostics& diagnostics) {
  const std::string header = source->text().substr(0, source->text().find('\n'));
  const std::size_t at = header.find_first_of(";\t");
  if (at == std::string::npos || header.find(',') != std::string::npos) return false;
  diagnostics
      .error({source, at, at + 1}, header[at] == ';'
                                       ? say("the cells of this table are separated by semicolons")
                                       : say("the cells of this table are separated by tabs"))
      .suggest(say("put commas between them and a point into numbers (in Excel: save as CSV UTF-8 "
                   "with the list separator ',')"));
  return true;
}

// Which columns of the file to keep, in the order to keep them; nothing after a mistake.
using ColumnChoice = std::function<std::optional<std::vector<std::size_t>>(const Row& header)>;

CsvTable parse(const SourcePointer& source, const std::string& empty, const ColumnChoice& choose,
               Diagnostics& diagnostics) {
  CsvTable table;
  table.source = source;
  if (!check_characters(source, diagnostics)) return table;
  CsvParser parser(source, diagnostics);
  if (parser.at_end()) {
    diagnostics.error({source, 0, 0}, empty);
    return table;
  }
  if (has_other_separators(source, diagnostics)) return table;
  const Row header = parser.row();
  const auto order = choose(header);
  if (!order) return table;
  for (const std::size_t i : *order) table.columns.push_back(header[i]);
  while (!parser.at_end()) {
    const Row row = parser.row();
    if (is_blank(row) && parser.cell_count() <= most_cells_kept) continue;
    if (parser.cell_count() != header.size()) {
      diagnostics.error(
          {source, row.front().span.begin, row.back().span.end},
          say("the row has {} cells, the table {} columns", parser.cell_count(), header.size()));
      continue;
    }
    Row arranged;
    for (const std::size_t i : *order) arranged.push_back(row[i]);
    table.rows.push_back(std::move(arranged));
  }
  return table;
}

}  // namespace

CsvTable parse_csv(const SourcePointer& source, const std::vector<std::string>& columns,
                   Diagnostics& diagnostics) {
  return parse(
      source, say("the table is empty (expected the columns {})", listed(columns)),
      [&](const Row& header) {
        const Span span{source, header.front().span.begin, header.back().span.end};
        return arrange(header, columns, span, diagnostics);
      },
      diagnostics);
}

CsvTable parse_csv_of_any_columns(const SourcePointer& source, Diagnostics& diagnostics) {
  return parse(
      source, say("the table is empty"),
      [](const Row& header) {
        std::vector<std::size_t> all(header.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        return std::optional(std::move(all));
      },
      diagnostics);
}

CsvTable read_csv_file(const std::filesystem::path& path, const std::string& shown_name,
                       const std::vector<std::string>& columns, Diagnostics& diagnostics) {
  const auto source = std::make_shared<SourceText>(shown_name, read_file(path, largest_csv_file));
  return parse_csv(source, columns, diagnostics);
}

}  // namespace sim33618
