#include "base/source_text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/utf8.hpp"
#include "support/placed_messages.hpp"

namespace sim33618 {
namespace {

using test::source;

TEST(SourceText, counts_columns_in_characters) {
  const SourcePointer file = source("a\n重庆x\n");
  EXPECT_EQ((Span{file, 8, 9}).where(), "f:2:3");
}

TEST(SourceText, gives_lines_without_their_ends) {
  const SourcePointer file = source("one\r\n\r\ntwo\nthree");
  ASSERT_EQ(file->line_count(), 4U);
  EXPECT_EQ(file->line(1), "one");
  EXPECT_EQ(file->line(2), "");
  EXPECT_EQ(file->line(3), "two");
  EXPECT_EQ(file->line(4), "three");
}

TEST(SourceText, places_offsets_beyond_the_end_at_the_end) {
  const Position at = source("ab\nc")->position(1000);
  EXPECT_EQ(at.line, 2U);
  EXPECT_EQ(at.column, 2U);
}

TEST(SourceText, places_an_empty_file_at_its_first_character) {
  EXPECT_EQ((Span{source(""), 0, 0}).where(), "f:1:1");
  EXPECT_EQ(source("")->line(1), "");
}

TEST(SourceText, span_without_a_file_is_nowhere) {
  EXPECT_EQ(Span{}.where(), "");
  EXPECT_FALSE(Span{});
}

RC_GTEST_PROP(SourceText, position_and_line_start_agree, (const std::vector<std::uint8_t>& words)) {
  const std::vector<std::string> pieces = {"a", "重", "\n", "\r\n", " ", "é"};
  std::string text;
  for (const std::uint8_t word : words) text += pieces[word % pieces.size()];
  const SourceText file("f", text);
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const Position at = file.position(i);
    const std::size_t start = file.line_start(at.line);
    RC_ASSERT(start <= i);
    RC_ASSERT(at.column == 1 + count_characters(text.substr(start, i - start)));
    RC_ASSERT(text.substr(start, i - start).find('\n') == std::string::npos);
  }
}

}  // namespace
}  // namespace sim33618
