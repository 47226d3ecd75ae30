#include "experiment/step_check.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "support/small_scenario.hpp"

namespace sim33618 {
namespace {

struct Checked {
  std::unique_ptr<CompiledModel> model;
  std::vector<StepChange> changes;
};

// Decay at one a year beside a level that no step changes and one that stays zero.
Checked checked(const std::string& method, const std::string& more = {},
                const std::string& outputs = "[still, nothing, level, loss]") {
  test::SmallModel model;
  model.time = "{start: 2025, end: 2026, step: 1/4, save: 1, method: " + method + "}";
  model.variables = test::stock("still", "inflows: [], outflows: []", "1") +
                    test::stock("nothing", "inflows: [], outflows: []", "0") +
                    test::stock("level", "inflows: [], outflows: [loss]", "8") +
                    test::flow("loss", "rate * level") + test::data("rate", "1/yr") + more;
  model.numbers = test::number("rate", 1, "", "", "1/yr");
  if (!more.empty()) model.numbers += test::number("many", 1000);
  Checked checked{test::compiled(model), {}};
  checked.changes =
      check_step(*checked.model, test::scenario_of(*checked.model, "outputs: " + outputs + "\n"));
  return checked;
}

const StepChange& change_of(const std::string& name, const Checked& checked) {
  return *std::find_if(checked.changes.begin(), checked.changes.end(),
                       [&](const StepChange& change) { return change.row.name == name; });
}

double euler(int steps_a_year, int years) {
  return 8 * std::pow(1 - 1.0 / steps_a_year, steps_a_year * years);
}

TEST(StepCheck, measures_the_change_against_the_largest_value) {
  const Checked euler_run = checked("euler");
  ASSERT_EQ(euler_run.changes.size(), 4U);
  const StepChange& level = change_of("level", euler_run);
  EXPECT_EQ(level.period, 0U);
  EXPECT_NEAR(level.at_step, euler(4, 1), 1e-14);
  EXPECT_NEAR(level.at_half, euler(8, 1), 1e-14);
  EXPECT_NEAR(level.relative, (euler(8, 1) - euler(4, 1)) / euler(8, 1), 1e-14);
}

TEST(StepCheck, measures_a_gap_against_what_it_is_the_gap_to_as_well) {
  const Checked run =
      checked("euler",
              test::aux("small", "level / many") +
                  test::aux("small_gap", "level / many", "1", "", "    gap_to: level\n") +
                  test::data("many"),
              "[small, small_gap, level]");
  const StepChange& level = change_of("level", run);
  const StepChange& small = change_of("small", run);
  const StepChange& gap = change_of("small_gap", run);
  const double change = std::abs(gap.at_half - gap.at_step);
  EXPECT_EQ(change, std::abs(small.at_half - small.at_step));
  EXPECT_NEAR(gap.relative, change / std::max(level.at_half, level.at_step), 1e-14);
  EXPECT_NEAR(small.relative, change / std::max(small.at_half, small.at_step), 1e-14);
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
