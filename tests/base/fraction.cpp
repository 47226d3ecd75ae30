#include "base/fraction.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <numeric>

#include "base/contract.hpp"

namespace sim33618 {
namespace {

Fraction any_fraction() {
  return {*rc::gen::inRange<std::int64_t>(-1000, 1000), *rc::gen::inRange<std::int64_t>(1, 1000)};
}

TEST(Fraction, is_kept_in_lowest_terms_with_a_positive_denominator) {
  EXPECT_EQ(Fraction(2, 8), Fraction(1, 4));
  EXPECT_EQ(Fraction(1, -4).numerator(), -1);
  EXPECT_EQ(Fraction(1, -4).denominator(), 4);
  EXPECT_EQ(Fraction(0, -7), Fraction(0));
}

TEST(Fraction, has_no_zero_denominator) {
  EXPECT_THROW(Fraction(1, 0), ContractError);
  EXPECT_THROW(Fraction(1) / Fraction(0), ContractError);
}

TEST(Fraction, writes_itself) {
  EXPECT_EQ(Fraction(6, 2).text(), "3");
  EXPECT_EQ(Fraction(-3, 12).text(), "-1/4");
}

RC_GTEST_PROP(Fraction, obeys_the_laws_of_a_field, ()) {
  const Fraction a = any_fraction();
  const Fraction b = any_fraction();
  const Fraction c = any_fraction();
  RC_ASSERT(a + b == b + a);
  RC_ASSERT(a * b == b * a);
  RC_ASSERT((a + b) + c == a + (b + c));
  RC_ASSERT((a * b) * c == a * (b * c));
  RC_ASSERT(a * (b + c) == a * b + a * c);
  RC_ASSERT(a - b + b == a);
  if (b.numerator() != 0) RC_ASSERT(a / b * b == a);
}

RC_GTEST_PROP(Fraction, is_in_lowest_terms_after_any_operation, ()) {
  const Fraction a = any_fraction();
  const Fraction b = any_fraction();
  for (const Fraction& c : {a + b, a - b, a * b}) {
    RC_ASSERT(c.denominator() > 0);
    RC_ASSERT(std::gcd(c.numerator(), c.denominator()) == 1);
  }
}

RC_GTEST_PROP(Fraction, is_ordered_like_its_difference, ()) {
  const Fraction a = any_fraction();
  const Fraction b = any_fraction();
  RC_ASSERT((a < b) == ((a - b).numerator() < 0));
}

RC_GTEST_PROP(Fraction, reads_back_what_it_wrote, ()) {
  const Fraction a = any_fraction();
  RC_ASSERT(parse_fraction(a.text()) == a);
}

TEST(ParseFraction, takes_decimal_places_exactly) {
  EXPECT_EQ(parse_fraction("0.25"), Fraction(1, 4));
  EXPECT_EQ(parse_fraction(".5"), Fraction(1, 2));
  EXPECT_EQ(parse_fraction("-1.25"), Fraction(-5, 4));
  EXPECT_EQ(parse_fraction("0.1"), Fraction(1, 10));
  EXPECT_EQ(parse_fraction("3"), Fraction(3));
}

TEST(ParseFraction, refuses_what_is_none) {
  for (const char* text : {"", "/", "1/", "/4", "1/0", "1/-4", "1/4/5", "a", "1 /4", "0.2-5", ".-5",
                           ".", "-", "1e3", "1/4 ", "inf", "1,5"}) {
    EXPECT_EQ(parse_fraction(text), std::nullopt) << text;
  }
}

TEST(ParseFraction, refuses_numbers_whose_products_would_overflow) {
  for (const char* text :
       {"9999999999999999/1", "1/9999999999999999", "0.1234567890", "1234567890"})
    EXPECT_EQ(parse_fraction(text), std::nullopt) << text;
  EXPECT_TRUE(parse_fraction("999999999/999999998"));
}

}  // namespace
}  // namespace sim33618
