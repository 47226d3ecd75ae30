#include "base/numbers.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <limits>

namespace sim33618 {
namespace {

TEST(ParseNumber, reads_decimal_numbers) {
  EXPECT_EQ(parse_number("1.5"), 1.5);
  EXPECT_EQ(parse_number("-2e3"), -2000.0);
  EXPECT_EQ(parse_number("+1"), 1.0);
  EXPECT_EQ(parse_number(".5"), 0.5);
  EXPECT_EQ(parse_number("5."), 5.0);
  EXPECT_EQ(parse_number("1E-3"), 1e-3);
  EXPECT_EQ(parse_number("1.7976931348623157e308"), std::numeric_limits<double>::max());
}

TEST(ParseNumber, takes_a_leading_zero_as_no_octal_sign) { EXPECT_EQ(parse_number("010"), 10.0); }

TEST(ParseNumber, refuses_what_is_no_decimal_number) {
  for (const char* text :
       {"",      " ",      "inf", "-inf", "nan", "NaN",   "0x10",  "0b1", "1,5",
        "1e999", "-1e999", "1 ",  " 1",   "1a",  "1e",    "e5",    ".",   "-",
        "+",     "+-5",    "-+5", "--5",  "++5", "1.2.3", "1_000", "１",  "Infinity"}) {
    EXPECT_EQ(parse_number(text), std::nullopt) << text;
  }
}

RC_GTEST_PROP(ParseNumber, reads_back_what_was_printed_in_full, (double value)) {
  RC_PRE(std::isfinite(value) && (value == 0 || std::fabs(value) > 1e-300));
  RC_ASSERT(parse_number(fmt::format("{}", value)) == value);
}

RC_GTEST_PROP(ParseNumber, reads_any_text_without_harm, (const std::string& text)) {
  const auto value = parse_number(text);
  if (value) RC_ASSERT(std::isfinite(*value));
}

TEST(ParseInteger, reads_whole_numbers_only) {
  EXPECT_EQ(parse_integer("2030"), 2030);
  EXPECT_EQ(parse_integer("-3"), -3);
  EXPECT_EQ(parse_integer("007"), 7);
  for (const char* text : {"", "1.0", "1e3", "+1", " 1", "1 ", "0x1", "99999999999999999999"})
    EXPECT_EQ(parse_integer(text), std::nullopt) << text;
}

TEST(FormatNumber, hides_round_off) {
  EXPECT_EQ(format_number(0.1 + 0.2), "0.3");
  EXPECT_EQ(format_number(1.0 / 3), "0.333333333333333");
}

TEST(FormatNumber, writes_no_minus_before_zero) {
  EXPECT_EQ(format_number(-0.0), "0");
  EXPECT_EQ(format_short(-0.0), "0");
}

TEST(FormatNumber, writes_whole_numbers_plainly) {
  EXPECT_EQ(format_number(2030), "2030");
  EXPECT_EQ(format_number(1e15), "1e+15");
  EXPECT_EQ(format_short(123456789.0, 3), "1.23e+08");
}

RC_GTEST_PROP(FormatNumber, reads_back_to_the_same_fifteen_digits, (double value)) {
  RC_PRE(std::isfinite(value) && (value == 0 || std::fabs(value) > 1e-290));
  const std::string text = format_number(value);
  const auto read = parse_number(text);
  RC_PRE(read.has_value());  // the largest doubles round to infinity
  RC_ASSERT(format_number(*read) == text);
  RC_ASSERT(std::fabs(*read - value) <= 1e-14 * std::fabs(value));
}

TEST(FormatChange, has_a_sign_and_so_many_decimals) {
  EXPECT_EQ(format_change(12.346, 2), "+12.35");
  EXPECT_EQ(format_change(-0.25, 2), "-0.25");
  EXPECT_EQ(format_change(0.005001, 2), "+0.01");
  EXPECT_EQ(format_change(0, 2), "0");
}

TEST(FormatChange, shows_one_digit_of_what_would_be_rounded_to_nothing) {
  EXPECT_EQ(format_change(-0.0031, 2), "-0.003");
  EXPECT_EQ(format_change(0.0049, 2), "+0.005");
  EXPECT_EQ(format_change(0.0031, 3), "+0.003");
  EXPECT_EQ(format_change(-0.000031, 3), "-3e-05");
}

}  // namespace
}  // namespace sim33618
