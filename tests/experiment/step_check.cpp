#include "experiment/step_check.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "support/small_scenario.hpp"

namespace sim33618 {
namespace {

struct Checked {
  std::unique_ptr<CompiledModel> model;
  std::vector<StepChange> changes;
};

// Decay at one a year beside a level that no step changes and one that stays zero.
Checked checked(const std::string& method) {
  test::SmallModel model;
  model.time = "{start: 2025, end: 2026, step: 1/4, save: 1, method: " + method + "}";
  model.variables = test::stock("still", "inflows: [], outflows: []", "1") +
                    test::stock("nothing", "inflows: [], outflows: []", "0") +
                    test::stock("level", "inflows: [], outflows: [loss]", "8") +
                    test::flow("loss", "rate * level") + test::data("rate", "1/yr");
  model.numbers = test::number("rate", 1, "", "", "1/yr");
  Checked checked{test::compiled(model), {}};
  checked.changes =
      check_step(*checked.model,
                 test::scenario_of(*checked.model, "outputs: [still, nothing, level, loss]\n"));
  return checked;
}

double euler(int steps_a_year, int years) {
  return 8 * std::pow(1 - 1.0 / steps_a_year, steps_a_year * years);
}

TEST(StepCheck, measures_the_change_against_the_largest_value) {
  const Checked euler_run = checked("euler");
  ASSERT_EQ(euler_run.changes.size(), 4U);
  const StepChange& level =
      *std::find_if(euler_run.changes.begin(), euler_run.changes.end(),
                    [](const StepChange& change) { return change.row.name == "level"; });
  EXPECT_EQ(level.period, 0U);
  EXPECT_NEAR(level.at_step, euler(4, 1), 1e-14);
  EXPECT_NEAR(level.at_half, euler(8, 1), 1e-14);
  EXPECT_NEAR(level.relative, (euler(8, 1) - euler(4, 1)) / euler(8, 1), 1e-14);
}

TEST(StepCheck, puts_the_largest_change_first) {
  const Checked run = checked("euler");
  EXPECT_GE(run.changes[0].relative, run.changes[1].relative);
  EXPECT_EQ(run.changes[2].row.name, "still");
  EXPECT_EQ(run.changes[3].row.name, "nothing");
  EXPECT_EQ(run.changes[2].relative, 0);
  EXPECT_EQ(run.changes[3].relative, 0);
}

TEST(StepCheck, finds_less_with_methods_of_higher_order) {
  const double euler_change = checked("euler").changes[0].relative;
  const double heun_change = checked("heun").changes[0].relative;
  const double rk4_change = checked("rk4").changes[0].relative;
  EXPECT_GT(euler_change, 5 * heun_change);
  EXPECT_GT(heun_change, 50 * rk4_change);
  EXPECT_GT(rk4_change, 0);
}

}  // namespace
}  // namespace sim33618
