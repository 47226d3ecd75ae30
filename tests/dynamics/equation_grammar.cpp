// Precedence and associativity of XMILE 1.0, section 3.3.1.

#include <gtest/gtest.h>

#include "dynamics/written_expression.hpp"

namespace sim33618 {
namespace {

struct Reading {
  std::string_view text;
  std::string_view meaning;
};

void expect_readings(const std::vector<Reading>& readings) {
  for (const Reading& reading : readings) {
    SCOPED_TRACE(reading.text);
    EXPECT_EQ(test::written(parse_expression(reading.text)), reading.meaning);
  }
}

TEST(EquationGrammar, a_power_binds_strongest_and_from_right_to_left) {
  expect_readings({{"-2^2", "(- (2 ^ 2))"},
                   {"2^-1", "(2 ^ (- 1))"},
                   {"2^3^2", "(2 ^ (3 ^ 2))"},
                   {"2^-3^2", "(2 ^ (- (3 ^ 2)))"},
                   {"(-2)^2", "((- 2) ^ 2)"},
                   {"a*b^c", "(a * (b ^ c))"}});
}

TEST(EquationGrammar, unary_signs_bind_after_powers) {
  expect_readings({{"+a", "a"},
                   {"--a", "(- (- a))"},
                   {"+-a", "(- a)"},
                   {"-+a", "(- a)"},
                   {"a--b", "(a - (- b))"},
                   {"a+-b", "(a + (- b))"},
                   {"-a*b", "((- a) * b)"},
                   {"NOT a AND b", "((NOT a) AND b)"},
                   {"NOT NOT a", "(NOT (NOT a))"},
                   {"NOT a = b", "((NOT a) = b)"},
                   {"NOT (a = b)", "(NOT (a = b))"}});
}

TEST(EquationGrammar, operators_of_one_strength_go_from_left_to_right) {
  expect_readings({{"a-b-c", "((a - b) - c)"},
                   {"a/b/c", "((a / b) / c)"},
                   {"a/b*c", "((a / b) * c)"},
                   {"a MOD b*c", "((a MOD b) * c)"},
                   {"a*b MOD c", "((a * b) MOD c)"},
                   {"a<b<c", "((a < b) < c)"},
                   {"a=b<>c", "((a = b) <> c)"},
                   {"a AND b AND c", "((a AND b) AND c)"},
                   {"a OR b OR c", "((a OR b) OR c)"}});
}

TEST(EquationGrammar, stronger_operators_go_first) {
  expect_readings({{"a+b*c", "(a + (b * c))"},
                   {"a*b+c", "((a * b) + c)"},
                   {"a+b<c-d", "((a + b) < (c - d))"},
                   {"a<b=c>d", "((a < b) = (c > d))"},
                   {"a=b AND c<>d", "((a = b) AND (c <> d))"},
                   {"a OR b AND c", "(a OR (b AND c))"},
                   {"a AND b OR c", "((a AND b) OR c)"},
                   {"(a OR b) AND c", "((a OR b) AND c)"},
                   {"a<=b", "(a <= b)"},
                   {"a>=b", "(a >= b)"}});
}

TEST(EquationGrammar, conditions_nest_wherever_an_expression_may_stand) {
  expect_readings(
      {{"IF a THEN b ELSE c", "(IF a THEN b ELSE c)"},
       {"IF a > 1 AND b THEN 1 + c ELSE 2 * d", "(IF ((a > 1) AND b) THEN (1 + c) ELSE (2 * d))"},
       {"IF a THEN b ELSE IF c THEN d ELSE e", "(IF a THEN b ELSE (IF c THEN d ELSE e))"},
       {"IF a THEN IF b THEN c ELSE d ELSE e", "(IF a THEN (IF b THEN c ELSE d) ELSE e)"},
       {"IF IF a THEN b ELSE c THEN d ELSE e", "(IF (IF a THEN b ELSE c) THEN d ELSE e)"},
       {"1 + (IF a THEN b ELSE c)", "(1 + (IF a THEN b ELSE c))"},
       {"1 + IF a THEN b ELSE c + 2", "(1 + (IF a THEN b ELSE (c + 2)))"},
       {"MAX(IF a THEN b ELSE c, 1)", "MAX((IF a THEN b ELSE c), 1)"}});
}

TEST(EquationGrammar, numbers_references_and_calls_are_read) {
  expect_readings({{"TIME", "TIME"},
                   {".5", "0.5"},
                   {"2.", "2"},
                   {"1e3", "1000"},
                   {"((a))", "a"},
                   {"x[place, coal]", "x[place, coal]"},
                   {"SUM(x[*:coast, *])", "SUM(x[*:coast, *])"},
                   {"SAFEDIV(a, b, c)", "SAFEDIV(a, b, c)"},
                   {"if_then[time]", "if_then[time]"},
                   {"a {the first} +\n b", "(a + b)"}});
}

TEST(EquationGrammar, operations_know_the_bytes_they_come_from) {
  const Expression sum = parse_expression("{c} -a * (b + 1)  ");
  EXPECT_EQ(sum.range.begin, 4U);
  EXPECT_EQ(sum.range.end, 16U);
  EXPECT_EQ(sum.arguments[0].range.begin, 4U);
  EXPECT_EQ(sum.arguments[0].range.end, 6U);
  EXPECT_EQ(sum.arguments[1].range.begin, 9U);
  EXPECT_EQ(sum.arguments[1].range.end, 16U);
}

}  // namespace
}  // namespace sim33618
