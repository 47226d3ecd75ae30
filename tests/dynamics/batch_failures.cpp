// What becomes of a member whose numbers stop being finite, and of those beside it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/small_batch.hpp"

namespace sim33618 {
namespace {

using test::data;
using test::number;

// Infinite for a moment, so many years after 2025 as the rate says.
const std::string gap = "1 / (TIME - 2025 * year - rate * year * year)";

// Members of a model that differ in 'rate', equal but for one of them.
class BatchFailures : public testing::TestWithParam<std::string> {
 protected:
  void make(const std::string& variables, double failing_rate, double rate = 1) {
    test::SmallModel texts;
    texts.time = "{start: 2025, end: 2027, step: 1/4, save: 1, method: " + GetParam() + "}";
    texts.variables = variables + data("rate", "1/yr") + data("year", "yr");
    texts.numbers = number("rate", rate, "", "", "1/yr") + number("year", 1, "", "", "yr");
    model_ = test::compiled(texts);
    tables_.assign(7, model_->numbers());
    tables_[failing].series[model_->structure().find("rate").value()][0].front().value =
        failing_rate;
    for (const NumberTable& table : tables_) members_.push_back({&table, {}});
  }

  std::vector<test::MemberResult> run(std::size_t lanes, InstructionSet set) const {
    return test::run_members(*model_, model_->document().time, members_,
                             {set, lanes, {}, test::flags(*model_, {"rate"})});
  }

  void expect_only_one_fails() const {
    for (const InstructionSet set : instruction_sets_here()) {
      const auto results = run(members_.size(), set);
      const std::vector<double> sound = run_alone(0, set);
      for (std::size_t m = 0; m < members_.size(); ++m) {
        EXPECT_EQ(results[m].is_failed, m == failing) << m;
        if (m == failing) continue;
        const std::vector<bool> shown = test::shown(*model_);
        EXPECT_EQ(test::difference(*model_, sound, shown, results[m].values, shown), "") << m;
      }
    }
  }

  std::vector<double> run_alone(std::size_t member, InstructionSet set) const {
    return test::run_members(*model_, model_->document().time, {members_[member]},
                             {set, 1, {}, test::flags(*model_, {"rate"})})[0]
        .values;
  }

  std::string failure_alone() const {
    try {
      run_alone(failing, chosen_instruction_set());
    } catch (const RunError& error) {
      return error.what();
    }
    return "no failure";
  }

  static constexpr std::size_t failing = 4;
  std::unique_ptr<CompiledModel> model_;
  std::vector<NumberTable> tables_;
  std::vector<BatchMember> members_;
};

INSTANTIATE_TEST_SUITE_P(By, BatchFailures, testing::Values("euler", "heun", "rk4"),
                         [](const auto& tested) { return tested.param; });

TEST_P(BatchFailures, of_one_member_by_overflow_leave_the_others_alone) {
  make(test::stock("level", "inflows: [growth], outflows: []", "10") +
           test::flow("growth", "rate * level ^ (rate * year)"),
       9);
  expect_only_one_fails();
  EXPECT_THAT(failure_alone(),
              testing::MatchesRegex("'(level|growth)' became inf on 202[5-7]-[0-9][0-9]-01\n.*"));
}

TEST_P(BatchFailures, at_the_start_leave_the_others_alone) {
  make(test::stock("level", "inflows: [], outflows: []", "1 / (1 - rate * year / 2)"), 2);
  expect_only_one_fails();
  EXPECT_EQ(failure_alone(),
            "'level' begins as inf on 2025-01-01\n"
            "  it was computed from rate = 2 1/yr, year = 1 yr");
}

TEST_P(BatchFailures, of_a_value_for_one_step_alone_are_not_forgotten) {
  make(test::aux("gap", gap, "1/yr", "", "    over_period: end\n"), 0.5, 1.1);
  expect_only_one_fails();
  EXPECT_THAT(failure_alone(), testing::MatchesRegex("'gap' became inf on 2025-0[47]-01\n.*"));
}

// Only stages between the beginnings of two steps meet it, and only RK4 has such stages.
TEST_P(BatchFailures, within_a_step_count_where_a_mean_has_them) {
  make(test::aux("gap", gap, "1/yr"), 0.375, 1.1);
  const bool fails = GetParam() == "rk4";
  EXPECT_THAT(failure_alone(),
              testing::StartsWith(fails ? "'gap' became inf on 2025-04-01" : "no failure"));
  for (const std::size_t lanes : {2U, 7U}) {
    const auto results = run(lanes, chosen_instruction_set());
    for (std::size_t m = 0; m < members_.size(); ++m)
      EXPECT_EQ(results[m].is_failed, fails && m == failing) << m;
  }
}

TEST_P(BatchFailures, within_a_step_count_nowhere_if_nothing_becomes_of_them) {
  make(test::aux("gap", gap, "1/yr", "", "    over_period: end\n"), 0.375, 1.1);
  EXPECT_EQ(failure_alone(), "no failure");
  for (const auto& result : run(members_.size(), chosen_instruction_set()))
    EXPECT_FALSE(result.is_failed);
}

TEST_P(BatchFailures, of_what_all_have_in_common_are_those_of_all) {
  make(test::aux("same", "1 / (year - year)", "1/yr") + test::aux("own", "rate * 2", "1/yr"), 3);
  for (const auto& result : run(members_.size(), chosen_instruction_set()))
    EXPECT_TRUE(result.is_failed);
}

TEST_P(BatchFailures, end_with_the_block) {
  make(test::aux("root", "SQRT(2 - rate * year)"), 3);
  const auto results = run(5, chosen_instruction_set());
  EXPECT_TRUE(results[failing].is_failed);
  const Plan plan =
      make_plan(*model_, {{}, test::flags(*model_, {"rate"}), true}, chosen_instruction_set());
  BatchIntegrator integrator(*model_, plan, model_->document().time, chosen_instruction_set(), 2);
  const auto ignored = [](std::int64_t, const BatchPeriod&) {};
  integrator.run({members_.data() + 3, 2}, ignored);
  EXPECT_FALSE(integrator.failed(0));
  EXPECT_TRUE(integrator.failed(1));
  integrator.run({members_.data(), 2}, ignored);
  EXPECT_FALSE(integrator.failed(0));
  EXPECT_FALSE(integrator.failed(1));
}

}  // namespace
}  // namespace sim33618
