#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/small_run.hpp"

namespace sim33618 {
namespace {

using test::aux;
using test::data;
using test::number;

// place: east, west, north; coast: east, north; land: place and rest; fuel: coal, gas.
constexpr std::size_t east = 0;
constexpr std::size_t west = 1;
constexpr std::size_t north = 2;
constexpr std::size_t rest = 3;

test::SmallModel places_and_lands() {
  test::SmallModel model;
  model.variables = data("x", "1", "place") + data("y", "1", "land") +
                    data("use", "1", "place, fuel") + data("price", "1", "fuel") +
                    data("trade", "1", "place, place");
  model.numbers = number("x", 2, "east") + number("x", 3, "west") + number("x", 5, "north") +
                  number("y", 7, "place") + number("y", 11, "rest") + number("price", 10, "coal") +
                  number("price", 100, "gas");
  const std::vector<std::string> places = {"east", "west", "north"};
  for (std::size_t i = 0; i < 3; ++i) {
    model.numbers += number("use", static_cast<double>(i + 1), places[i] + " coal") +
                     number("use", static_cast<double>(i + 4), places[i] + " gas");
    for (std::size_t j = 0; j < 3; ++j)
      model.numbers +=
          number("trade", static_cast<double>(10 * i + j), places[i] + " " + places[j]);
  }
  return model;
}

class Subscripts : public ::testing::Test {
 protected:
  /// The values of a variable with this equation, element by element.
  static std::vector<double> values(const std::string& equation, const std::string& dims) {
    test::SmallModel model = places_and_lands();
    model.variables += aux("answer", equation, "1", dims);
    const test::SmallRun run = test::run(model);
    const std::size_t answer = run.model->structure().find("answer").value();
    std::vector<double> values;
    for (std::size_t e = 0; e < run.model->structure().variables[answer].element_count; ++e)
      values.push_back(run.value("answer", 0, e));
    return values;
  }
};

using ::testing::ElementsAre;

TEST_F(Subscripts, a_dimension_stands_for_the_element_at_hand) {
  EXPECT_THAT(values("2 * x[place] + 1", "place"), ElementsAre(5, 7, 11));
  EXPECT_THAT(values("x[place] * price[fuel]", "place, fuel"),
              ElementsAre(20, 200, 30, 300, 50, 500));
}

TEST_F(Subscripts, the_order_of_dimensions_may_differ) {
  EXPECT_THAT(values("use[place, fuel]", "fuel, place"), ElementsAre(1, 2, 3, 4, 5, 6));
  EXPECT_THAT(values("use[place, fuel] - x[place]", "fuel, place"),
              ElementsAre(-1, -1, -2, 2, 2, 1));
}

TEST_F(Subscripts, a_fixed_element_is_read_for_all) {
  EXPECT_THAT(values("x[north]", ""), ElementsAre(5));
  EXPECT_THAT(values("x[place] / x[west]", "place"), ElementsAre(2.0 / 3, 1, 5.0 / 3));
  EXPECT_THAT(values("use[place, gas]", "place"), ElementsAre(4, 5, 6));
  EXPECT_THAT(values("use[west, fuel]", "fuel"), ElementsAre(2, 5));
}

TEST_F(Subscripts, a_value_that_is_the_same_along_a_dimension_is_spread) {
  EXPECT_THAT(values("7", "place"), ElementsAre(7, 7, 7));
  EXPECT_THAT(values("price[fuel]", "place, fuel"), ElementsAre(10, 100, 10, 100, 10, 100));
  EXPECT_THAT(values("SUM(x[*])", "fuel"), ElementsAre(10, 10));
}

TEST_F(Subscripts, a_star_is_summed_over) {
  EXPECT_THAT(values("SUM(x[*])", ""), ElementsAre(10));
  EXPECT_THAT(values("SUM(use[place, *])", "place"), ElementsAre(5, 7, 9));
  EXPECT_THAT(values("SUM(use[*, fuel])", "fuel"), ElementsAre(6, 15));
  EXPECT_THAT(values("SUM(use[*, *])", ""), ElementsAre(21));
  EXPECT_THAT(values("x[place] / SUM(x[*])", "place"), ElementsAre(0.2, 0.3, 0.5));
}

TEST_F(Subscripts, two_stars_over_one_dimension_move_together) {
  EXPECT_THAT(values("SUM(x[*] * use[*, gas])", ""), ElementsAre(2 * 4 + 3 * 5 + 5 * 6));
  EXPECT_THAT(values("SUM(use[place, *] * price[*])", "place"), ElementsAre(410, 520, 630));
  EXPECT_THAT(values("SUM(x[*] * use[*, *] * price[*])", ""),
              ElementsAre(2 * 410 + 3 * 520 + 5 * 630));
}

TEST_F(Subscripts, stars_of_two_sums_move_apart) {
  EXPECT_THAT(values("SUM(x[*]) * SUM(x[*])", ""), ElementsAre(100));
  EXPECT_THAT(values("SUM(x[*] * SUM(x[*]))", ""), ElementsAre(100));
  EXPECT_THAT(values("SUM(x[*] / SUM(x[*]))", ""), ElementsAre(1));
  EXPECT_THAT(values("MAX(SUM(use[place, *]) * x[*])", "place"), ElementsAre(25, 35, 45));
}

TEST_F(Subscripts, a_star_may_run_over_a_subset) {
  EXPECT_THAT(values("SUM(x[*:coast])", ""), ElementsAre(7));
  EXPECT_THAT(values("SUM(y[*:place])", ""), ElementsAre(21));
  EXPECT_THAT(values("SUM(y[*:coast] * x[*:coast])", ""), ElementsAre(49));
  EXPECT_THAT(values("SUM(y[*:place] * x[*])", ""), ElementsAre(70));
  EXPECT_THAT(values("SUM(trade[*:coast, place])", "place"), ElementsAre(20, 22, 24));
}

TEST_F(Subscripts, an_equation_over_a_subset_reads_the_whole_and_the_other_way_round) {
  EXPECT_THAT(values("x[coast]", "coast"), ElementsAre(2, 5));
  EXPECT_THAT(values("x[place]", "coast"), ElementsAre(2, 5));
  EXPECT_THAT(values("y[land]", "place"), ElementsAre(7, 7, 7));
  EXPECT_THAT(values("y[place] + x[place]", "coast"), ElementsAre(9, 12));
}

TEST_F(Subscripts, data_may_have_one_dimension_twice) {
  EXPECT_THAT(values("trade[place, west]", "place"), ElementsAre(1, 11, 21));
  EXPECT_THAT(values("trade[place, place]", "place"), ElementsAre(0, 11, 22));
  EXPECT_THAT(values("SUM(trade[place, *] * x[*])", "place"),
              ElementsAre(0 * 2 + 1 * 3 + 2 * 5, 20 + 33 + 60, 40 + 63 + 110));
  EXPECT_THAT(values("SUM(trade[*, place] * x[*])", "place"),
              ElementsAre(0 + 30 + 100, 2 + 33 + 105, 4 + 36 + 110));
  EXPECT_THAT(values("SUM(trade[coast, *:coast])", "coast"), ElementsAre(2, 42));
}

TEST_F(Subscripts, dimensions_that_share_elements_may_stand_side_by_side) {
  EXPECT_THAT(values("10 * x[coast] + x[place]", "coast, place"),
              ElementsAre(22, 23, 25, 52, 53, 55));
  EXPECT_THAT(values("trade[place, coast]", "coast, place"), ElementsAre(0, 10, 20, 2, 12, 22));
  EXPECT_THAT(values("SUM(trade[coast, *] * trade[place, *])", "coast, place"),
              ElementsAre(5, 35, 65, 65, 695, 1325));
}

TEST_F(Subscripts, an_equation_may_be_given_by_element_and_subset) {
  test::SmallModel model = places_and_lands();
  model.variables += aux("answer",
                         "\n      coast: 10 * x[coast]\n      west: x[west] - SUM(x[*:coast])"
                         "\n      rest: y[rest]",
                         "1", "land");
  const test::SmallRun run = test::run(model);
  EXPECT_EQ(run.value("answer", 0, east), 20);
  EXPECT_EQ(run.value("answer", 0, west), -4);
  EXPECT_EQ(run.value("answer", 0, north), 50);
  EXPECT_EQ(run.value("answer", 0, rest), 11);
}

TEST_F(Subscripts, a_selected_equation_keeps_the_further_dimensions) {
  test::SmallModel model = places_and_lands();
  model.variables +=
      aux("answer", "\n      west: price[fuel]\n      coast: use[coast, fuel] * x[coast]", "1",
          "place, fuel");
  const test::SmallRun run = test::run(model);
  const std::vector<double> expected = {2, 8, 10, 100, 15, 30};
  for (std::size_t e = 0; e < expected.size(); ++e)
    EXPECT_EQ(run.value("answer", 0, e), expected[e]);
}

TEST_F(Subscripts, a_stock_runs_by_element) {
  test::SmallModel model = places_and_lands();
  model.variables += test::stock("level", "inflows: [filling], outflows: [draining]",
                                 "\n      coast: 0\n      west: x[west]", "1", "place") +
                     test::flow("filling", "x[place] / span", "1/yr", "place") +
                     test::flow("draining", "SUM(use[place, *]) / span", "1/yr", "place") +
                     data("span", "yr");
  model.numbers += number("span", 1, "", "", "yr");
  const test::SmallRun run = test::run(model);
  EXPECT_DOUBLE_EQ(run.value("level", 0, east), -3);
  EXPECT_DOUBLE_EQ(run.value("level", 0, west), -1);
  EXPECT_DOUBLE_EQ(run.value("level", 0, north), -4);
}

}  // namespace
}  // namespace sim33618
