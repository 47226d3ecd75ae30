// What a plan computes, how often, and in which store.

#include "dynamics/plan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "support/small_batch.hpp"

namespace sim33618 {
namespace {

using test::aux;
using test::data;
using test::flow;
using test::number;
using test::stock;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

// A plan of a small model whose data are numbers of 1.
class Plans : public testing::Test {
 protected:
  void make(const std::string& variables, const std::set<std::string>& outputs = {},
            const std::set<std::string>& varying = {}) {
    test::SmallModel texts;
    texts.variables = variables + data("one") + data("other") + data("series", "1", "", "linear") +
                      data("year", "yr");
    texts.numbers = number("one", 1) + number("other", 1) + number("series", 1, "", "2025") +
                    number("series", 2, "", "2026") + number("year", 1, "", "", "yr");
    model_ = test::compiled(texts);
    plan_ = make_plan(*model_,
                      {outputs.empty() ? std::vector<bool>{} : test::flags(*model_, outputs),
                       test::flags(*model_, varying), true},
                      InstructionSet::x86_64);
  }

  std::size_t variable(const std::string& name) const {
    return model_->structure().find(name).value();
  }
  bool is_placed(const std::string& name) const {
    return plan_.variables[variable(name)].has_value();
  }
  bool is_varying(const std::string& name) const {
    return plan_.variables[variable(name)]->varying;
  }
  // The variables that some instructions write.
  std::vector<std::string> written(const PlannedInstructions& instructions) const {
    std::vector<std::string> names;
    for (const PlannedInstruction& instruction : instructions) {
      for (std::size_t v = 0; v < plan_.variables.size(); ++v) {
        const auto& place = plan_.variables[v];
        if (place && place->varying == instruction.target.varying &&
            place->slot <= instruction.target.operand.slot &&
            instruction.target.operand.slot < place->slot + place->count)
          names.push_back(model_->structure().variables[v].name());
      }
    }
    return names;
  }

  std::unique_ptr<CompiledModel> model_;
  Plan plan_;
};

const std::string level = stock("level", "inflows: [gain], outflows: []", "at_start") +
                          flow("gain", "level / year") + aux("at_start", "one * 2");

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

TEST_F(Plans, compute_constants_once_inputs_once_a_step_and_the_rest_at_stages) {
  make(level + aux("constant", "one * 2") + aux("input", "series * constant") +
       aux("moving", "level + input") + aux("timed", "TIME / year") +
       aux("before", "PREVIOUS(level, 1) * 2") + aux("held", "INIT(level) * 2") +
       aux("luck", "RANDOM(0, 1)") + stock("still", "inflows: [], outflows: []", "2") +
       aux("of_still", "still * 2"));
  EXPECT_THAT(written(plan_.once),
              UnorderedElementsAre("constant", "at_start", "held", "of_still"));
  EXPECT_THAT(written(plan_.step), testing::IsSupersetOf({"input", "before", "luck"}));
  EXPECT_THAT(written(plan_.stage), testing::IsSupersetOf({"moving", "timed", "gain"}));
  EXPECT_THAT(written(plan_.stage), testing::Not(testing::Contains("input")));
  for (const std::size_t v : plan_.averaged)
    EXPECT_THAT(model_->structure().variables[v].name(),
                testing::Not(testing::AnyOf("constant", "held", "of_still", "one")));
}

TEST_F(Plans, begin_the_sum_of_flows_anew_as_often_as_any_flow_changes) {
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

TEST_F(Plans, hold_apart_what_differs_between_lanes_and_what_does_not) {
  make(level + aux("common", "other * series") + aux("own", "one * common") +
           aux("luck", "RANDOM(0, 1)") + aux("fixed_luck", "RANDOM(0, 1, 7)") +
           aux("remembered", "PREVIOUS(own, 0)"),
       {}, {"one"});
  for (const char* name : {"one", "own", "at_start", "level", "gain", "luck", "remembered"})
    EXPECT_TRUE(is_varying(name)) << name;
  for (const char* name : {"other", "series", "common", "fixed_luck", "year"})
    EXPECT_FALSE(is_varying(name)) << name;
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
