#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sim33618 {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

inline bool starts_with_byte_order_mark(std::string_view text) {
  return text.substr(0, byte_order_mark.size()) == byte_order_mark;
}

/// One decoded character: its code point and the number of bytes it takes.
struct Character {
  char32_t code_point = 0;
  std::size_t bytes = 0;
};

/// Decodes the character at `offset`; nothing if the bytes there are not well-formed UTF-8
/// (Unicode 15, table 3-7: no overlong forms, no surrogates).
std::optional<Character> decode_character(std::string_view text, std::size_t offset);

/// Offset of the first byte that is not part of well-formed UTF-8, if any.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// Number of characters; an ill-formed byte counts as one.
std::size_t count_characters(std::string_view text);

/// Columns the text takes in a terminal: 2 for East Asian wide and full-width characters, 0 for
/// combining marks (Unicode Standard Annex #11, the ranges in common use), 1 otherwise.
std::size_t display_width(std::string_view text);

/// The text followed by blanks up to `width` columns.
std::string pad_to_width(std::string_view text, std::size_t width);

}  // namespace sim33618
