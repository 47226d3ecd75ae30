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

}  // namespace

void read_word_lines(const std::filesystem::path& path, Diagnostics& diagnostics,
                     const std::function<void(const std::vector<Word>&)>& reader) {
  const auto source =
      std::make_shared<SourceText>(path.string(), read_file(path, largest_word_file));
  if (!check_characters(source, diagnostics)) return;
  std::vector<Word> words;
  for (std::size_t number = 1; number <= source->line_count(); ++number) {
    const bool has_mark = number == 1 && starts_with_byte_order_mark(source->text());
    const std::size_t start = source->line_start(number) + (has_mark ? byte_order_mark.size() : 0);
    const std::size_t end =
        number < source->line_count() ? source->line_start(number + 1) : source->text().size();
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
