// What a trace of one firm says.
#include <gmock/gmock.h>

#include "firms/firm_trace.hpp"
#include "firms/made_firms.hpp"

namespace sim33618::test {
namespace {

// 0 supplies 1 with what it cannot do without, and stands still; 2 could.
class FirmTraces : public testing::Test {
 protected:
  std::vector<TracedStep> traced(const std::vector<double>& damage, std::size_t firm, int weeks) {
    FirmEngine engine(network_, weekly_rules(), {});
    FirmTrace trace(engine, firm);
    StepInputs inputs;
    inputs.damage = damage;
    for (int week = 0; week < weeks; ++week) {
      engine.advance(inputs);
      trace.observe();
    }
    return trace.steps();
  }

  FirmNetwork network_ =
      make_firm_network({SupplyGraph(3, {{0, 1, 10}}), {0, 1, 0}, 2, {}, {0, 30, 60}, {}}, 1);
};

TEST_F(FirmTraces, say_what_bound_output_and_whose_goods_were_lacking) {
  const std::vector<TracedStep> calm = traced({0, 0, 0}, 1, 3);
  ASSERT_EQ(calm.size(), 3U);
  EXPECT_EQ(calm[2].step, 2);
  EXPECT_EQ(calm[2].bound, OutputBound::demand);
  EXPECT_FALSE(calm[2].lacking);
  EXPECT_EQ(traced({0.9, 0, 0}, 0, 1).front().bound, OutputBound::capacity);
  const std::vector<TracedStep> starved = traced({1, 0, 0}, 1, 12);
  EXPECT_EQ(starved.front().bound, OutputBound::demand);
  const TracedStep& last = starved[9];
  EXPECT_LT(last.made, 20);
  EXPECT_EQ(last.bound, OutputBound::critical);
  EXPECT_EQ(last.lacking, 0U);
  EXPECT_GT(last.open, last.ordered);
}

TEST_F(FirmTraces, hold_inputs_and_decisions_about_suppliers) {
  const std::vector<TracedStep> steps = traced({1, 0, 0}, 1, 30);
  std::int64_t search = -1;
  std::int64_t change = -1;
  for (const TracedStep& step : steps) {
    ASSERT_EQ(step.inputs.size(), 1U);
    if (step.inputs[0].decision == SupplierDecision::search) search = step.step;
    if (step.inputs[0].decision == SupplierDecision::change) change = step.step;
    EXPECT_EQ(step.inputs[0].supplier, change < 0 ? 0U : 2U);
  }
  ASSERT_GE(search, 0);
  EXPECT_EQ(change, search + 8);
  EXPECT_LT(steps[static_cast<std::size_t>(search)].inputs[0].fill, 0.8);
  EXPECT_GT(steps.back().inputs[0].shipped, 5);
}

}  // namespace
}  // namespace sim33618::test
