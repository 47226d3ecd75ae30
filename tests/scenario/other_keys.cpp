// Rows, resolution and ensembles; files as other systems write them.
#include <gmock/gmock.h>

#include "support/scenario_test.hpp"
#include "support/small_measures.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

class OtherKeys : public test::ScenarioTest {
 protected:
  OtherKeys() : ScenarioTest(model_texts()) {}

  static test::SmallModel model_texts() {
    test::SmallModel texts;
    texts.time = "{start: 2025, end: 2030, step: 1/12, save: 1, method: rk4}";
    texts.dimensions +=
        "  cluster:\n    doc: Clusters.\n    elements: {nev: {name: {en: Cars, zh: 汽车}}}\n";
    texts.variables = test::data("share", "1", "cluster") + test::aux("result", "SUM(share[*])");
    texts.numbers = test::number("share", 0.1, "*");
    texts.levers = test::SmallLever{"lever", "share"}.text();
    return texts;
  }
};

TEST_F(OtherKeys, rows_are_of_years_quarters_or_months) {
  EXPECT_EQ(scenario_with("frequency: yearly\n").time.save, Fraction(1));
  EXPECT_EQ(scenario_with("frequency: quarterly\ntime: {end: 2026}\n").time.save, Fraction(1, 4));
  EXPECT_EQ(scenario_with("frequency: monthly\n").time.save, Fraction(1, 12));
  EXPECT_EQ(scenario_with("frequency: quarterly\n").time.end, 2030);
  EXPECT_EQ(scenario_with("frequency: monthly\n").clock.choice, ClockChoice::model);
  EXPECT_THAT(mistakes_in("frequency: weekly\n"),
              ElementsAre(::testing::StartsWith("'weekly' is none of yearly, quarterly, monthly")));
  EXPECT_THAT(mistakes_in("frequency: monthly\ntime: {save: 1}\n"),
              ElementsAre("'frequency' and 'save' of 'time' say the same thing; leave one of them "
                          "out @ frequency"));
  EXPECT_THAT(mistakes_in("frequency: monthly\ntime: {step: 1/4}\n"),
              ElementsAre("the save interval 1/12 is no multiple of the step 1/4 @ monthly"));
}

TEST_F(OtherKeys, rows_shorter_than_the_step_of_the_model_shorten_it) {
  test::SmallModel texts;
  texts.variables = test::aux("result", "1");
  const auto quarterly = test::compiled(texts);
  const Scenario monthly = test::scenario_of(*quarterly, "frequency: monthly\n");
  EXPECT_EQ(monthly.time.step, Fraction(1, 12));
  EXPECT_EQ(monthly.clock.choice, ClockChoice::rows);
  EXPECT_EQ(test::scenario_of(*quarterly, "frequency: yearly\n").time.step, Fraction(1, 4));
}

TEST_F(OtherKeys, resolution_is_aggregate_where_the_model_has_no_firms) {
  EXPECT_THAT(mistakes_in("resolution: aggregate\n"), ::testing::IsEmpty());
  EXPECT_THAT(mistakes_in("resolution: firms\n"),
              ElementsAre("the model does not say what firms read and give ('coupling') @ firms"));
  EXPECT_THAT(mistakes_in("resolution: districts\n"),
              ElementsAre("'districts' is none of aggregate, firms @ districts"));
}

TEST_F(OtherKeys, ensembles_have_members_a_seed_and_a_design) {
  const Scenario scenario = scenario_with("ensemble: {members: 500, seed: 7, design: random}\n");
  EXPECT_EQ(scenario.ensemble.members, 500U);
  EXPECT_EQ(scenario.ensemble.seed, 7U);
  EXPECT_EQ(scenario.ensemble.design, "random");
  EXPECT_FALSE(scenario_with("").ensemble.members);
  EXPECT_THAT(mistakes_in("ensemble: {members: 0}\n"),
              ElementsAre("an ensemble has 1 to 100000000 members @ 0"));
  EXPECT_THAT(mistakes_in("ensemble: {members: many, desing: sobol}\n"),
              ElementsAre("'many' is no whole number from 0 on @ many",
                          "unknown key 'desing' in 'ensemble' of the scenario; did you mean "
                          "'design'? @ desing"));
  EXPECT_THAT(mistakes_in("ensemble: {members: 0, seed: first}\n"),
              UnorderedElementsAre("'first' is no whole number from 0 on @ first",
                                   "an ensemble has 1 to 100000000 members @ 0"));
}

TEST_F(OtherKeys, a_file_from_windows_is_read_as_any_other) {
  const test::ScratchFolder folder;
  folder.write("windows.yaml",
               "\xEF\xBB\xBFsim33618: scenario/1\r\ntitle: {en: Windows, zh: 视窗}\r\n"
               "levers:\r\n  lever:\r\n    nev: 30 %\r\ntime: {end: 2027}\r\n");
  const Scenario scenario = test::resolved(*model_, folder, "windows.yaml");
  EXPECT_EQ(scenario.numbers.series[model_->structure().find("share").value()][0][0].value, 0.3);
  EXPECT_EQ(scenario.time.end, 2027);
  EXPECT_EQ(scenario.title.zh, "视窗");
}

TEST_F(OtherKeys, chinese_keys_and_values_are_pointed_at_by_characters) {
  const auto found =
      test::errors_of([&] { scenario_with("levers: {碳价: 5}\nparameters: {share: 五}\n"); });
  EXPECT_THAT(test::summaries(found),
              ElementsAre("unknown lever '碳价' @ 碳价", "'五' does not begin with a number @ 五"));
  EXPECT_THAT(found[0].span.where(), ::testing::EndsWith(":3:10"));
  EXPECT_THAT(found[1].span.where(), ::testing::EndsWith(":4:21"));
}

TEST_F(OtherKeys, tabs_that_indent_are_refused) {
  const auto found = test::errors_of([&] { scenario_with("levers:\n\tlever: 0.5\n"); });
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found[0].message, ::testing::HasSubstr("tab"));
  EXPECT_THAT(found[0].span.where(), ::testing::EndsWith(":4:1"));
}

}  // namespace
}  // namespace sim33618
