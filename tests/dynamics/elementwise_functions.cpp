// Trigonometry, rounding, named constants: known values, units, mistakes.

#include <gtest/gtest.h>

#include <cmath>

#include "base/elementary.hpp"
#include "dynamics/mistake_in.hpp"
#include "support/bits_hash.hpp"

namespace sim33618 {
namespace {

void expect_elementwise(const std::vector<std::pair<std::string, double>>& cases) {
  test::SmallModel model;
  for (std::size_t i = 0; i < cases.size(); ++i)
    model.variables += test::aux(fmt::format("v{}", i), "'" + cases[i].first + "'");
  const test::SmallRun run = test::run(model);
  for (std::size_t i = 0; i < cases.size(); ++i)
    EXPECT_DOUBLE_EQ(run.value(fmt::format("v{}", i)), cases[i].second) << cases[i].first;
}

std::string elementwise_mistake(const std::string& equation, const std::string& unit = "1") {
  return test::mistake_in(
      equation, unit,
      {.variables = test::data("mass", "t"), .numbers = test::number("mass", 1, "", "", "t")});
}

// Abramowitz and Stegun, tables 4.6 and 4.14.
TEST(Trigonometry, has_its_known_values) {
  expect_elementwise({{"SIN(1)", 0.84147098480789650665},
                      {"COS(1)", 0.54030230586813971740},
                      {"TAN(1)", 1.55740772465490223051},
                      {"ARCSIN(0.5)", M_PI / 6},
                      {"ARCCOS(-1)", M_PI},
                      {"ARCTAN(1)", M_PI / 4},
                      {"ARCTAN(-1)", -M_PI / 4},
                      {"COS(PI)", -1},
                      {"SIN(PI / 2)", 1},
                      {"SIN(0)", 0}});
}

TEST(Trigonometry, stays_close_to_the_c_library) {
  for (int i = -3000; i < 3000; ++i) {
    const double x = 0.0317 * (i + 0.5);
    ASSERT_NEAR(elementary::sine(x), std::sin(x), 3e-16) << x;
    ASSERT_NEAR(elementary::cosine(x), std::cos(x), 3e-16) << x;
    ASSERT_NEAR(elementary::tangent(x) / std::tan(x), 1, 5e-16) << x;
    ASSERT_NEAR(elementary::arctangent(x), std::atan(x), 5e-16) << x;
    ASSERT_NEAR(elementary::arcsine(x / 100), std::asin(x / 100), 5e-16) << x;
    ASSERT_NEAR(elementary::arccosine(x / 100), std::acos(x / 100), 1e-15) << x;
  }
}

// Pins the bits, which must be the same on every machine.
TEST(Trigonometry, gives_the_same_bits_everywhere) {
  test::BitsHash hash;
  for (int i = -500; i < 500; ++i) {
    const double x = 0.37 * i;
    for (const double value :
         {elementary::sine(x), elementary::cosine(x), elementary::tangent(x),
          elementary::arctangent(x), elementary::arcsine(x / 200), elementary::arccosine(x / 200)})
      hash.add(value);
  }
  EXPECT_EQ(hash.value(), 15757122069573057388U);
}

TEST(Rounding, takes_halves_away_from_zero) {
  expect_elementwise({{"ROUND(2.5)", 3},
                      {"ROUND(-2.5)", -3},
                      {"ROUND(2.49)", 2},
                      {"ROUND(-0.4)", 0},
                      {"ROUND(0.49999999999999994)", 0},
                      {"ROUND(1e300)", 1e300},
                      {"INT(-2.5)", -3}});
}

TEST(Rounding, counts_in_base_units) {
  EXPECT_DOUBLE_EQ(test::value_of("ROUND(x)", "kt",
                                  {.variables = test::data("x", "kt"),
                                   .numbers = test::number("x", 1.2345678, "", "", "kt")}),
                   1.235);
}

TEST(NamedNumbers, are_pi_and_infinity) {
  expect_elementwise({{"PI", M_PI},
                      {"2 * PI", 2 * M_PI},
                      {"MIN(INF, 3)", 3},
                      {"MAX(-INF, 3)", 3},
                      {"IF 1e300 < INF THEN 1 ELSE 0", 1}});
}

TEST(NamedNumbers, infinity_fits_any_unit) {
  EXPECT_DOUBLE_EQ(test::value_of("MIN(INF, x)", "kt",
                                  {.variables = test::data("x", "kt"),
                                   .numbers = test::number("x", 4, "", "", "kt")}),
                   4);
}

TEST(ElementwiseFunctions, refuse_units_that_do_not_fit) {
  EXPECT_EQ(elementwise_mistake("SIN(mass)"),
            "the argument of SIN must be dimensionless, not t @ mass");
  EXPECT_EQ(elementwise_mistake("ARCTAN(mass)"),
            "the argument of ARCTAN must be dimensionless, not t @ mass");
  EXPECT_EQ(elementwise_mistake("ROUND(mass)"),
            "the equation gives t, but 'answer' is in 1 (1) @ ROUND(mass)");
  EXPECT_EQ(elementwise_mistake("PI", "t"), "the equation gives 1, but 'answer' is in t (t) @ PI");
}

}  // namespace
}  // namespace sim33618
