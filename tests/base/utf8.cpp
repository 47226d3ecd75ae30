#include "base/utf8.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace sim33618 {
namespace {

// The encoding of RFC 3629, section 3.
std::string encoded(char32_t c) {
  const auto byte = [](char32_t value) {
    return static_cast<char>(static_cast<unsigned char>(value));
  };
  if (c < 0x80) return {byte(c)};
  if (c < 0x800) return {byte(0xC0 | (c >> 6)), byte(0x80 | (c & 0x3F))};
  if (c < 0x10000)
    return {byte(0xE0 | (c >> 12)), byte(0x80 | ((c >> 6) & 0x3F)), byte(0x80 | (c & 0x3F))};
  return {byte(0xF0 | (c >> 18)), byte(0x80 | ((c >> 12) & 0x3F)), byte(0x80 | ((c >> 6) & 0x3F)),
          byte(0x80 | (c & 0x3F))};
}

bool is_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

TEST(Utf8, decodes_every_code_point_and_refuses_surrogates) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    const std::string text = encoded(c);
    const auto character = decode_character(text, 0);
    if (is_surrogate(c)) {
      ASSERT_FALSE(character) << static_cast<std::uint32_t>(c);
    } else {
      ASSERT_TRUE(character) << static_cast<std::uint32_t>(c);
      ASSERT_EQ(character->code_point, c);
      ASSERT_EQ(character->bytes, text.size());
    }
  }
}

TEST(Utf8, refuses_every_overlong_form) {
  for (const char* text : {"\xC0\x80", "\xC0\xAF", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF",
                           "\xF0\x80\x80\x80", "\xF0\x8F\xBF\xBF", "\xF8\x88\x80\x80\x80"}) {
    EXPECT_EQ(first_invalid_utf8(text), 0U) << text;
  }
}

TEST(Utf8, refuses_what_is_beyond_unicode) {
  EXPECT_EQ(first_invalid_utf8("\xF4\x90\x80\x80"), 0U);
  EXPECT_EQ(first_invalid_utf8("\xF5\x80\x80\x80"), 0U);
  EXPECT_EQ(first_invalid_utf8("\xFF"), 0U);
  EXPECT_EQ(first_invalid_utf8("\xFE\xFF"), 0U);
}

TEST(Utf8, refuses_a_lone_continuation_byte) { EXPECT_EQ(first_invalid_utf8("ab\x80"), 2U); }

TEST(Utf8, refuses_text_that_ends_inside_a_character) {
  for (const std::string whole : {"é", "重", "😀"}) {
    for (std::size_t i = 1; i < whole.size(); ++i)
      EXPECT_EQ(first_invalid_utf8("ok" + whole.substr(0, i)), 2U) << whole << i;
  }
}

TEST(Utf8, finds_the_first_broken_byte) {
  EXPECT_EQ(first_invalid_utf8("重\xD6\xD8"), 3U);
  EXPECT_EQ(first_invalid_utf8(""), std::nullopt);
}

RC_GTEST_PROP(Utf8, accepts_any_well_formed_text_and_counts_its_characters, ()) {
  const auto code_points = *rc::gen::container<std::vector<char32_t>>(
      rc::gen::suchThat(rc::gen::map(rc::gen::inRange<std::uint32_t>(0, 0x110000),
                                     [](std::uint32_t c) { return static_cast<char32_t>(c); }),
                        [](char32_t c) { return !is_surrogate(c); }));
  std::string text;
  for (const char32_t c : code_points) text += encoded(c);
  RC_ASSERT(!first_invalid_utf8(text));
  RC_ASSERT(count_characters(text) == code_points.size());
}

RC_GTEST_PROP(Utf8, reads_any_bytes_without_running_past_the_end, (const std::string& bytes)) {
  const auto invalid = first_invalid_utf8(bytes);
  RC_ASSERT(count_characters(bytes) <= bytes.size());
  RC_ASSERT(display_width(bytes) <= 2 * bytes.size());
  if (invalid) RC_ASSERT(!first_invalid_utf8(bytes.substr(0, *invalid)));
}

TEST(DisplayWidth, counts_wide_characters_twice) {
  EXPECT_EQ(display_width("abc"), 3U);
  EXPECT_EQ(display_width("重庆"), 4U);
  EXPECT_EQ(display_width("“33618”"), 7U);
  EXPECT_EQ(display_width("ＡＢ：，。"), 10U);
  EXPECT_EQ(display_width("한글かな"), 8U);
  EXPECT_EQ(display_width("😀"), 2U);
  EXPECT_EQ(display_width("𠀀"), 2U);
}

TEST(DisplayWidth, counts_combining_marks_not_at_all) {
  EXPECT_EQ(display_width("e\u0301"), 1U);
  EXPECT_EQ(display_width("\u200B"), 0U);
}

TEST(DisplayWidth, counts_narrow_characters_beyond_ascii_once) {
  EXPECT_EQ(display_width("é·²°µ€"), 6U);
}

TEST(DisplayWidth, counts_a_broken_byte_once) { EXPECT_EQ(display_width("\xD6\xD8"), 2U); }

TEST(DisplayWidth, pads_by_columns) {
  EXPECT_EQ(pad_to_width("重庆", 6), "重庆  ");
  EXPECT_EQ(pad_to_width("abcdef", 3), "abcdef");
}

}  // namespace
}  // namespace sim33618
