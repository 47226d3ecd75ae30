// What half the step changes in the shipped model, in every output of a run.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "experiment/step_check.hpp"
#include "support/shipped_model.hpp"
#include "tables/output_rows.hpp"

namespace sim33618 {
namespace {

using test::ShippedRun;

class SlowSteps : public test::OnShippedModel {
 protected:
  static constexpr double one_thousandth = 1e-3;
  static constexpr const char* from_2020 = "time: {start: 2020, end: 2030}\n";

  static std::vector<StepChange> changes(const std::string& content) {
    return check_step(model(), test::scenario_of(model(), content));
  }

  /// Orders that wait are a small difference of two large flows.
  static bool is_backlog(const std::string& output) { return output.ends_with("|Backlog"); }
};

TEST_F(SlowSteps, half_of_them_move_no_output_of_the_baseline_by_a_thousandth) {
  const auto found = changes("");
  EXPECT_GT(found.size(), 2000U);
  for (const StepChange& change : found)
    EXPECT_LT(change.relative, one_thousandth) << change.row.name << " in period " << change.period;
}

// Of the largest value of each row, as check_step takes it.
TEST_F(SlowSteps, half_of_them_move_no_output_of_2030_by_a_thousandth_from_2020) {
  const ShippedRun whole = run(from_2020);
  const ShippedRun half = run("time: {start: 2020, end: 2030, step: 1/8}\n");
  const std::size_t last = whole.result().period_count() - 1;
  for (const StepChange& change : changes(from_2020)) {
    const auto value = [&](const ShippedRun& of, std::size_t period) {
      return of.result().value(change.row.variable, change.row.element, period);
    };
    if (change.relative == 0) continue;
    const double size = std::abs(change.at_half - change.at_step) / change.relative;
    const double moved = std::abs(value(half, last) - value(whole, last)) / size;
    EXPECT_LT(moved, (is_backlog(change.row.name) ? 2 : 1) * one_thousandth) << change.row.name;
  }
}

// The drought of 2022 and the slump around it, see "Arithmetic" in docs/model/README.md.
TEST_F(SlowSteps, half_of_them_move_few_outputs_of_other_years_by_more) {
  const auto found = changes(from_2020);
  const auto beyond = [&](double limit) {
    return std::count_if(found.begin(), found.end(),
                         [&](const StepChange& change) { return change.relative > limit; });
  };
  EXPECT_LT(beyond(one_thousandth), 60);
  EXPECT_LT(beyond(10 * one_thousandth), 8);
  EXPECT_EQ(beyond(30 * one_thousandth), 0);
}

}  // namespace
}  // namespace sim33618
