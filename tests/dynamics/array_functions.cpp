// Functions over the elements of arrays, held against values computed by hand.

#include <gtest/gtest.h>

#include <cmath>

#include "dynamics/mistake_in.hpp"

namespace sim33618 {
namespace {

using test::number;

// x = (2, 4, 9) over east, west, north; use = 1 … 6 over places and fuels; tie = (7, 3, 7).
test::SmallModel places_and_fuels() {
  test::SmallModel model;
  model.variables = test::data("x", "t", "place") + test::data("use", "1", "place, fuel") +
                    test::data("tie", "1", "place") + test::data("n") +
                    test::data("one", "1", "fuel");
  const std::vector<std::string> places = {"east", "west", "north"};
  const std::vector<double> x = {2, 4, 9};
  const std::vector<double> tie = {7, 3, 7};
  for (std::size_t i = 0; i < places.size(); ++i) {
    model.numbers += number("x", x[i], places[i], "", "t") + number("tie", tie[i], places[i]);
    model.numbers += number("use", 2.0 * static_cast<double>(i) + 1, places[i] + " coal") +
                     number("use", 2.0 * static_cast<double>(i) + 2, places[i] + " gas");
  }
  model.numbers += number("n", 2) + number("one", 2, "coal") + number("one", 1, "gas");
  return model;
}

double array_value(const std::string& equation, const std::string& unit = "1") {
  return test::value_of(equation, unit, places_and_fuels());
}

std::string array_mistake(const std::string& equation, const std::string& unit = "1") {
  return test::mistake_in(equation, unit, places_and_fuels());
}

TEST(ArrayFunctions, have_the_values_of_a_hand_computation) {
  EXPECT_DOUBLE_EQ(array_value("SUM(x[*])", "t"), 15);
  EXPECT_DOUBLE_EQ(array_value("MEAN(x[*])", "t"), 5);
  EXPECT_DOUBLE_EQ(array_value("MIN(x[*])", "t"), 2);
  EXPECT_DOUBLE_EQ(array_value("MAX(x[*])", "t"), 9);
  EXPECT_DOUBLE_EQ(array_value("PROD(tie[*])"), 147);
  // Distances from the mean 5 are -3, -1, 4: 26 / 3.
  EXPECT_DOUBLE_EQ(array_value("STDDEV(x[*])", "t"), std::sqrt(26.0 / 3));
  EXPECT_DOUBLE_EQ(array_value("SIZE(x[*])"), 3);
}

TEST(ArrayFunctions, run_over_subsets_and_several_dimensions) {
  EXPECT_DOUBLE_EQ(array_value("STDDEV(x[*:coast])", "t"), 3.5);
  EXPECT_DOUBLE_EQ(array_value("SIZE(x[*:coast])"), 2);
  EXPECT_DOUBLE_EQ(array_value("SIZE(use[*, *])"), 6);
  EXPECT_DOUBLE_EQ(array_value("SIZE(use[*, gas])"), 3);
  EXPECT_DOUBLE_EQ(array_value("STDDEV(use[*, *])"), std::sqrt(35.0 / 12));
  EXPECT_DOUBLE_EQ(array_value("SUM(x[*]) / SIZE(x[*]) - MEAN(x[*])", "t"), 0);
}

TEST(ArrayFunctions, give_one_value_for_each_element_that_is_not_starred) {
  test::SmallModel model = places_and_fuels();
  model.variables += test::aux("spread", "STDDEV(use[place, *])", "1", "place") +
                     test::aux("largest", "RANK(use[*, fuel], SIZE(use[*, fuel]))", "1", "fuel") +
                     test::aux("chosen", "RANK(use[*, fuel], one[fuel])", "1", "fuel");
  const test::SmallRun run = test::run(model);
  for (std::size_t e = 0; e < 3; ++e) EXPECT_DOUBLE_EQ(run.value("spread", 0, e), 0.5);
  for (std::size_t e = 0; e < 2; ++e) EXPECT_DOUBLE_EQ(run.value("largest", 0, e), 3);
  EXPECT_DOUBLE_EQ(run.value("chosen", 0, 0), 2);
  EXPECT_DOUBLE_EQ(run.value("chosen", 0, 1), 1);
}

TEST(Rank, is_the_position_of_the_nth_smallest_and_equals_keep_their_order) {
  EXPECT_DOUBLE_EQ(array_value("RANK(x[*], 1)"), 1);
  EXPECT_DOUBLE_EQ(array_value("RANK(x[*], 3)"), 3);
  EXPECT_DOUBLE_EQ(array_value("RANK(0 - x[*], 1)"), 3);
  EXPECT_DOUBLE_EQ(array_value("RANK(x[*:coast], n)"), 2);
  EXPECT_DOUBLE_EQ(array_value("RANK(tie[*], 1)"), 2);
  EXPECT_DOUBLE_EQ(array_value("RANK(tie[*], 2)"), 1);
  EXPECT_DOUBLE_EQ(array_value("RANK(tie[*], 3)"), 3);
}

TEST(Rank, beyond_the_elements_is_no_number) {
  for (const std::string n : {"0", "4", "1.5", "-1"})
    EXPECT_THROW(array_value("RANK(x[*], " + n + ")"), RunError) << n;
  EXPECT_DOUBLE_EQ(array_value("IF n > SIZE(one[*]) THEN RANK(one[*], n + 1) ELSE 7"), 7);
}

TEST(ArrayFunctions, of_one_element_or_equal_ones_do_not_spread) {
  test::SmallModel model;
  model.variables = test::aux("same", "0.1", "1", "place");
  EXPECT_DOUBLE_EQ(test::value_of("STDDEV(same[*])", "1", model), 0);
}

TEST(ArrayFunctions, refuse_what_does_not_fit) {
  EXPECT_EQ(array_mistake("SIZE(n)"), "SIZE needs an argument with a * subscript @ SIZE(n)");
  EXPECT_EQ(array_mistake("RANK(n, 1)"), "RANK needs an argument with a * subscript @ RANK(n, 1)");
  EXPECT_EQ(array_mistake("RANK(use[*, *], 1)"),
            "RANK runs over one dimension; 2 stars given @ use[*, *]");
  EXPECT_EQ(array_mistake("RANK(tie[*], tie[*])"),
            "a star stands only inside a function over arrays, such as SUM @ *");
  EXPECT_EQ(array_mistake("RANK(tie[*], x[east])"),
            "'n' of RANK must be dimensionless, not t @ x[east]");
  EXPECT_EQ(array_mistake("STDDEV(x[*])"),
            "the equation gives t, but 'answer' is in 1 (1) @ STDDEV(x[*])");
}

}  // namespace
}  // namespace sim33618
