#include "model/text_checks.hpp"

#include "base/utf8.hpp"

namespace sim33618 {
namespace {

// yaml-cpp keeps all that stands in a bracket until the bracket is closed, about 230 bytes a sign.
constexpr std::string_view signs_of_structure = "[]{},:?&*!'\"";
constexpr std::size_t most_signs = 400000;

}  // namespace

bool check_characters(const SourcePointer& source, Diagnostics& diagnostics) {
  const std::string& text = source->text();
  if (const auto at = first_invalid_utf8(text)) {
    diagnostics
        .error({source, *at, *at + 1}, say("the file is not UTF-8 text (byte 0x{:02X})",
                                           static_cast<unsigned char>(text[*at])))
        .suggest(say("save it as UTF-8"));
    return false;
  }
  const std::size_t mark = byte_order_mark.size();
  if (starts_with_byte_order_mark(text) &&
      starts_with_byte_order_mark(std::string_view(text).substr(mark))) {
    diagnostics.error({source, mark, 2 * mark}, say("the file begins with two byte-order marks"));
    return false;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')) {
      diagnostics.error({source, i, i + 1}, say("a line ends in CR alone"))
          .suggest(say("save the file with the line ends LF or CRLF"));
      return false;
    }
    const bool allowed = byte >= 0x20 ? byte != 0x7F : byte == '\t' || byte == '\n' || byte == '\r';
    if (allowed) continue;
    diagnostics.error({source, i, i + 1},
                      say("the file holds a control character (0x{:02X})", byte));
    return false;
  }
  return true;
}

bool check_indentation(const SourcePointer& source, Diagnostics& diagnostics) {
  bool fine = true;
  for (std::size_t number = 1; number <= source->line_count(); ++number) {
    const std::string_view line = source->line(number);
    const std::size_t first = line.find_first_not_of(' ');
    if (first == std::string_view::npos || line[first] != '\t') continue;
    const std::size_t begin = source->line_start(number) + first;
    diagnostics.error({source, begin, begin + 1}, say("a tab cannot indent YAML"))
        .suggest(say("use blanks"));
    fine = false;
  }
  return fine;
}

bool check_structure(const SourcePointer& source, Diagnostics& diagnostics) {
  const std::string& text = source->text();
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (signs_of_structure.find(text[i]) == std::string_view::npos || ++count <= most_signs)
      continue;
    diagnostics
        .error({source, i, i + 1},
               say("the file holds more than {} brackets, commas, colons and quotes", most_signs))
        .suggest(say("put numbers into a CSV file"));
    return false;
  }
  return true;
}

}  // namespace sim33618
