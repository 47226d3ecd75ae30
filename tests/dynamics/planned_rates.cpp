// How often a plan computes what, and in which store.

#include <gmock/gmock.h>

#include <algorithm>

#include "dynamics/small_plan.hpp"

namespace sim33618 {
namespace {

using test::aux;
using test::flow;
using test::level;
using test::stock;
using testing::UnorderedElementsAre;

class PlannedRates : public test::SmallPlan {};

TEST_F(PlannedRates, compute_constants_once_inputs_once_a_step_and_the_rest_at_stages) {
  make(level + aux("constant", "one * 2") + aux("input", "series * constant") +
       aux("moving", "level + input") + aux("timed", "TIME / year") +
       aux("before", "PREVIOUS(level, 1) * 2") + aux("held", "INIT(level) * 2") +
       aux("luck", "RANDOM(0, 1)") + stock("still", "inflows: [], outflows: []", "2") +
       aux("of_still", "still * 2"));
  EXPECT_THAT(written(plan_.once), UnorderedElementsAre("constant", "held", "of_still"));
  // What the stocks begin with was computed for that.
  EXPECT_THAT(written(plan_.initial), testing::Contains("at_start"));
  EXPECT_THAT(written(plan_.step), testing::IsSupersetOf({"input", "before", "luck"}));
  EXPECT_THAT(written(plan_.stage), testing::IsSupersetOf({"moving", "timed", "gain"}));
  EXPECT_THAT(written(plan_.stage), testing::Not(testing::Contains("input")));
  for (const std::size_t v : plan_.averaged)
    EXPECT_THAT(model_->structure().variables[v].name(),
                testing::Not(testing::AnyOf("constant", "held", "of_still", "one")));
}

TEST_F(PlannedRates, compute_at_the_end_of_a_period_what_is_shown_as_it_is_then) {
  make(level + aux("mean", "level + series") + aux("both", "level * input") +
       aux("input", "series * constant") + aux("constant", "one * 2") +
       aux("last", "both + series", "1", "", "    over_period: end\n"));
  EXPECT_THAT(written(plan_.end), UnorderedElementsAre("both", "input", "last"));
}

TEST_F(PlannedRates, begin_the_sum_of_flows_anew_as_often_as_any_flow_changes) {
  make(stock("level", "inflows: [steady], outflows: [loss]", "1") + flow("steady", "one / year") +
       flow("loss", "level / year") + stock("slow", "inflows: [steady, fed], outflows: []", "1") +
       flow("fed", "series / year"));
  const auto derivatives = [&](const PlannedInstructions& instructions) {
    return std::count_if(instructions.begin(), instructions.end(), [&](const auto& instruction) {
      return instruction.target.operand.slot >= plan_.uniform_stocks &&
             instruction.target.operand.slot < 2 * plan_.uniform_stocks;
    });
  };
  EXPECT_EQ(derivatives(plan_.once), 0);
  EXPECT_EQ(derivatives(plan_.step), 2);
  EXPECT_EQ(derivatives(plan_.stage), 2);
}

TEST_F(PlannedRates, hold_apart_what_differs_between_lanes_and_what_does_not) {
  make(level + aux("common", "other * series") + aux("own", "one * common") +
           aux("luck", "RANDOM(0, 1)") + aux("fixed_luck", "RANDOM(0, 1, 7)") +
           aux("remembered", "PREVIOUS(own, 0)"),
       {}, {"one"});
  for (const char* name : {"one", "own", "at_start", "level", "gain", "luck", "remembered"})
    EXPECT_TRUE(is_varying(name)) << name;
  for (const char* name : {"other", "series", "common", "fixed_luck", "year"})
    EXPECT_FALSE(is_varying(name)) << name;
}

}  // namespace
}  // namespace sim33618
