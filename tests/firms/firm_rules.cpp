// Rule sets as files say them.
#include <gmock/gmock.h>

#include "firms/made_firms.hpp"
#include "model/rule_mechanisms.hpp"
#include "support/replaced_text.hpp"
#include "support/scratch_folder.hpp"

namespace sim33618::test {
namespace {

using testing::HasSubstr;

std::string shipped_text() {
  return read_file(SIM33618_SOURCE_DIR "/model/firm_rules.yaml", std::size_t{1} << 20U);
}

// What is said of the shipped file after a change to it.
std::string refused(const std::string& old, const std::string& now) {
  const std::string text = replaced(shipped_text(), old, now);
  const ScratchFolder folder;
  try {
    rules_of_file(folder.write("rules.yaml", text));
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

TEST(FirmRules, a_set_has_a_rule_for_every_mechanism_and_what_it_says_replaces_its_parents) {
  ASSERT_EQ(shipped_rules().names(),
            (std::vector<std::string>{"inoue-todo", "inoue-todo-recovery", "weekly", "coupled"}));
  EXPECT_EQ(shipped_rules().usual.text, "weekly");
  for (const RuleSet& set : shipped_rules().sets)
    EXPECT_EQ(set.chosen.size(), mechanisms().size()) << set.name.text;
  const auto recovery_of = [](const RuleSet& set) {
    const auto found =
        std::find_if(set.chosen.begin(), set.chosen.end(),
                     [](const ChosenRule& rule) { return rule.mechanism == "recovery"; });
    return found->rule;
  };
  const RuleSet& plain = shipped_rules().of("inoue-todo");
  const RuleSet& gradual = shipped_rules().of("inoue-todo-recovery");
  EXPECT_EQ(recovery_of(plain), "none");
  EXPECT_EQ(recovery_of(gradual), "gradual");
  EXPECT_EQ(plain.rules.repair, 0);
  EXPECT_EQ(gradual.rules.repair, 1.0 / 40);
  EXPECT_EQ(gradual.rules.cover, plain.rules.cover);
  EXPECT_EQ(gradual.figures.size(), plain.figures.size() + 2);
}

TEST(FirmRules, every_mechanism_and_number_has_to_name_its_source) {
  EXPECT_THAT(refused("{rule: latest, source: inoue-todo-2019}", "{rule: latest}"),
              HasSubstr("'expectation' of inoue-todo lacks the key 'source'"));
  EXPECT_THAT(refused("low: 5, high: 20, source: inoue-todo-2019,", "low: 5, high: 20,"),
              HasSubstr("'cover_days' of 'orders' of inoue-todo lacks the key 'source'"));
  EXPECT_THAT(refused("year: 2019, grade: B, note: 'As published, where",
                      "year: 2019, note: 'As published, where"),
              HasSubstr("'cover_days' of 'orders' of inoue-todo lacks the key 'grade'"));
}

TEST(FirmRules, the_usual_set_is_one_of_them) {
  EXPECT_THAT(refused("default: weekly", "default: weakly"),
              HasSubstr("unknown rule set 'weakly' (there are inoue-todo, inoue-todo-recovery, "
                        "weekly, coupled); did you mean 'weekly'?"));
}

TEST(FirmRules, days_become_steps) {
  const FirmRules rules = weekly_rules();
  EXPECT_EQ(rules.days_per_step, 7);
  EXPECT_EQ(rules.cover, 4);
  EXPECT_EQ(rules.transit, 2);
  EXPECT_EQ(rules.expectation, 0.5);
  EXPECT_EQ(rules.use_smoothing, 1);
  EXPECT_EQ(rules.target_smoothing, 1.0 / 52);
  EXPECT_EQ(rules.search.candidates, 5);
  EXPECT_EQ(rules.other_share, 0);
}

TEST(FirmRules, a_rule_that_does_not_exist_is_named_with_the_nearest) {
  const std::string error = refused("{rule: latest,", "{rule: latst,");
  EXPECT_THAT(error, HasSubstr("rules.yaml:"));
  EXPECT_THAT(error, HasSubstr("unknown rule 'latst' of 'expectation' (there are latest, "
                               "smoothed); did you mean 'latest'?"));
  EXPECT_THAT(error, HasSubstr("^"));
}

TEST(FirmRules, mechanisms_parameters_and_sets_that_do_not_exist_are_named) {
  EXPECT_THAT(refused("    payment: {rule: at_once", "    paymnt: {rule: at_once"),
              testing::AllOf(HasSubstr("rule set 'inoue-todo' lacks the key 'payment'"),
                             HasSubstr("unknown key 'paymnt' in rule set 'inoue-todo'; did you "
                                       "mean 'payment'?")));
  EXPECT_THAT(refused("      backlog_days:", "      backlog_day:"),
              testing::AllOf(HasSubstr("'backlog_days'"), HasSubstr("unknown key 'backlog_day'")));
  EXPECT_THAT(refused("extends: inoue-todo", "extends: inoue-tod"),
              HasSubstr("no rule set 'inoue-tod' stands above; did you mean 'inoue-todo'?"));
}

TEST(FirmRules, numbers_stay_in_their_limits_and_ranges) {
  EXPECT_THAT(refused("important_share: {value: 0.5,", "important_share: {value: 1.5,"),
              HasSubstr("'1.5' is no number from 0 to 1"));
  EXPECT_THAT(refused("use_days: {value: 7,", "use_days: {value: 0,"),
              HasSubstr("'0' is no number above 0 and at most 3650"));
  EXPECT_THAT(refused("backlog_days: {value: 28,", "backlog_days: {value: 280,"),
              HasSubstr("280 does not lie between 7 and 56"));
  EXPECT_THAT(refused("candidates: {value: 5,", "candidates: {value: 5.5,"),
              HasSubstr("'5.5' is no whole number from 1 to 100"));
  EXPECT_THAT(refused("step: week", "step: month"),
              HasSubstr("a step is a 'day' or a 'week', not 'month'"));
}

TEST(FirmRules, a_set_that_does_not_exist_is_named_with_the_nearest) {
  try {
    shipped_rules().of("inoue-todd");
    FAIL() << "found";
  } catch (const InputError& error) {
    EXPECT_STREQ(error.what(),
                 "error: unknown rule set 'inoue-todd' (there are inoue-todo, "
                 "inoue-todo-recovery, weekly, coupled); did you mean 'inoue-todo'?\n");
  }
}

}  // namespace
}  // namespace sim33618::test
