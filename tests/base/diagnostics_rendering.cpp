#include <gtest/gtest.h>

#include "base/diagnostics.hpp"
#include "support/placed_messages.hpp"

namespace sim33618 {
namespace {

using test::source;

std::string rendered(const std::string& file, std::size_t begin, std::size_t end) {
  Diagnostics diagnostics;
  diagnostics.error({source(file), begin, end}, "wrong");
  return render(diagnostics.all());
}

TEST(Rendering, shows_file_line_column_the_line_and_a_caret) {
  EXPECT_EQ(rendered("one\ntwo three\n", 8, 9),
            "f:2:5: error: wrong\n"
            "  two three\n"
            "      ^\n");
}

TEST(Rendering, underlines_a_range) {
  EXPECT_EQ(rendered("two three\n", 4, 9),
            "f:1:5: error: wrong\n"
            "  two three\n"
            "      ^~~~~\n");
}

TEST(Rendering, counts_columns_in_characters_but_places_the_caret_by_display_width) {
  const std::string line = "重庆: x";
  EXPECT_EQ(rendered(line, line.size() - 1, line.size()),
            "f:1:5: error: wrong\n"
            "  重庆: x\n"
            "        ^\n");
}

TEST(Rendering, underlines_wide_characters_by_their_width) {
  EXPECT_EQ(rendered("a 重庆", 2, 8),
            "f:1:3: error: wrong\n"
            "  a 重庆\n"
            "    ^~~~\n");
}

TEST(Rendering, counts_the_columns_of_the_first_line_after_a_byte_order_mark) {
  EXPECT_EQ(rendered("\xEF\xBB\xBFname: x\n", 9, 10),
            "f:1:7: error: wrong\n"
            "  name: x\n"
            "        ^\n");
}

TEST(Rendering, leaves_the_carriage_return_out) {
  EXPECT_EQ(rendered("one\r\ntwo\r\n", 5, 8),
            "f:2:1: error: wrong\n"
            "  two\n"
            "  ^~~\n");
}

TEST(Rendering, shows_a_tab_as_one_blank) {
  EXPECT_EQ(rendered("\ta\tb", 3, 4),
            "f:1:4: error: wrong\n"
            "   a b\n"
            "     ^\n");
}

TEST(Rendering, shows_control_characters_and_broken_bytes_in_one_column) {
  EXPECT_EQ(rendered(std::string("a\0\x1B\xFFz", 5), 4, 5),
            "f:1:5: error: wrong\n"
            "  a  \xEF\xBF\xBDz\n"
            "      ^\n");
}

TEST(Rendering, shows_the_suggestion_after_the_message) {
  Diagnostics diagnostics;
  diagnostics.error({source("x"), 0, 1}, "unknown 'x'").suggest("did you mean 'y'?");
  EXPECT_EQ(render(diagnostics.all()),
            "f:1:1: error: unknown 'x'; did you mean 'y'?\n"
            "  x\n"
            "  ^\n");
}

TEST(Rendering, shows_notes_at_other_places_and_in_other_files) {
  const SourcePointer file = source("a: 1\na: 2\n");
  Diagnostics diagnostics;
  diagnostics.error({file, 5, 6}, "twice")
      .note({file, 0, 1}, "first here")
      .note({source("b", "g"), 0, 1}, "see here");
  EXPECT_EQ(render(diagnostics.all()),
            "f:2:1: error: twice\n"
            "  a: 2\n"
            "  ^\n"
            "f:1:1: note: first here\n"
            "  a: 1\n"
            "  ^\n"
            "g:1:1: note: see here\n"
            "  b\n"
            "  ^\n");
}

TEST(Rendering, names_warnings_as_such) {
  Diagnostics diagnostics;
  diagnostics.warning({source("x"), 0, 1}, "odd");
  EXPECT_EQ(render(diagnostics.all()), "f:1:1: warning: odd\n  x\n  ^\n");
  EXPECT_FALSE(diagnostics.has_errors());
}

TEST(Rendering, shows_no_line_for_a_finding_without_a_place) {
  EXPECT_STREQ(InputError("no such thing").what(), "error: no such thing\n");
}

TEST(Rendering, cuts_a_long_line_around_the_caret) {
  const std::string line = std::string(50000, 'a') + "X" + std::string(50000, 'b');
  EXPECT_EQ(rendered(line, 50000, 50001), "f:1:50001: error: wrong\n  ..." + std::string(80, 'a') +
                                              "X" + std::string(79, 'b') + "\n  " +
                                              std::string(83, ' ') + "^\n");
}

TEST(Rendering, cuts_a_long_line_between_characters) {
  std::string line;
  for (int i = 0; i < 30000; ++i) line += "重";
  const std::string text = rendered(line, 45000, 45003);
  EXPECT_TRUE(text.find("f:1:15001: error: wrong\n  ...重") == 0) << text;
  const std::string caret = text.substr(text.rfind('\n', text.size() - 2) + 1);
  EXPECT_EQ(caret.substr(caret.size() - 4), " ^~\n");
}

TEST(Rendering, clips_a_range_over_several_lines_to_the_first) {
  EXPECT_EQ(rendered("ab\ncd\n", 1, 5),
            "f:1:2: error: wrong\n"
            "  ab\n"
            "   ^\n");
}

TEST(Rendering, points_behind_the_last_character_of_the_file) {
  EXPECT_EQ(rendered("ab", 2, 2),
            "f:1:3: error: wrong\n"
            "  ab\n"
            "    ^\n");
}

TEST(Rendering, counts_what_is_beyond_fifty_findings) {
  Diagnostics diagnostics;
  for (int i = 0; i < 53; ++i) diagnostics.error({}, fmt::format("finding {}", i));
  const std::string text = render(diagnostics.all());
  EXPECT_NE(text.find("error: finding 49\n... and 3 more\n"), std::string::npos);
  EXPECT_EQ(text.find("finding 50"), std::string::npos);
}

TEST(Rendering, leaves_out_the_middle_of_a_message_that_repeats_the_file) {
  const std::string message = "unknown '" + std::string(5000, 'x') + "' of this";
  Diagnostics diagnostics;
  diagnostics.error({source("y"), 0, 1}, message);
  const std::string text = render(diagnostics.all());
  EXPECT_LT(text.size(), 1050U);
  EXPECT_NE(text.find("error: unknown 'xxx"), std::string::npos);
  EXPECT_NE(text.find("xxx ... xxx"), std::string::npos);
  EXPECT_NE(text.find("xxx' of this\n"), std::string::npos);
}

TEST(Rendering, shows_control_characters_of_file_names_and_messages_as_blanks) {
  Diagnostics diagnostics;
  diagnostics.error({source("y", "a\nb\x1B"), 0, 1}, "c\td");
  EXPECT_EQ(render(diagnostics.all()), "a b :1:1: error: c d\n  y\n  ^\n");
}

}  // namespace
}  // namespace sim33618
