// What a plan computes at all.

#include <gmock/gmock.h>

#include <cmath>

#include "dynamics/small_plan.hpp"

namespace sim33618 {
namespace {

using test::aux;
using test::data;
using test::level;
using test::number;
using test::stock;
using testing::IsEmpty;

class Plans : public test::SmallPlan {};

TEST_F(Plans, leave_out_what_no_output_needs) {
  make(level + aux("wanted", "middle + 1") + aux("middle", "one * 2") +
           aux("unwanted", "other + wanted + level"),
       {"wanted"});
  for (const char* name : {"wanted", "middle", "one"}) EXPECT_TRUE(is_placed(name)) << name;
  for (const char* name : {"unwanted", "other", "level", "gain", "at_start"})
    EXPECT_FALSE(is_placed(name)) << name;
  EXPECT_EQ(plan_.uniform_stocks + plan_.varying_stocks, 0U);
  EXPECT_THAT(plan_.initial, IsEmpty());
}

TEST_F(Plans, keep_the_flows_of_a_stock_that_an_output_needs) {
  make(level + aux("wanted", "level * 2"), {"wanted"});
  for (const char* name : {"wanted", "level", "gain", "year"}) EXPECT_TRUE(is_placed(name)) << name;
  EXPECT_EQ(plan_.uniform_stocks, 1U);
}

TEST_F(Plans, compute_what_only_a_start_needs_only_there) {
  make(level + aux("wanted", "level * 2"), {"wanted"});
  EXPECT_THAT(written(plan_.initial), testing::Contains("at_start"));
  for (const auto* list : {&plan_.once, &plan_.step, &plan_.stage})
    EXPECT_THAT(written(*list), testing::Not(testing::Contains("at_start")));
}

TEST_F(Plans, do_not_move_a_stock_that_only_a_start_needs) {
  make(level + stock("next", "inflows: [], outflows: []", "level"), {"next"});
  EXPECT_TRUE(is_placed("level"));
  EXPECT_FALSE(is_placed("gain"));
  EXPECT_EQ(plan_.uniform_stocks, 1U);
}

TEST_F(Plans, keep_what_memories_and_draws_read) {
  make(aux("wanted", "PREVIOUS(source, 1) + NORMAL(mean, 1)") + aux("source", "one * 2") +
           aux("mean", "other * 2"),
       {"wanted"});
  EXPECT_TRUE(is_placed("source"));
  EXPECT_TRUE(is_placed("mean"));
}

TEST_F(Plans, of_a_ratio_that_only_another_variable_reads_keep_no_ratio) {
  make(aux("share", "(one + series) * 2 / (other + series)", "1", "", "    over_period: ratio\n") +
           aux("wanted", "share * series"),
       {"wanted"});
  EXPECT_TRUE(is_placed("share"));
  EXPECT_THAT(plan_.ratios, IsEmpty());
}

TEST_F(Plans, of_a_memory_that_only_a_start_needs_remember_nothing) {
  make(stock("begun", "inflows: [], outflows: []", "PREVIOUS(series, 3)"), {"begun"});
  const NumberTable& numbers = model_->numbers();
  const std::vector<BatchMember> members(2, BatchMember{&numbers, {}});
  for (const auto& result :
       test::run_members(*model_, model_->document().time, members,
                         {InstructionSet::x86_64, 2, test::flags(*model_, {"begun"}), {}}))
    EXPECT_THAT(result.values, testing::ElementsAre(3));
}

TEST_F(Plans, may_have_nothing_that_is_common_to_all_lanes) {
  test::SmallModel texts;
  texts.variables = aux("spread", "STDDEV(x[*])") + data("x", "1", "place");
  texts.numbers = number("x", 1, "*") + number("x", 4, "west");
  const auto model = test::compiled(texts);
  const std::vector<BatchMember> members(3, BatchMember{&model->numbers(), {}});
  const auto results = test::run_members(
      *model, model->document().time, members,
      {InstructionSet::x86_64, 3, test::flags(*model, {"spread"}), test::flags(*model, {"x"})});
  for (const auto& result : results)
    EXPECT_THAT(result.values, testing::ElementsAre(testing::DoubleEq(std::sqrt(2))));
}

}  // namespace
}  // namespace sim33618
