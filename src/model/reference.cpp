#include "model/reference.hpp"

namespace sim33618 {
namespace {

Word part(const Word& word, std::size_t first, std::size_t last) {
  while (first < last && word.text[first] == ' ') ++first;
  while (last > first && word.text[last - 1] == ' ') --last;
  Span span = word.span;
  if (span.source && span.source->text().compare(span.begin, word.text.size(), word.text) == 0) {
    span = span.part(first, last);
  }
  return {word.text.substr(first, last - first), span};
}

}  // namespace

Reference parse_reference(const Word& word, Diagnostics& diagnostics) {
  const std::string& text = word.text;
  const std::size_t open = text.find('[');
  if (open == std::string::npos) return {word, {}};
  Reference reference{part(word, 0, open), {}};
  if (text.back() != ']') {
    diagnostics.error(word.span, say("'{}' lacks the closing bracket", text));
    return reference;
  }
  for (std::size_t begin = open + 1; begin < text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size() - 1);
    reference.elements.push_back(part(word, begin, end));
    begin = end + 1;
  }
  return reference;
}

}  // namespace sim33618
