#include "model/number_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/placed_messages.hpp"
#include "support/small_model.hpp"

namespace sim33618 {
namespace {

using test::data;
using test::lookup;
using test::number;
using test::SmallModel;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// The numbers of variable `x` of a small model; `x` is declared in line 5 of m/e.yaml, the first
/// row of numbers is line 2 of m/p.csv.
struct Numbers {
  Numbers(const std::string& variable, const std::string& rows) {
    SmallModel small;
    small.variables = variable;
    small.numbers = rows;
    model = small.read();
    table = resolve_numbers(model, diagnostics);
  }
  void override_x(const std::vector<NumberOverride>& changes) {
    apply_overrides(changes, model, table, diagnostics);
  }
  std::vector<std::string> messages() const { return test::placed_messages(diagnostics); }
  /// First value of each element.
  std::vector<double> values() const {
    std::vector<double> values;
    for (const NumberSeries& series : table.series.at(0)) values.push_back(series.at(0).value);
    return values;
  }
  /// "at: value" of the points of an element.
  std::vector<std::string> points(std::size_t element = 0) const {
    std::vector<std::string> points;
    for (const NumberPoint& point : table.series.at(0).at(element))
      points.push_back(fmt::format("{}: {}", point.at, point.value));
    return points;
  }

  ModelDocument model;
  Diagnostics diagnostics;
  NumberTable table;
};

NumberOverride change(double value, std::optional<double> at = std::nullopt,
                      const std::vector<std::string>& selectors = {}) {
  NumberOverride result{0, {}, at, value, {}};
  for (const std::string& selector : selectors) result.selectors.push_back({selector, {}});
  return result;
}

TEST(NumberTable, holds_values_in_base_units) {
  const Numbers read(data("x", "GJ"), number("x", 2, "", "", "kWh"));
  EXPECT_THAT(read.values(), ElementsAre(7.2e6));
  EXPECT_EQ(read.table.series[0][0][0].row, 0U);
}

TEST(NumberTable, takes_the_element_before_the_subset_before_the_star) {
  const std::vector<std::string> rows = {number("x", 1, "*"), number("x", 2, "coast"),
                                         number("x", 3, "north")};
  std::vector<std::size_t> order = {0, 1, 2};
  do {
    const Numbers read(data("x", "1", "place"), rows[order[0]] + rows[order[1]] + rows[order[2]]);
    EXPECT_THAT(read.messages(), IsEmpty());
    EXPECT_THAT(read.values(), ElementsAre(2, 1, 3));
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST(NumberTable, takes_the_name_of_the_dimension_as_a_star) {
  const Numbers read(data("x", "1", "place"), number("x", 2, "coast") + number("x", 1, "place"));
  EXPECT_THAT(read.values(), ElementsAre(2, 1, 2));
}

TEST(NumberTable, sums_exactness_over_the_dimensions) {
  const Numbers read(data("x", "1", "place, fuel"),
                     number("x", 1, "* *") + number("x", 2, "coast gas") +
                         number("x", 3, "* coal") + number("x", 4, "east gas"));
  EXPECT_THAT(read.messages(), IsEmpty());
  EXPECT_THAT(read.values(), ElementsAre(3, 4, 3, 1, 3, 2));
}

TEST(NumberTable, refuses_rows_that_compete) {
  EXPECT_THAT(
      Numbers(data("x"), number("x", 1) + number("x", 2)).messages(),
      ElementsAre("m/p.csv:3:1: two rows give a number for x | m/p.csv:2:1: the other row"));
  EXPECT_THAT(Numbers(data("x", "1", "place, fuel"),
                      number("x", 1, "* *") + number("x", 2, "east *") + number("x", 3, "* gas"))
                  .messages(),
              ElementsAre("m/p.csv:4:1: two rows give a number for x[east, gas] | m/p.csv:3:1: the "
                          "other row"));
}

TEST(NumberTable, refuses_a_year_given_twice) {
  EXPECT_THAT(
      Numbers(data("x", "1", "", "linear"),
              number("x", 1, "", "2025") + number("x", 2, "", "2030") + number("x", 3, "", "2025"))
          .messages(),
      ElementsAre("m/p.csv:4:1: two rows give a number for x | m/p.csv:2:1: the other row"));
}

TEST(NumberTable, names_the_elements_without_a_number) {
  EXPECT_THAT(
      Numbers(data("x", "1", "place, fuel"), number("x", 1, "east *") + number("x", 1, "west gas"))
          .messages(),
      ElementsAre(
          "m/p.csv:3:1: no number is given for x[west, coal], x[north, coal], x[north, gas]; "
          "add rows below this one | m/e.yaml:5:3: defined here"));
  EXPECT_THAT(Numbers(data("x", "1", "place, fuel") + data("y"), number("y", 1)).messages(),
              ElementsAre("m/e.yaml:5:3: no number is given for x[east, coal], x[east, gas], "
                          "x[west, coal], x[west, gas], x[north, coal] and 1 more"));
  EXPECT_THAT(Numbers(data("x") + data("y"), number("y", 1)).messages(),
              ElementsAre("m/e.yaml:5:3: no number is given for x"));
}

TEST(NumberTable, names_unknown_elements) {
  EXPECT_THAT(
      Numbers(data("x", "1", "place"), number("x", 1, "*") + number("x", 2, "nroth")).messages(),
      ElementsAre("m/p.csv:3:3: unknown place 'nroth'; did you mean 'north'?"));
  EXPECT_THAT(
      Numbers(data("x", "1", "place"), number("x", 1, "*") + number("x", 2, "gas")).messages(),
      ElementsAre("m/p.csv:3:3: unknown place 'gas'"));
}

TEST(NumberTable, counts_the_elements_of_a_row) {
  EXPECT_THAT(Numbers(data("x", "1", "place, fuel"), number("x", 1, "* *") + number("x", 2, "east"))
                  .messages(),
              ElementsAre("m/p.csv:3:1: 'x' needs 2 elements (place, fuel), 1 are given"));
  EXPECT_THAT(Numbers(data("x"), number("x", 1) + number("x", 2, "east")).messages(),
              ElementsAre("m/p.csv:3:1: 'x' has no dimensions, so no elements are given"));
}

TEST(NumberTable, sorts_series_by_time) {
  const Numbers read(
      data("x", "1", "", "linear"),
      number("x", 3, "", "2030") + number("x", 1, "", "2025") + number("x", 2, "", "2027.5"));
  EXPECT_THAT(read.points(), ElementsAre("2025: 1", "2027.5: 2", "2030: 3"));
}

TEST(NumberTable, converts_the_argument_of_a_lookup) {
  const Numbers read(lookup("x", "kt"), number("x", 1, "", "0") + number("x", 2, "", "3"));
  EXPECT_THAT(read.points(), ElementsAre("0: 1", "3000: 2"));
}

TEST(NumberTable, has_none_for_equations) {
  const Numbers read(test::aux("x", "1"), "");
  EXPECT_THAT(read.messages(), IsEmpty());
  EXPECT_THAT(read.table.series.at(0), IsEmpty());
}

Numbers series() {
  return {data("x", "1", "", "linear"),
          number("x", 1, "", "2025") + number("x", 2, "", "2027") + number("x", 3, "", "2030")};
}

TEST(Overrides, without_a_time_replace_the_whole_series) {
  Numbers read = series();
  read.override_x({change(9)});
  EXPECT_THAT(read.points(), ElementsAre("0: 9"));
}

TEST(Overrides, from_the_first_time_on_replace_the_points) {
  Numbers read = series();
  read.override_x({change(7, 2029), change(8, 2028)});
  // Up to 2028 the model's path: 2 + (3 - 2) / 3.
  ASSERT_EQ(read.points().size(), 5U);
  const NumberSeries& points = read.table.series[0][0];
  EXPECT_DOUBLE_EQ(sample(points, Trajectory::linear, 2027.5), 2 + 0.5 / 3);
  EXPECT_EQ(sample(points, Trajectory::linear, 2028), 8);
  EXPECT_EQ(sample(points, Trajectory::linear, 2028.5), 7.5);
  EXPECT_EQ(sample(points, Trajectory::linear, 2031), 7);
}

TEST(Overrides, before_the_first_point_replace_everything) {
  Numbers read = series();
  read.override_x({change(7, 2020)});
  EXPECT_THAT(read.points(), ElementsAre("2020: 7"));
}

TEST(Overrides, go_to_the_most_exact_selector) {
  Numbers read(data("x", "1", "place"), number("x", 1, "*"));
  read.override_x({change(4, {}, {"north"}), change(2, {}, {"*"}), change(3, {}, {"coast"})});
  EXPECT_THAT(read.messages(), IsEmpty());
  EXPECT_THAT(read.values(), ElementsAre(3, 2, 4));
}

TEST(Overrides, leave_other_elements_alone) {
  Numbers read(data("x", "1", "place"), number("x", 1, "*"));
  read.override_x({change(2, {}, {"west"})});
  EXPECT_THAT(read.values(), ElementsAre(1, 2, 1));
}

TEST(Overrides, name_unknown_elements) {
  Numbers read(data("x", "1", "place"), number("x", 1, "*"));
  read.override_x({change(2, {}, {"wst"})});
  EXPECT_THAT(read.messages(), ElementsAre("unknown place 'wst'; did you mean 'west'?"));
  EXPECT_THAT(read.values(), ElementsAre(1, 1, 1));
}

const NumberSeries growth_path = {{2025, 1, {}, {}}, {2027, 2, {}, {}}, {2030, 8, {}, {}}};

TEST(Sample, holds_the_ends) {
  for (const Trajectory trajectory : {Trajectory::linear, Trajectory::step}) {
    EXPECT_EQ(sample(growth_path, trajectory, 2000), 1);
    EXPECT_EQ(sample(growth_path, trajectory, 2050), 8);
  }
}

TEST(Sample, is_linear_between_points) {
  EXPECT_EQ(sample(growth_path, Trajectory::linear, 2026), 1.5);
  EXPECT_EQ(sample(growth_path, Trajectory::linear, 2028.5), 5);
}

TEST(Sample, holds_a_step_until_the_next_point) {
  EXPECT_EQ(sample(growth_path, Trajectory::step, 2026.75), 1);
  EXPECT_EQ(sample(growth_path, Trajectory::step, 2027), 2);
  EXPECT_EQ(sample(growth_path, Trajectory::step, 2029.99), 2);
  EXPECT_EQ(sample(growth_path, Trajectory::step, 2030), 8);
}

TEST(Sample, gives_a_single_point_at_any_time) {
  EXPECT_EQ(sample({{0, 5, {}, {}}}, Trajectory::constant, 2030), 5);
}

NumberSeries any_series() {
  NumberSeries series;
  double at = 2020;
  for (int i = *rc::gen::inRange(1, 6); i > 0; --i) {
    at += *rc::gen::inRange(1, 5);
    series.push_back({at, static_cast<double>(*rc::gen::inRange(-10, 10)), {}, {}});
  }
  return series;
}

RC_GTEST_PROP(Sample, passes_through_its_points, ()) {
  const NumberSeries series = any_series();
  for (const NumberPoint& point : series) {
    RC_ASSERT(sample(series, Trajectory::linear, point.at) == point.value);
    RC_ASSERT(sample(series, Trajectory::step, point.at) == point.value);
  }
}

RC_GTEST_PROP(Mean, is_the_fine_sum_of_samples, ()) {
  const NumberSeries series = any_series();
  const double begin = 2018 + 0.25 * *rc::gen::inRange(0, 60);
  const double end = begin + 0.25 * *rc::gen::inRange(1, 40);
  constexpr int pieces = 4000;
  for (const Trajectory trajectory : {Trajectory::linear, Trajectory::step}) {
    double sum = 0;
    for (int i = 0; i < pieces; ++i)
      sum += sample(series, trajectory, begin + (end - begin) * (i + 0.5) / pieces);
    RC_ASSERT(std::fabs(mean_over(series, trajectory, begin, end) - sum / pieces) < 0.05);
  }
}

RC_GTEST_PROP(Mean, of_two_halves_makes_the_mean_of_the_whole, ()) {
  const NumberSeries series = any_series();
  const double begin = 2018 + 0.25 * *rc::gen::inRange(0, 60);
  const double half = 0.25 * *rc::gen::inRange(1, 20);
  for (const Trajectory trajectory : {Trajectory::linear, Trajectory::step}) {
    const double first = mean_over(series, trajectory, begin, begin + half);
    const double second = mean_over(series, trajectory, begin + half, begin + 2 * half);
    const double whole = mean_over(series, trajectory, begin, begin + 2 * half);
    RC_ASSERT(std::fabs((first + second) / 2 - whole) < 1e-12 * 100);
  }
}

}  // namespace
}  // namespace sim33618
