// Operators and functions as a run computes them.

#include <gtest/gtest.h>

#include <cmath>

#include "dynamics/function_table.hpp"
#include "support/small_run.hpp"

namespace sim33618 {
namespace {

struct EquationValue {
  std::string equation;
  double value;
};

// All equations become one model, so that a table of cases is one run.
void expect_values(const std::vector<EquationValue>& cases, test::SmallModel model = {}) {
  for (std::size_t i = 0; i < cases.size(); ++i)
    model.variables += test::aux(fmt::format("v{}", i), "'" + cases[i].equation + "'");
  const test::SmallRun run = test::run(model);
  for (std::size_t i = 0; i < cases.size(); ++i) {
    SCOPED_TRACE(cases[i].equation);
    EXPECT_DOUBLE_EQ(run.value(fmt::format("v{}", i)), cases[i].value);
  }
}

TEST(Operators, compute_as_arithmetic_does) {
  expect_values({{"1 + 2 * 3", 7},
                 {"-2^2", -4},
                 {"2^-1", 0.5},
                 {"2^3^2", 512},
                 {"7 / 2", 3.5},
                 {"10 - 4 - 3", 3},
                 {"7 MOD 3", 1},
                 {"-7 MOD 3", 2},
                 {"7 MOD -3", -2},
                 {"{two} 2 + .5", 2.5}});
}

TEST(Operators, comparisons_and_logic_give_one_or_zero) {
  expect_values({{"1 < 2", 1},
                 {"2 < 2", 0},
                 {"2 <= 2", 1},
                 {"2 > 1", 1},
                 {"2 >= 3", 0},
                 {"1 = 1", 1},
                 {"1 <> 1", 0},
                 {"5 AND -1", 1},
                 {"5 AND 0", 0},
                 {"0 OR 0", 0},
                 {"0 OR 0.1", 1},
                 {"NOT 0", 1},
                 {"NOT 7", 0},
                 {"NOT 1 = 0", 1}});
}

TEST(Operators, a_condition_picks_one_side) {
  expect_values({{"IF 1 THEN 2 ELSE 3", 2},
                 {"IF 0 THEN 2 ELSE 3", 3},
                 {"IF -0.5 THEN 2 ELSE 3", 2},
                 {"IF 0 THEN 1 ELSE IF 1 THEN 2 ELSE 3", 2},
                 {"IF 1 THEN IF 0 THEN 1 ELSE 2 ELSE 3", 2}});
}

TEST(Operators, a_chain_as_long_as_is_read_is_computed) {
  std::string sum = "1";
  for (int i = 0; i < 1999; ++i) sum += "+1";
  EXPECT_EQ(test::value_of(sum), 2000);
}

// The side not taken may be no number: it is left alone.
TEST(Operators, a_condition_guards_against_division_by_zero) {
  expect_values({{"IF 0 <> 0 THEN 1 / 0 ELSE 4", 4}, {"IF 1 THEN 4 ELSE LN(-1)", 4}});
}

TEST(Functions, have_the_values_of_mathematics) {
  expect_values({{"ABS(-3)", 3},
                 {"EXP(1)", 2.718281828459045},
                 {"LN(10)", 2.302585092994046},
                 {"LOG10(1000)", 3},
                 {"SQRT(2)", 1.4142135623730951},
                 {"2 ^ 0.5", 1.4142135623730951},
                 {"INT(2.7)", 2},
                 {"INT(-2.1)", -3},
                 {"MIN(2, 3)", 2},
                 {"MAX(2, 3)", 3},
                 {"MIN(-1, -2)", -2}});
}

TEST(Functions, safe_division_gives_what_is_asked_for_at_zero) {
  expect_values({{"SAFEDIV(6, 3)", 2},
                 {"SAFEDIV(6, 0)", 0},
                 {"SAFEDIV(0, 0)", 0},
                 {"SAFEDIV(6, 0, 9)", 9},
                 {"SAFEDIV(6, 3, 9)", 2}});
}

TEST(Functions, of_one_array_run_over_its_elements) {
  test::SmallModel model;
  model.variables = test::data("x", "1", "place");
  model.numbers =
      test::number("x", 5, "east") + test::number("x", -3, "west") + test::number("x", 4, "north");
  expect_values({{"SUM(x[*])", 6},
                 {"MEAN(x[*])", 2},
                 {"PROD(x[*])", -60},
                 {"MIN(x[*])", -3},
                 {"MAX(x[*])", 5},
                 {"SUM(x[*:coast])", 9},
                 {"MAX(0 - x[*])", 3},
                 {"SUM(IF x[*] > 0 THEN 1 ELSE 0)", 2}},
                model);
}

// a < b ? a : b: of two that do not compare, the second.
TEST(Functions, the_smaller_and_the_larger_one_take_the_second_if_no_number_is_among_them) {
  expect_values({{"IF MIN(SQRT(-1), 2) = 2 THEN 1 ELSE 0", 1},
                 {"IF MAX(SQRT(-1), 2) = 2 THEN 1 ELSE 0", 1},
                 {"IF MIN(2, SQRT(-1)) = 2 THEN 1 ELSE 0", 0},
                 {"IF MAX(2, SQRT(-1)) = 2 THEN 1 ELSE 0", 0}});
}

TEST(Functions, whole_numbers_are_counted_in_base_units) {
  EXPECT_DOUBLE_EQ(test::value_of("INT(x)", "kt",
                                  {.variables = test::data("x", "kt"),
                                   .numbers = test::number("x", 1.2345678, "", "", "kt")}),
                   1.234);
}

TEST(FunctionTable, is_sorted_and_each_entry_is_documented) {
  std::string last;
  for (const Function& function : functions()) {
    SCOPED_TRACE(function.name);
    EXPECT_LT(last, function.name);
    EXPECT_EQ(function.signature.substr(0, function.name.size()), function.name);
    EXPECT_FALSE(function.meaning.empty());
    EXPECT_FALSE(function.reference.empty());
    EXPECT_LE(function.fewest_arguments, function.most_arguments());
    last = function.name;
  }
}

}  // namespace
}  // namespace sim33618
