#include "model/scalar_extent.hpp"

#include <algorithm>

namespace sim33618 {
namespace {

ScalarExtent quoted_extent(const std::string& text, std::size_t begin, char quote) {
  const ScalarStyle style = quote == '"' ? ScalarStyle::double_quoted : ScalarStyle::single_quoted;
  for (std::size_t i = begin + 1; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      if (quote == '\'' && i + 1 < text.size() && text[i + 1] == '\'') {
        ++i;
      } else {
        return {style, i + 1};
      }
    }
  }
  return {style, text.size(), false};
}

std::size_t line_end(const std::string& text, std::size_t begin) {
  const std::size_t end = std::min(text.find('\n', begin), text.size());
  return end > begin && text[end - 1] == '\r' ? end - 1 : end;
}

}  // namespace

std::size_t plain_scalar_end(const std::string& text, std::size_t begin) {
  std::size_t end = line_end(text, begin);
  for (std::size_t i = begin; i < end; ++i) {
    const bool comment = text[i] == '#' && i > begin && (text[i - 1] == ' ' || text[i - 1] == '\t');
    const bool key = text[i] == ':' && (i + 1 >= end || text[i + 1] == ' ');
    if (comment || key || text[i] == ',' || text[i] == ']' || text[i] == '}') {
      end = i;
      break;
    }
  }
  while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
  return end;
}

ScalarExtent scalar_extent(const std::string& text, std::size_t begin, const std::string& value) {
  const char first = begin < text.size() ? text[begin] : ' ';
  switch (first) {
    case '\'':
    case '"': return quoted_extent(text, begin, first);
    case '|': return {ScalarStyle::literal, line_end(text, begin)};
    case '>': return {ScalarStyle::folded, line_end(text, begin)};
    default: break;
  }
  // A one-line plain scalar stands in the file as it is; a folded one is shown by its first line.
  if (text.compare(begin, value.size(), value) == 0)
    return {ScalarStyle::plain, begin + value.size()};
  return {ScalarStyle::folded, plain_scalar_end(text, begin)};
}

}  // namespace sim33618
