// DELAY, held against tables run by hand.
#include <gtest/gtest.h>

#include "support/small_run.hpp"

namespace sim33618 {
namespace {

using test::aux;
using test::number;

// Two years of quarters. `quarters` counts them: 1 in the first step, held through it.
test::SmallModel counting(const std::string& method, double lag) {
  test::SmallModel model;
  model.time = "{start: 2025, end: 2026, step: 1/4, save: 1/4, method: " + method + "}";
  model.variables = aux("quarters", "PREVIOUS(quarters, 0) + 1") + test::data("lag", "yr");
  model.numbers = number("lag", lag, "", "", "yr");
  return model;
}

std::vector<double> values(const test::SmallModel& model, std::size_t element = 0) {
  const test::SmallRun run = test::run(model);
  std::vector<double> values;
  for (std::size_t p = 0; p < run.periods.size(); ++p)
    values.push_back(run.value("late", p, element));
  return values;
}

class FixedDelays : public testing::TestWithParam<std::string> {
 protected:
  static std::vector<double> late(double lag, const std::string& call) {
    test::SmallModel model = counting(GetParam(), lag);
    model.variables += aux("late", call);
    return values(model);
  }
};

INSTANTIATE_TEST_SUITE_P(By, FixedDelays, testing::Values("euler", "heun", "rk4"),
                         [](const auto& tested) { return tested.param; });

using Values = std::vector<double>;

TEST_P(FixedDelays, give_what_came_in_so_long_ago) {
  EXPECT_EQ(late(0.25, "DELAY(quarters, lag, 50)"), (Values{50, 1, 2, 3, 4, 5, 6, 7}));
  EXPECT_EQ(late(0.75, "DELAY(quarters, lag, 50)"), (Values{50, 50, 50, 1, 2, 3, 4, 5}));
  EXPECT_EQ(late(5, "DELAY(quarters, lag, 50)"), Values(8, 50));
}

TEST_P(FixedDelays, begin_with_the_first_input) {
  EXPECT_EQ(late(0.5, "DELAY(quarters, lag)"), (Values{1, 1, 1, 2, 3, 4, 5, 6}));
}

TEST_P(FixedDelays, last_whole_steps_and_at_least_one) {
  const Values two_steps = late(0.5, "DELAY(quarters, lag, 0)");
  EXPECT_EQ(late(0.4, "DELAY(quarters, lag, 0)"), two_steps);
  EXPECT_EQ(late(0.6, "DELAY(quarters, lag, 0)"), two_steps);
  const Values one_step = late(0.25, "DELAY(quarters, lag, 0)");
  EXPECT_EQ(late(0.1, "DELAY(quarters, lag, 0)"), one_step);
  EXPECT_EQ(late(0.25, "PREVIOUS(quarters, 0)"), one_step);
}

TEST_P(FixedDelays, may_change_their_time) {
  // Half a year until the fifth quarter, a quarter from then on: in the sixth, the fifth comes in.
  EXPECT_EQ(late(0.5, "DELAY(quarters, IF quarters < 5 THEN lag ELSE lag / 2, 0)"),
            (Values{0, 0, 1, 2, 3, 5, 6, 7}));
}

TEST_P(FixedDelays, break_a_circle) {
  EXPECT_EQ(late(0.5, "DELAY(late, lag, 1) * 2"), (Values{2, 2, 4, 4, 8, 8, 16, 16}));
}

TEST_P(FixedDelays, stand_in_one_another) {
  EXPECT_EQ(late(0.5, "DELAY(DELAY(quarters, lag, 0), lag / 2, 0)"),
            (Values{0, 0, 0, 1, 2, 3, 4, 5}));
}

TEST_P(FixedDelays, differ_by_element) {
  test::SmallModel model = counting(GetParam(), 0.5);
  model.variables +=
      test::data("factor", "1", "place") +
      aux("late", "DELAY(quarters * factor[place], lag * factor[place], 0)", "1", "place");
  model.numbers +=
      number("factor", 1, "east") + number("factor", 2, "west") + number("factor", 3, "north");
  EXPECT_EQ(values(model, 0), (Values{0, 0, 1, 2, 3, 4, 5, 6}));
  EXPECT_EQ(values(model, 1), (Values{0, 0, 0, 0, 2, 4, 6, 8}));
  EXPECT_EQ(values(model, 2), (Values{0, 0, 0, 0, 0, 0, 3, 6}));
}

// What went in and has not come out is what stands between.
TEST_P(FixedDelays, lose_nothing) {
  test::SmallModel model = counting("euler", 0.5);
  model.variables += test::stock("between", "inflows: [inflow], outflows: [outflow]", "0", "t") +
                     test::flow("inflow", "quarters * per_year", "t/yr") +
                     test::flow("outflow", "DELAY(inflow, lag, 0 * per_year)", "t/yr") +
                     test::data("per_year", "t/yr") + aux("late", "between / (per_year * lag)");
  model.numbers += number("per_year", 1, "", "", "t/yr");
  const Values mean_of_two = values(model);
  // At the beginning of the eighth quarter the sixth and seventh are on the way.
  EXPECT_DOUBLE_EQ(mean_of_two.back(), 6.5);
}

}  // namespace
}  // namespace sim33618
