#include <gtest/gtest.h>

#include "base/text_error.hpp"
#include "dynamics/expression.hpp"

namespace sim33618 {
namespace {

struct Mistake {
  std::string text;
  std::size_t offset;
  std::size_t length;
  std::string message;
  std::string suggestion = {};
};

void expect_mistakes(const std::vector<Mistake>& mistakes) {
  for (const Mistake& mistake : mistakes) {
    SCOPED_TRACE(mistake.text);
    try {
      parse_expression(mistake.text);
      ADD_FAILURE() << "no error";
    } catch (const TextError& error) {
      EXPECT_EQ(error.what(), mistake.message);
      EXPECT_EQ(error.offset(), mistake.offset);
      EXPECT_EQ(error.length(), mistake.length);
      EXPECT_EQ(error.suggestion(), mistake.suggestion);
    }
  }
}

TEST(SyntaxErrors, an_unfinished_equation_is_refused_at_its_end) {
  expect_mistakes({{"", 0, 0, "the equation is empty"},
                   {"  {nothing} ", 0, 0, "the equation is empty"},
                   {"a +", 3, 0, "the equation ends too early"},
                   {"a + \n", 3, 0, "the equation ends too early"},
                   {"a + {b}", 7, 0, "the equation ends too early"},
                   {"-", 1, 0, "the equation ends too early"},
                   {"(a", 2, 0, "the equation ends where ')' is expected"},
                   {"SUM(a", 5, 0, "the equation ends where ')' is expected"},
                   {"a[b", 3, 0, "the equation ends where ']' is expected"},
                   {"IF a", 4, 0, "the equation ends where 'THEN' is expected"},
                   {"IF a THEN b", 11, 0, "the equation ends where 'ELSE' is expected", ""}});
}

TEST(SyntaxErrors, the_first_sign_or_word_that_does_not_fit_is_named) {
  expect_mistakes({{"a b", 2, 1, "'b' is not expected here"},
                   {"a + * b", 4, 1, "'*' is not expected here"},
                   {"a + )", 4, 1, "')' is not expected here"},
                   {"()", 1, 1, "')' is not expected here"},
                   {"a)", 1, 1, "')' is not expected here"},
                   {"MOD(a, b)", 0, 3, "'MOD' is not expected here", "write 'a MOD b'"},
                   {"a MOD OR b", 6, 2, "'OR' is not expected here"},
                   {"THEN", 0, 4, "'THEN' is not expected here"},
                   {"IF a ELSE b", 5, 4, "'THEN' is expected before 'ELSE'"},
                   {"IF a THEN b + c d", 16, 1, "'ELSE' is expected before 'd'"},
                   {"(a + b]", 6, 1, "')' is expected before ']'"},
                   {"a[b)", 3, 1, "']' is expected before ')'"},
                   {"1..2", 2, 2, "'.2' is not expected here"},
                   {"2x", 1, 1, "'x' is not expected here"},
                   {"1e999", 0, 5, "'1e999' is beyond the range of numbers"}});
}

TEST(SyntaxErrors, unknown_words_and_wrong_calls_are_refused) {
  expect_mistakes(
      {{"1 + SUMM(a)", 4, 4, "unknown function 'SUMM'", "did you mean 'SUM'?"},
       {"sum(a)", 0, 3, "unknown function 'sum'", "did you mean 'SUM'?"},
       {"QQQQQQ(a)", 0, 6, "unknown function 'QQQQQQ'"},
       {"1 + QQQQQQ", 4, 6, "unknown word 'QQQQQQ'"},
       {"1 + STARTIME", 4, 8, "unknown word 'STARTIME'", "did you mean 'STARTTIME'?"},
       {"1 + SUM", 4, 3, "'SUM' needs arguments in parentheses", "write SUM(x[*])"},
       {"2 * TIME()", 4, 4, "'TIME' takes no arguments", "leave the parentheses out"},
       {"ABS()", 0, 5, "0 arguments given to ABS (it is used as ABS(x))"},
       {"ABS(,)", 4, 1, "',' is not expected here"},
       {"SMTH1(a)", 0, 8,
        "1 arguments given to SMTH1 (it is used as SMTH1(input, averaging_time[, initial]))"},
       {"DELAYN(a, b)", 0, 12,
        "2 arguments given to DELAYN (it is used as DELAYN(input, time, n[, initial]))"},
       {"PREVIOUS(a)", 0, 11, "1 arguments given to PREVIOUS (it is used as PREVIOUS(x, initial))"},
       {"1 + ABS(a, b)", 4, 9, "2 arguments given to ABS (it is used as ABS(x))"},
       {"SAFEDIV(a)", 0, 10,
        "1 arguments given to SAFEDIV (it is used as SAFEDIV(a, b), SAFEDIV(a, b, c))", ""},
       {"MIN(a, b, c)", 0, 12, "3 arguments given to MIN (it is used as MIN(a, b), MIN(x[*]))"}});
}

TEST(SyntaxErrors, a_subscript_is_a_name_or_a_star) {
  expect_mistakes({{"x[]", 2, 1, "a subscript is a dimension, an element, * or *:subset"},
                   {"x[1]", 2, 1, "a subscript is a dimension, an element, * or *:subset"},
                   {"x[a,]", 4, 1, "a subscript is a dimension, an element, * or *:subset"},
                   {"x[*:]", 4, 1, "a subscript is a dimension, an element, * or *:subset"},
                   {"x[a b]", 4, 1, "']' is expected before 'b'"}});
}

std::string repeated(std::string_view text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

std::string message_for(const std::string& text) {
  try {
    parse_expression(text);
  } catch (const TextError& error) {
    return error.what();
  }
  return "";
}

TEST(EquationSize, nesting_beyond_reason_is_refused) {
  const std::string refusal = "the equation is nested too deeply";
  EXPECT_EQ(message_for(repeated("(", 1500) + "1" + repeated(")", 1500)), refusal);
  EXPECT_EQ(message_for(repeated("-", 1500) + "1"), refusal);
  EXPECT_EQ(message_for(repeated("NOT ", 1500) + "1"), refusal);
  EXPECT_EQ(message_for(repeated("+", 1500) + "1"), refusal);
  EXPECT_EQ(message_for(repeated("2^", 1500) + "1"), refusal);
  EXPECT_EQ(message_for(repeated("ABS(", 1000) + "1" + repeated(")", 1000)), refusal);
  EXPECT_EQ(message_for(repeated("IF 1 THEN 1 ELSE ", 600) + "1"), refusal);
  EXPECT_EQ(message_for(repeated("IF ", 1500)), refusal);
}

TEST(EquationSize, nesting_within_reason_is_read) {
  EXPECT_EQ(message_for(repeated("(", 90) + "1" + repeated(")", 90)), "");
}

TEST(EquationSize, a_chain_is_read_up_to_the_limit_and_refused_beyond) {
  EXPECT_EQ(message_for("1" + repeated("+1", 1999)), "");
  EXPECT_EQ(message_for("1" + repeated("+1", 2000)),
            "the equation is too long; split it into several");
}

}  // namespace
}  // namespace sim33618
