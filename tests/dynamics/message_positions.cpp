// A mistake is shown at its character, however the equation is written in the file.

#include <gtest/gtest.h>

#include "support/found_errors.hpp"
#include "support/small_run.hpp"

namespace sim33618 {
namespace {

std::string shown(const std::string& equation) {
  test::SmallModel model;
  model.variables = test::aux("answer", equation);
  const auto errors = test::errors_of([&] { test::compiled(model); });
  return errors.size() == 1 ? render(errors.front()) : fmt::format("{} errors", errors.size());
}

TEST(MessagePositions, in_a_plain_equation) {
  EXPECT_EQ(shown("2 * nobody"),
            "m/e.yaml:6:14: error: unknown variable 'nobody'\n"
            "      aux: 2 * nobody\n"
            "               ^~~~~~\n");
}

TEST(MessagePositions, in_single_quotes_with_doubled_quotes_before) {
  EXPECT_EQ(shown("'{it''s} 2 * nobody'"),
            "m/e.yaml:6:23: error: unknown variable 'nobody'\n"
            "      aux: '{it''s} 2 * nobody'\n"
            "                        ^~~~~~\n");
}

TEST(MessagePositions, in_a_block_of_several_lines) {
  EXPECT_EQ(shown("|\n      2 *\n        {a comment} nobody\n      + 1"),
            "m/e.yaml:8:21: error: unknown variable 'nobody'\n"
            "          {a comment} nobody\n"
            "                      ^~~~~~\n");
}

TEST(MessagePositions, behind_chinese_text_the_caret_counts_display_columns) {
  EXPECT_EQ(shown("'{煤炭} nobody'"),
            "m/e.yaml:6:16: error: unknown variable 'nobody'\n"
            "      aux: '{煤炭} nobody'\n"
            "                   ^~~~~~\n");
}

TEST(MessagePositions, at_the_end_of_an_equation) {
  EXPECT_EQ(shown("2 *"),
            "m/e.yaml:6:13: error: the equation ends too early\n"
            "      aux: 2 *\n"
            "              ^\n");
  EXPECT_EQ(shown("|\n      2 *\n      (3 + 4"),
            "m/e.yaml:8:13: error: the equation ends where ')' is expected\n"
            "        (3 + 4\n"
            "              ^\n");
}

TEST(MessagePositions, an_empty_equation_is_shown_where_it_should_stand) {
  EXPECT_EQ(shown("''"),
            "m/e.yaml:6:11: error: the equation is empty\n"
            "      aux: ''\n"
            "            ^\n");
}

}  // namespace
}  // namespace sim33618
