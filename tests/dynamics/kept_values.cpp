// INIT and PREVIOUS, held against tables run by hand.

#include <gtest/gtest.h>

#include "support/small_run.hpp"

namespace sim33618 {
namespace {

// x grows by 4 a year from 1: 1, 2, 3, … at the beginning of each quarter.
test::SmallModel counting(const std::string& method) {
  test::SmallModel model;
  model.time = "{start: 2025, end: 2025, step: 1/4, save: 1/4, method: " + method + "}";
  model.variables = test::flow("rise", "speed") +
                    test::stock("x", "inflows: [rise], outflows: []", "1", "1") +
                    test::data("speed", "1/yr");
  model.numbers = test::number("speed", 4, "", "", "1/yr");
  return model;
}

class KeptValues : public testing::TestWithParam<std::string> {};

INSTANTIATE_TEST_SUITE_P(By, KeptValues, testing::Values("heun", "rk4"),
                         [](const auto& tested) { return tested.param; });

// x² at the stages of a step rises; PREVIOUS has the value of the first stage of the step before,
// whatever the stages of the step are, and so has a mean over the step.
TEST_P(KeptValues, previous_is_the_value_at_the_beginning_of_the_step_before) {
  test::SmallModel model = counting(GetParam());
  model.variables += test::aux("square", "x^2") + test::aux("before", "PREVIOUS(x^2, 100)") +
                     test::aux("twice", "PREVIOUS(PREVIOUS(x, 10), 20)") +
                     test::aux("at_end", "PREVIOUS(square, 0)", "1", "", "    over_period: end\n");
  const test::SmallRun run = test::run(model);
  const std::vector<double> before = {100, 1, 4, 9};
  const std::vector<double> twice = {20, 10, 1, 2};
  const std::vector<double> at_end = {1, 4, 9, 16};
  for (std::size_t p = 0; p < 4; ++p) {
    EXPECT_EQ(run.value("before", p), before[p]) << p;
    EXPECT_EQ(run.value("twice", p), twice[p]) << p;
    EXPECT_EQ(run.value("at_end", p), at_end[p]) << p;
  }
}

TEST_P(KeptValues, previous_breaks_a_circle) {
  test::SmallModel model = counting(GetParam());
  model.variables += test::aux("steps", "PREVIOUS(steps, 0) + 1") +
                     test::aux("ping", "PREVIOUS(pong, 1) * 2") + test::aux("pong", "ping + 1");
  const test::SmallRun run = test::run(model);
  const std::vector<double> ping = {2, 6, 14, 30};
  for (std::size_t p = 0; p < 4; ++p) {
    EXPECT_EQ(run.value("steps", p), static_cast<double>(p + 1));
    EXPECT_EQ(run.value("ping", p), ping[p]);
  }
}

TEST_P(KeptValues, previous_moves_along_an_array) {
  test::SmallModel model = counting(GetParam());
  model.variables += test::aux("row",
                               "\n      east: x\n      west: PREVIOUS(row[east], 0)\n      north: "
                               "PREVIOUS(row[west], 0)",
                               "1", "place", "    over_period: end\n");
  const test::SmallRun run = test::run(model);
  EXPECT_EQ(run.value("row", 3, 0), 5);
  EXPECT_EQ(run.value("row", 3, 1), 4);
  EXPECT_EQ(run.value("row", 3, 2), 3);
  EXPECT_EQ(run.value("row", 0, 2), 0);
}

TEST_P(KeptValues, init_is_the_value_at_the_start) {
  test::SmallModel model = counting(GetParam());
  model.variables += test::aux("growth", "x / INIT(x)") + test::aux("start", "INIT(x^2 + 1)") +
                     test::aux("time", "TIME - INIT(TIME)", "yr", "", "    over_period: end\n") +
                     test::stock("half", "inflows: [], outflows: []", "INIT(x) / 2");
  const test::SmallRun run = test::run(model);
  for (std::size_t p = 0; p < 4; ++p) {
    EXPECT_EQ(run.value("start", p), 2);
    EXPECT_EQ(run.value("half", p), 0.5);
    EXPECT_EQ(run.value("time", p), 0.25 * static_cast<double>(p + 1));
    EXPECT_EQ(run.value("growth", p), static_cast<double>(p) + 1.5);
  }
}

}  // namespace
}  // namespace sim33618
