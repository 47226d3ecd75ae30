#include "base/source_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.hpp"

namespace sim33618 {

SourceText::SourceText(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)) {
  line_starts_.push_back(0);
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\n') line_starts_.push_back(i + 1);
  }
}

Position SourceText::position(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto line = static_cast<std::size_t>(after - line_starts_.begin());
  std::string_view before =
      std::string_view(text_).substr(line_start(line), offset - line_start(line));
  if (line == 1 && starts_with_byte_order_mark(before))
    before.remove_prefix(byte_order_mark.size());
  return {line, 1 + count_characters(before)};
}

std::string_view SourceText::line(std::size_t number) const {
  const std::size_t begin = line_start(number);
  std::size_t end = number < line_count() ? line_start(number + 1) - 1 : text_.size();
  if (end > begin && text_[end - 1] == '\r') --end;
  return std::string_view(text_).substr(begin, end - begin);
}

std::string Span::where() const {
  if (!source) return {};
  const Position at = source->position(begin);
  return fmt::format("{}:{}:{}", source->name(), at.line, at.column);
}

}  // namespace sim33618
