#include "network/word_lines.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "base/numbers.hpp"
#include "base/utf8.hpp"
#include "model/text_checks.hpp"

namespace sim33618 {
namespace {

// Puts the words of the bytes [at, end) into the list.
void split(const SourcePointer& source, std::size_t at, std::size_t end, std::vector<Word>& words) {
  words.clear();
  const std::string& text = source->text();
  while ((at = text.find_first_not_of(" \t\r\n", at)) < end) {
    const std::size_t stop = std::min(text.find_first_of(" \t\r\n", at), end);
    words.push_back({text.substr(at, stop - at), {source, at, stop}});
    at = stop;
  }
}

// Puts the cells of the bytes [at, end) into the list.
void split_at_commas(const SourcePointer& source, std::size_t at, std::size_t end,
                     std::vector<Word>& cells) {
  cells.clear();
  const std::string& text = source->text();
  while (end > at && (text[end - 1] == '\n' || text[end - 1] == '\r')) --end;
  if (text.find_first_not_of(" \t", at) >= end) return;
  while (true) {
    const std::size_t stop = std::min(text.find(',', at), end);
    const bool is_quoted = stop - at > 1 && text[at] == '"' && text[stop - 1] == '"';
    const std::size_t first = is_quoted ? at + 1 : at;
    const std::size_t last = is_quoted ? stop - 1 : stop;
    cells.push_back({text.substr(first, last - first), {source, first, last}});
    if (stop == end) return;
    at = stop + 1;
  }
}

// The columns that are read of a table with a header.
class ChosenColumns {
 public:
  ChosenColumns(const std::vector<std::string>& wanted, Diagnostics& diagnostics)
      : wanted_(wanted), diagnostics_(diagnostics) {}

  // Takes the header first; then puts cells in the order wanted. False where there is no row.
  bool take(std::vector<Word>& cells) {
    if (places_.empty()) {
      read_header(cells);
      return false;
    }
    if (cells.size() != count_) {
      diagnostics_.error(cells.front().span,
                         say("the row has {} cells, the table {} columns", cells.size(), count_));
      return false;
    }
    std::vector<Word> chosen;
    for (const std::size_t place : places_) {
      if (place == count_) return false;
      chosen.push_back(cells[place]);
    }
    cells = std::move(chosen);
    return true;
  }

 private:
  void read_header(const std::vector<Word>& cells) {
    count_ = cells.size();
    for (const std::string& name : wanted_) {
      const auto found = std::find_if(cells.begin(), cells.end(),
                                      [&](const Word& cell) { return cell.text == name; });
      places_.push_back(static_cast<std::size_t>(found - cells.begin()));
      if (found == cells.end())
        diagnostics_.error(cells.front().span, say("the table lacks the column '{}'", name));
    }
  }

  const std::vector<std::string>& wanted_;
  Diagnostics& diagnostics_;
  std::size_t count_ = 0;
  std::vector<std::size_t> places_;
};

}  // namespace

void read_word_lines(const std::filesystem::path& path, const std::vector<std::string>& columns,
                     Diagnostics& diagnostics,
                     const std::function<void(const std::vector<Word>&)>& reader) {
  const bool is_table = path.extension() == ".csv";
  ChosenColumns chosen(columns, diagnostics);
  const auto source =
      std::make_shared<SourceText>(path.string(), read_file(path, largest_word_file));
  if (!check_characters(source, diagnostics)) return;
  std::vector<Word> words;
  for (std::size_t number = 1; number <= source->line_count(); ++number) {
    const bool has_mark = number == 1 && starts_with_byte_order_mark(source->text());
    const std::size_t start = source->line_start(number) + (has_mark ? byte_order_mark.size() : 0);
    const std::size_t end =
        number < source->line_count() ? source->line_start(number + 1) : source->text().size();
    if (is_table) {
      split_at_commas(source, start, end, words);
      if (!words.empty() && chosen.take(words)) reader(words);
      continue;
    }
    split(source, start, end, words);
    if (!words.empty() && words.front().text.front() != '#') reader(words);
  }
}

std::optional<double> amount_in(const Word& word, Diagnostics& diagnostics) {
  const std::optional<double> number = parse_number(word.text);
  if (number && *number >= 0) return number;
  diagnostics.error(word.span, say("'{}' is not a number from 0 on", word.text));
  return std::nullopt;
}

}  // namespace sim33618
