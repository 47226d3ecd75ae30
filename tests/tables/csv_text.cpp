#include "tables/csv_text.hpp"

#include <gtest/gtest.h>

namespace sim33618 {
namespace {

TEST(CsvText, cells_are_separated_by_commas_and_lines_end_in_a_line_feed) {
  EXPECT_EQ(csv_line({"a", "b c", "", "1.5"}), "a,b c,,1.5\n");
  EXPECT_EQ(csv_line({""}), "\n");
}

TEST(CsvText, commas_quotes_and_line_ends_are_quoted) {
  EXPECT_EQ(csv_line({"a,b", "say \"x\"", "two\nlines", "cr\r"}),
            "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\"cr\r\"\n");
}

TEST(CsvText, chinese_text_is_written_as_it_is_behind_a_byte_order_mark) {
  EXPECT_EQ(csv_file(csv_line({"煤", "气"})), "\xEF\xBB\xBF煤,气\n");
  EXPECT_EQ(csv_file("plain\n"), "plain\n");
}

}  // namespace
}  // namespace sim33618
