#include <gtest/gtest.h>

#include <cmath>

#include "support/small_run.hpp"

namespace sim33618 {
namespace {

using test::aux;
using test::data;
using test::number;

// A trajectory with these points, and a stock that gathers it.
test::SmallModel gathering(const std::string& trajectory,
                           const std::vector<std::pair<std::string, double>>& points) {
  test::SmallModel model;
  model.time = "{start: 2025, end: 2026, step: 1/4, save: 1, method: rk4}";
  model.variables = data("series", "1/yr", "", trajectory) +
                    test::stock("gathered", "inflows: [inflow], outflows: []", "0") +
                    test::flow("inflow", "series");
  for (const auto& [at, value] : points) model.numbers += number("series", value, "", at, "1/yr");
  return model;
}

std::size_t rows(const std::string& time) {
  test::SmallModel model;
  model.time = time;
  model.variables = aux("x", "1");
  return test::run(model).periods.size();
}

TEST(SavedPeriods, every_interval_asked_for_has_its_row) {
  EXPECT_EQ(rows("{start: 2025, end: 2030, step: 1/12, save: 1, method: rk4}"), 6U);
  EXPECT_EQ(rows("{start: 2025, end: 2030, step: 1/12, save: 1/4, method: rk4}"), 24U);
  EXPECT_EQ(rows("{start: 2025, end: 2030, step: 1/12, save: 1/12, method: heun}"), 72U);
  EXPECT_EQ(rows("{start: 2025, end: 2030, step: 1/52, save: 1, method: heun}"), 6U);
  EXPECT_EQ(rows("{start: 2025, end: 2030, step: 1/4, save: 2, method: rk4}"), 3U);
}

TEST(SavedPeriods, the_time_is_the_middle_of_a_period_on_average_and_its_end_at_the_end) {
  test::SmallModel model;
  model.time = "{start: 2025, end: 2026, step: 1/4, save: 1/2, method: rk4}";
  model.variables =
      aux("average", "TIME", "yr") + aux("last", "TIME", "yr", "", "    over_period: end\n");
  const test::SmallRun run = test::run(model);
  for (std::size_t period = 0; period < 4; ++period) {
    const double begin = 2025 + 0.5 * static_cast<double>(period);
    EXPECT_DOUBLE_EQ(run.value("average", period), begin + 0.25);
    EXPECT_EQ(run.value("last", period), begin + 0.5);
  }
}

TEST(SavedPeriods, what_does_not_change_is_saved_in_every_bit) {
  test::SmallModel model;
  model.time = "{start: 2025, end: 2026, step: 1/52, save: 1, method: heun}";
  model.variables = data("x") + data("flat", "1", "", "linear") + aux("same", "x + 0");
  model.numbers =
      number("x", 0.1) + number("flat", 0.7, "", "2025") + number("flat", 0.7, "", "2027");
  const test::SmallRun run = test::run(model);
  EXPECT_EQ(run.value("x", 1), 0.1);
  EXPECT_EQ(run.value("same", 1), 0.1);
  EXPECT_EQ(run.value("flat", 1), 0.7);
}

TEST(SavedPeriods, quarters_average_to_their_year) {
  test::SmallModel model = gathering("linear", {{"2025", 1}, {"2027", 5}});
  model.variables += aux("square", "gathered * gathered");
  const test::SmallRun years = test::run(model);
  model.time = "{start: 2025, end: 2026, step: 1/4, save: 1/4, method: rk4}";
  const test::SmallRun quarters = test::run(model);
  for (const char* name : {"series", "inflow", "square"}) {
    double sum = 0;
    for (std::size_t period = 4; period < 8; ++period) sum += quarters.value(name, period);
    EXPECT_DOUBLE_EQ(sum / 4, years.value(name, 1)) << name;
  }
  EXPECT_EQ(quarters.value("gathered", 7), years.value("gathered", 1));
}

TEST(SavedPeriods, a_stock_may_be_saved_as_its_mean) {
  test::SmallModel model;
  model.variables = test::stock("level", "inflows: [filling], outflows: []", "2", "1", "",
                                "    over_period: mean\n") +
                    test::flow("filling", "rate") + data("rate", "1/yr");
  model.numbers = number("rate", 4, "", "", "1/yr");
  EXPECT_DOUBLE_EQ(test::run(model).value("level"), 4);
}

// Twice the output at half the intensity: the ratio of the means is not the mean of the ratios.
TEST(SavedPeriods, a_ratio_is_made_of_the_values_of_the_period) {
  test::SmallModel model;
  const std::string ratio = "    over_period: ratio\n";
  model.time = "{start: 2025, end: 2025, step: 1/2, save: 1, method: heun}";
  model.variables =
      data("energy", "GJ", "", "step") + data("output", "t", "", "step") +
      aux("ratio", "energy / output", "GJ/t", "", ratio) + aux("mean", "energy / output", "GJ/t") +
      aux("twice", "2 * ratio", "GJ/t", "", ratio) + aux("middle", "TIME", "yr", "", ratio);
  for (const auto& [name, first, second] :
       {std::tuple{"energy", 10.0, 30.0}, std::tuple{"output", 1.0, 9.0}}) {
    const std::string unit = name == std::string("energy") ? "GJ" : "t";
    model.numbers +=
        number(name, first, "", "2025", unit) + number(name, second, "", "2025.5", unit);
  }
  const test::SmallRun run = test::run(model);
  EXPECT_DOUBLE_EQ(run.value("ratio"), 4);
  EXPECT_DOUBLE_EQ(run.value("mean"), (10 + 30.0 / 9) / 2);
  EXPECT_DOUBLE_EQ(run.value("twice"), 8);
  EXPECT_DOUBLE_EQ(run.value("middle"), 2025.5);
}

TEST(Series, a_linear_one_is_interpolated_and_held_beyond_its_points) {
  const test::SmallRun run = test::run(gathering("linear", {{"2025.5", 1}, {"2026.5", 5}}));
  EXPECT_DOUBLE_EQ(run.value("series", 0), 0.5 * 1 + 0.5 * 2);
  EXPECT_DOUBLE_EQ(run.value("series", 1), 0.5 * 4 + 0.5 * 5);
  EXPECT_DOUBLE_EQ(run.value("gathered", 1), 6);
}

TEST(Series, a_step_holds_until_the_next_point) {
  const test::SmallRun run = test::run(gathering("step", {{"2025.5", 1}, {"2026.5", 5}}));
  EXPECT_DOUBLE_EQ(run.value("series", 0), 1);
  EXPECT_DOUBLE_EQ(run.value("series", 1), 3);
}

TEST(Series, a_change_within_a_step_counts_by_the_part_of_the_step_it_covers) {
  const test::SmallRun run = test::run(gathering("step", {{"2025", 0}, {"2025.9", 10}}));
  EXPECT_NEAR(run.value("series", 0), 1, 1e-12);
  EXPECT_NEAR(run.value("gathered", 0), 1, 1e-12);
}

TEST(Series, results_do_not_depend_on_the_step) {
  test::SmallModel model = gathering("linear", {{"2025", 1}, {"2025.3", 7}, {"2027", 2}});
  const double expected = 0.3 * 4 + 1.7 * 4.5;
  for (const char* step : {"1", "1/2", "1/12", "1/52"}) {
    model.time = fmt::format("{{start: 2025, end: 2026, step: {}, save: 1, method: rk4}}", step);
    EXPECT_NEAR(test::run(model).value("gathered", 1), expected, 1e-12) << step;
  }
}

TEST(SavedPeriods, the_same_run_gives_the_same_bits) {
  test::SmallModel model = gathering("linear", {{"2025", 1}, {"2027", 7}});
  model.variables += aux("wild", "EXP(gathered / 3) ^ 0.3 + LN(1 + gathered)");
  EXPECT_EQ(test::run(model).periods, test::run(model).periods);
}

TEST(SavedPeriods, the_end_of_a_period_is_before_what_begins_with_the_next) {
  test::SmallModel model;
  model.time = "{start: 2025, end: 2026, step: 1/4, save: 1, method: rk4}";
  model.variables =
      data("held", "1", "", "step") + aux("last", "held", "1", "", "    over_period: end\n");
  model.numbers = number("held", 1, "", "2025") + number("held", 2, "", "2026");
  const test::SmallRun run = test::run(model);
  EXPECT_EQ(run.value("last", 0), 1);
  EXPECT_EQ(run.value("last", 1), 2);
}

}  // namespace
}  // namespace sim33618
