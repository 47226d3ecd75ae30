// Rule sets as files say them.
#include <gmock/gmock.h>

#include "firms/made_firms.hpp"
#include "support/scratch_folder.hpp"

namespace sim33618::test {
namespace {

using testing::HasSubstr;

std::string shipped_text() {
  return read_file(SIM33618_SOURCE_DIR "/model/firm_rules.yaml", std::size_t{1} << 20U);
}

// What is said of the shipped file after a change to it.
std::string refused(const std::string& old, const std::string& now) {
  std::string text = shipped_text();
  const std::size_t at = text.find(old);
  EXPECT_NE(at, std::string::npos) << old;
  text.replace(at, old.size(), now);
  const ScratchFolder folder;
  try {
    read_firm_rules(folder.write("rules.yaml", text), "rules.yaml");
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

TEST(FirmRules, every_mechanism_and_number_names_its_source) {
  ASSERT_EQ(shipped_rules().sets.size(), 3U);
  for (const RuleSet& set : shipped_rules().sets) {
    EXPECT_EQ(set.chosen.size(), 11U) << set.rules.name;
    for (const ChosenRule& rule : set.chosen) EXPECT_FALSE(rule.sources.empty()) << rule.mechanism;
    for (const RuleFigure& figure : set.figures) {
      EXPECT_FALSE(figure.figure.sources.empty()) << figure.name;
      EXPECT_LE(figure.figure.low, figure.figure.value) << figure.name;
      EXPECT_LE(figure.figure.value, figure.figure.high) << figure.name;
    }
  }
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

TEST(FirmRules, mechanisms_parameters_and_sources_that_do_not_exist_are_named) {
  EXPECT_THAT(refused("    payment: {rule: at_once", "    paymnt: {rule: at_once"),
              testing::AllOf(HasSubstr("rule set 'inoue-todo' lacks the key 'payment'"),
                             HasSubstr("unknown key 'paymnt' in rule set 'inoue-todo'; did you "
                                       "mean 'payment'?")));
  EXPECT_THAT(refused("      backlog_days:", "      backlog_day:"),
              testing::AllOf(HasSubstr("'backlog_days'"), HasSubstr("unknown key 'backlog_day'")));
  EXPECT_THAT(
      refused("source: [hallegatte-2008, judgement]", "source: [halegatte-2008, judgement]"),
      HasSubstr("unknown source 'halegatte-2008'; did you mean 'hallegatte-2008'?"));
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
              HasSubstr("'candidates' must be a whole number"));
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
                 "inoue-todo-recovery, weekly); did you mean 'inoue-todo'?\n");
  }
}

}  // namespace
}  // namespace sim33618::test
