#include "dynamics/lookup_table.hpp"

#include <rapidcheck/gtest.h>

#include <cmath>
#include <limits>

#include "support/same_bits.hpp"
#include "support/small_run.hpp"

namespace sim33618 {
namespace {

using test::number;

// As the first look into a table finds it.
double found(const LookupTable& table, double argument) {
  std::size_t bracket = 0;
  return table.at(0, argument, bracket);
}

TEST(Lookups, are_linear_between_their_points_and_held_beyond) {
  const LookupTable table{{{1, 2, 4}}, {{10, 30, 20}}};
  EXPECT_EQ(found(table, 1), 10);
  EXPECT_EQ(found(table, 1.5), 20);
  EXPECT_EQ(found(table, 2), 30);
  EXPECT_EQ(found(table, 3), 25);
  EXPECT_EQ(found(table, 4), 20);
  EXPECT_EQ(found(table, -100), 10);
  EXPECT_EQ(found(table, 100), 20);
  EXPECT_EQ(found(table, std::numeric_limits<double>::infinity()), 20);
}

TEST(Lookups, of_no_number_are_no_number) {
  EXPECT_TRUE(std::isnan(found({{{1, 2}}, {{3, 4}}}, std::nan(""))));
}

TEST(Lookups, of_one_point_are_constant) {
  const LookupTable table{{{1}}, {{10}}};
  for (const double argument : {-1.0, 1.0, 3.0}) EXPECT_EQ(found(table, argument), 10);
}

// Arguments that creep, leap beyond the points, meet them exactly and are no numbers.
RC_GTEST_PROP(Lookups, from_the_last_bracket_equal_a_fresh_search, ()) {
  const auto count = *rc::gen::inRange<std::size_t>(1, 12);
  LookupTable table{{{}}, {{}}};
  double x = *rc::gen::inRange(-50, 50);
  for (std::size_t i = 0; i < count; ++i) {
    table.arguments[0].push_back(x);
    table.values[0].push_back(*rc::gen::inRange(-1000, 1000) / 8.0);
    x += *rc::gen::inRange(1, 40) / 16.0;
  }
  const double width = x - table.arguments[0].front();
  double argument = table.arguments[0].front();
  std::size_t bracket = *rc::gen::element<std::size_t>(0, 1, count, 1000);
  for (int i = 0; i < 200; ++i) {
    switch (*rc::gen::inRange(0, 8)) {
      case 0: argument = x - *rc::gen::inRange(-50, 150) / 100.0 * width; break;
      case 1: argument = table.arguments[0][*rc::gen::inRange<std::size_t>(0, count)]; break;
      case 2: argument = *rc::gen::element(-1e300, 1e300, std::nan("")); break;
      default: argument += *rc::gen::inRange(-10, 11) / 400.0 * width; break;
    }
    const double value = table.at(0, argument, bracket);
    const double fresh = found(table, argument);
    RC_ASSERT(test::same_bits(value, fresh));
    if (std::isnan(argument)) argument = 0;
  }
}

TEST(Lookups, convert_the_units_of_argument_and_value) {
  test::SmallModel model;
  model.variables = test::lookup("curve", "MJ", "kt") + test::data("heat", "GJ");
  model.numbers = number("curve", 1, "", "0", "kt") + number("curve", 5000, "", "2000", "t") +
                  number("heat", 1, "", "", "GJ");
  EXPECT_DOUBLE_EQ(test::value_of("LOOKUP(curve, heat)", "t", model), 3000);
}

// An array of curves: element n has the value 10 n + slope n times the argument.
TEST(Lookups, differ_by_element) {
  test::SmallModel model;
  model.variables = test::lookup("curve", "1", "1", "place, fuel") + test::data("x", "1", "place") +
                    test::aux("all", "LOOKUP(curve[place, fuel], x[place])", "1", "fuel, place") +
                    test::aux("by_gas", "LOOKUP(curve[place, gas], 0.5)", "1", "place") +
                    test::aux("one", "LOOKUP(curve[west, coal], x[north])") +
                    test::aux("total", "SUM(LOOKUP(curve[*, *], x[*]))") +
                    test::aux("chain",
                              "\n      east: 1\n      west: LOOKUP(curve[west, gas], chain[east])"
                              "\n      north: LOOKUP(curve[north, gas], chain[west] / 100)",
                              "1", "place");
  const std::vector<std::string> elements = {"east coal", "east gas",   "west coal",
                                             "west gas",  "north coal", "north gas"};
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const auto n = static_cast<double>(i);
    model.numbers +=
        number("curve", 10 * n, elements[i], "0") + number("curve", 11 * n, elements[i], "1");
  }
  model.numbers += number("x", 0, "east") + number("x", 0.5, "west") + number("x", 1, "north");
  const test::SmallRun run = test::run(model);
  const std::vector<double> all = {0, 21, 44, 10, 31.5, 55};
  for (std::size_t e = 0; e < all.size(); ++e) EXPECT_DOUBLE_EQ(run.value("all", 0, e), all[e]);
  EXPECT_DOUBLE_EQ(run.value("by_gas", 0, 2), 52.5);
  EXPECT_DOUBLE_EQ(run.value("one"), 22);
  EXPECT_DOUBLE_EQ(run.value("total"), 0 + 21 + 44 + 10 + 31.5 + 55);
  EXPECT_DOUBLE_EQ(run.value("chain", 0, 1), 33);
  EXPECT_DOUBLE_EQ(run.value("chain", 0, 2), 50 + 5 * 0.33);
}

}  // namespace
}  // namespace sim33618
