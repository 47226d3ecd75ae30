#include "model/yaml_node.hpp"

#include <algorithm>

namespace sim33618 {
namespace {

bool is_one_line(const Node& node) {
  const auto& text = node.span.source->text();
  return text.find('\n', node.span.begin) >= node.span.end;
}

std::size_t offset_in_single_quotes(const Node& node, std::size_t wanted) {
  std::size_t at = node.span.begin + 1;
  const std::string& file = node.span.source->text();
  for (std::size_t i = 0; i < wanted; ++i) at += file[at] == '\'' ? 2 : 1;
  return at;
}

// Blanks before the first word, which an indicator such as `|2` makes part of the text.
std::size_t own_indentation(const std::string& text) {
  const std::size_t word = std::min(text.find_first_not_of(" \n"), text.size());
  const std::size_t line = text.rfind('\n', word);
  return line == std::string::npos || word == 0 ? word : word - line - 1;
}

// The lines of a literal block stand in the file with one indentation more.
std::size_t offset_in_literal(const Node& node, std::size_t wanted) {
  const SourceText& source = *node.span.source;
  std::size_t number = source.position(node.span.begin).line + 1;
  std::size_t indentation = 0;
  for (std::size_t n = number; n <= source.line_count(); ++n) {
    const std::size_t first = source.line(n).find_first_not_of(' ');
    if (first != std::string_view::npos) {
      indentation = first - std::min(first, own_indentation(node.text));
      break;
    }
  }
  std::size_t line_begin = 0;
  while (true) {
    const std::size_t line_end = node.text.find('\n', line_begin);
    if (wanted <= line_end || line_end == std::string::npos || number >= source.line_count()) break;
    line_begin = line_end + 1;
    ++number;
  }
  const std::size_t column = std::min(indentation, source.line(number).size());
  return std::min(source.line_start(number) + column + (wanted - line_begin), source.text().size());
}

}  // namespace

const Node* Node::find(std::string_view wanted) const {
  for (const Entry& entry : entries) {
    if (entry.key.text == wanted) return &entry.value;
  }
  return nullptr;
}

bool Node::maps_exactly() const {
  switch (style) {
    case ScalarStyle::plain:
    case ScalarStyle::single_quoted: return is_one_line(*this);
    case ScalarStyle::literal: return true;
    default: return false;
  }
}

Span Node::part(std::size_t first, std::size_t last) const {
  if (!maps_exactly()) return span;
  const auto offset = [this](std::size_t wanted) {
    switch (style) {
      case ScalarStyle::single_quoted: return offset_in_single_quotes(*this, wanted);
      case ScalarStyle::literal: return offset_in_literal(*this, wanted);
      default: return span.begin + wanted;
    }
  };
  const std::size_t begin = offset(first);
  // The end of a line is not the beginning of the next one, which stands indented.
  const bool in_lines = style == ScalarStyle::literal && last > first;
  return {span.source, begin, std::max(begin, in_lines ? offset(last - 1) + 1 : offset(last))};
}

}  // namespace sim33618
