// Scenarios that extend several others, and what they take back.
#include <gmock/gmock.h>

#include "support/found_errors.hpp"
#include "support/small_measures.hpp"
#include "support/small_scenario.hpp"

namespace sim33618 {
namespace {

using test::scenario_text;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class SeveralParents : public ::testing::Test {
 protected:
  SeveralParents() {
    test::SmallModel texts;
    texts.time = "{start: 2025, end: 2030, step: 1/4, save: 1, method: rk4}";
    texts.variables = test::data("price", "CNY/t") + test::data("share", "1", "place") +
                      test::data("path", "1", "", "step") + test::aux("result", "price", "CNY/t");
    texts.numbers = test::number("price", 1, "", "", "CNY/t") + test::number("share", 0.1, "*") +
                    test::number("path", 5, "", "2025");
    texts.levers = test::SmallLever{"lever", "price", "[0 CNY/t, 9 CNY/t]", "{a: 5 CNY/t}"}.text();
    texts.shocks = test::SmallShock{"stop", "path"}.text();
    model_ = test::compiled(texts);
    file("base", "parameters: {share: 0.2}\ntime: {end: 2029}\n");
    file("left", "extends: base.yaml\nparameters: {share: {west: 0.3}}\n");
    file("right", "extends: base.yaml\nparameters: {price: 3 CNY/t}\n");
  }

  void file(const std::string& name, const std::string& content) const {
    folder_.write(name + ".yaml", scenario_text(content));
  }
  Scenario child(const std::string& content) const {
    file("child", content);
    return test::resolved(*model_, folder_, "child.yaml");
  }
  std::vector<std::string> mistakes(const std::string& content) const {
    return test::summaries(test::errors_of([&] { child(content); }));
  }
  std::vector<double> values(const Scenario& scenario, const std::string& name) const {
    std::vector<double> all;
    for (const NumberSeries& series :
         scenario.numbers.series[model_->structure().find(name).value()])
      for (const NumberPoint& point : series) all.push_back(point.value);
    return all;
  }

  test::ScratchFolder folder_;
  std::unique_ptr<CompiledModel> model_;
};

TEST_F(SeveralParents, all_count_and_a_common_one_counts_once) {
  for (const std::string order : {"left.yaml, right.yaml", "right.yaml, left.yaml"}) {
    const Scenario scenario = child("extends: [" + order + "]\n");
    EXPECT_THAT(values(scenario, "share"), ElementsAre(0.2, 0.3, 0.2));
    EXPECT_THAT(values(scenario, "price"), ElementsAre(3));
    EXPECT_EQ(scenario.time.end, 2029);
    EXPECT_EQ(scenario.files.size(), 4U);
  }
}

TEST_F(SeveralParents, that_differ_in_an_element_need_a_decision) {
  file("other", "extends: base.yaml\nparameters: {share: {west: 0.4}}\n");
  const auto found = test::errors_of([&] { child("extends: [left.yaml, other.yaml]\n"); });
  EXPECT_THAT(test::summaries(found),
              ElementsAre("two parents set 'share[west]' differently; decide in the scenario that "
                          "extends both: a value of its own, or null @ west"));
  ASSERT_EQ(found[0].notes.size(), 1U);
  EXPECT_EQ(found[0].span.where(), (folder_ / "other.yaml").string() + ":4:22");
  EXPECT_EQ(found[0].notes[0].span.where(), (folder_ / "left.yaml").string() + ":4:22");
  const Scenario decided =
      child("extends: [left.yaml, other.yaml]\nparameters: {share: {west: 0.7}}\n");
  EXPECT_THAT(values(decided, "share"), ElementsAre(0.2, 0.7, 0.2));
  const Scenario taken_back =
      child("extends: [left.yaml, other.yaml]\nparameters: {share: {west: null}}\n");
  EXPECT_THAT(values(taken_back, "share"), ElementsAre(0.2, 0.1, 0.2));
}

TEST_F(SeveralParents, that_agree_need_none) {
  file("other", "extends: base.yaml\nparameters: {share: {west: 30 %}}\n");
  EXPECT_THAT(values(child("extends: [left.yaml, other.yaml]\n"), "share"),
              ElementsAre(0.2, 0.3, 0.2));
}

TEST_F(SeveralParents, are_not_decided_between_by_a_path_that_begins_later) {
  file("a", "parameters: {path: {2026: 1}}\n");
  file("b", "parameters: {path: {2026: 2}}\n");
  EXPECT_THAT(mistakes("extends: [a.yaml, b.yaml]\nparameters: {path: {2028: 3}}\n"),
              ElementsAre(::testing::StartsWith("two parents set 'path' differently")));
  EXPECT_THAT(mistakes("extends: [a.yaml, b.yaml]\nparameters: {path: {2026: 3}}\n"), IsEmpty());
}

TEST_F(SeveralParents, that_differ_in_other_settings_need_a_decision_too) {
  file("long", "time: {end: 2028}\nseed: 1\n");
  file("short", "time: {end: 2026}\nseed: 1\n");
  EXPECT_THAT(mistakes("extends: [long.yaml, short.yaml]\n"),
              ElementsAre("two parents set 'time.end' differently; decide in the scenario that "
                          "extends both @ end"));
  EXPECT_EQ(child("extends: [long.yaml, short.yaml]\ntime: {end: 2027}\n").time.end, 2027);
}

TEST_F(SeveralParents, that_differ_in_a_shock_need_a_decision_too) {
  file("one", "shocks: {x: {shock: stop, start: 2026-03-01}}\n");
  file("two", "shocks: {x: {shock: stop, start: 2026-04-01}, y: {shock: stop, start: 2027}}\n");
  EXPECT_THAT(mistakes("extends: [one.yaml, two.yaml]\n"),
              ElementsAre("two parents set 'shocks.x' differently; decide in the scenario that "
                          "extends both @ x"));
  const Scenario decided = child("extends: [one.yaml, two.yaml]\nshocks: {x: null}\n");
  ASSERT_EQ(decided.shocks.size(), 1U);
  EXPECT_EQ(decided.shocks[0].name, "y");
}

TEST_F(SeveralParents, null_takes_back_what_parents_set) {
  file("pulled", "levers: {lever: 5 CNY/t}\nparameters: {path: {2027: 9}}\n");
  EXPECT_THAT(values(child("extends: pulled.yaml\n"), "price"), ElementsAre(5));
  const Scenario back =
      child("extends: pulled.yaml\nlevers: {lever: null}\nparameters: {path: ~}\n");
  EXPECT_THAT(values(back, "price"), ElementsAre(1));
  EXPECT_THAT(values(back, "path"), ElementsAre(5));
  EXPECT_THAT(back.changes, IsEmpty());
}

TEST_F(SeveralParents, null_takes_back_one_element_of_many) {
  file("pulled", "parameters: {share: {coast: 0.5, west: 0.6}}\n");
  EXPECT_THAT(values(child("extends: pulled.yaml\nparameters: {share: {east: null}}\n"), "share"),
              ElementsAre(0.1, 0.6, 0.5));
}

TEST_F(SeveralParents, a_key_without_a_value_is_no_null) {
  EXPECT_THAT(mistakes("levers:\n  lever:\n"),
              ElementsAre("'levers': 'lever' must be a quantity or a map, not nothing @ lever"));
}

TEST_F(SeveralParents, chains_may_be_long) {
  file("deep0", "");
  for (int i = 1; i < 50; ++i)
    file("deep" + std::to_string(i), "extends: deep" + std::to_string(i - 1) +
                                         ".yaml\nparameters: {price: " + std::to_string(i) +
                                         " CNY/t}\n");
  EXPECT_THAT(values(child("extends: deep49.yaml\n"), "price"), ElementsAre(49));
}

TEST_F(SeveralParents, every_setting_keeps_its_place_and_whether_it_counts) {
  const Scenario scenario =
      child("extends: [left.yaml, right.yaml]\nparameters: {share: {east: 0.9}}\n");
  std::vector<std::string> said;
  for (const SaidNumbers& one : scenario.said_numbers) {
    const Position position = one.setting.span.source->position(one.setting.span.begin);
    said.push_back(fmt::format(
        "{} {} {}:{}", one.setting.text, one.in_force.size(),
        one.setting.span.source->name().substr(folder_.path().string().size() + 1), position.line));
  }
  EXPECT_THAT(said, ElementsAre("0.2 1 base.yaml:3", "0.3 1 left.yaml:4", "3 CNY/t 1 right.yaml:4",
                                "0.9 1 child.yaml:4"));
}

}  // namespace
}  // namespace sim33618
