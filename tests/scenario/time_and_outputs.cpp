#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/found_errors.hpp"
#include "support/small_scenario.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ScenarioKeys : public ::testing::Test {
 protected:
  ScenarioKeys() {
    test::SmallModel texts;
    texts.time = "{start: 2025, end: 2030, step: 1/4, save: 1, method: rk4}";
    texts.variables = test::aux("heat", "1") + test::aux("power", "1") + test::lookup("curve");
    texts.numbers = test::number("curve", 1, "", "0");
    model_ = test::compiled(texts);
  }

  Scenario with(const std::string& content) const { return test::scenario_of(*model_, content); }
  std::vector<std::string> mistakes(const std::string& content) const {
    return test::summaries(test::errors_of([&] { with(content); }));
  }

  std::unique_ptr<CompiledModel> model_;
};

TEST_F(ScenarioKeys, the_clock_of_the_model_holds_where_nothing_is_said) {
  const Scenario scenario = with("time: {end: 2028, save: 1/2, method: heun}\n");
  EXPECT_EQ(scenario.time.start, 2025);
  EXPECT_EQ(scenario.time.end, 2028);
  EXPECT_EQ(scenario.time.step, Fraction(1, 4));
  EXPECT_EQ(scenario.time.save, Fraction(1, 2));
  EXPECT_EQ(scenario.time.method, IntegrationMethod::heun);
}

TEST_F(ScenarioKeys, a_clock_that_does_not_fit_is_refused) {
  EXPECT_THAT(mistakes("time: {save: 1/6}\n"),
              ElementsAre("the save interval 1/6 is no multiple of the step 1/4 @ 1/6"));
  EXPECT_THAT(mistakes("time: {step: 2/3}\n"),
              ElementsAre("the save interval 1 is no multiple of the step 2/3 @ 2/3"));
  EXPECT_THAT(mistakes("time: {save: 4}\n"),
              ElementsAre("the 6 years from 2025 to 2030 are no multiple of the save interval 4 "
                          "@ 4"));
  EXPECT_THAT(mistakes("time: {end: 2024}\n"),
              ElementsAre("the end 2024 is before the start 2025 @ 2024"));
  EXPECT_THAT(
      mistakes("time: {method: rk45}\n"),
      ElementsAre(
          "unknown method 'rk45' (one of euler, heun, rk4, dopri5); did you mean 'rk4'? @ rk45"));
  EXPECT_THAT(mistakes("time: {start: 25}\n"), ElementsAre("'25' is no year (1900 to 2200) @ 25"));
  EXPECT_THAT(mistakes("time: {step: 0}\n"),
              ElementsAre("'0' is no part of a year (write 1, 1/4, 1/12 or 1/52) @ 0"));
  EXPECT_THAT(mistakes("time: {steps: 1/4}\n"),
              ElementsAre("unknown key 'steps' in 'time'; did you mean 'step'? @ steps"));
}

TEST_F(ScenarioKeys, a_seed_is_a_whole_number) {
  EXPECT_EQ(with("").seed, 0U);
  EXPECT_EQ(with("seed: 9223372036854775807\n").seed, 9223372036854775807U);
  for (const std::string seed : {"-1", "1.5", "x", "1e3"}) {
    EXPECT_THAT(mistakes("seed: " + seed + "\n"),
                ElementsAre("'" + seed + "' is no seed (a whole number from 0 on) @ " + seed));
  }
}

TEST_F(ScenarioKeys, outputs_are_variables_of_the_model_once_each) {
  EXPECT_THAT(with("outputs: [power, heat]\n").outputs, ElementsAre("power", "heat"));
  EXPECT_THAT(with("").outputs, IsEmpty());
  EXPECT_THAT(mistakes("outputs: [heat, haet, heat, curve]\n"),
              ElementsAre("unknown variable 'haet'; did you mean 'heat'? @ haet",
                          "the output 'heat' is listed twice @ heat",
                          ::testing::StartsWith("unknown variable 'curve'")));
  EXPECT_THAT(mistakes("outputs: {heat: yes}\n"),
              ElementsAre("the scenario: 'outputs' must be a text or a list, not a map @ {"));
}

TEST_F(ScenarioKeys, unknown_keys_are_refused) {
  EXPECT_THAT(mistakes("parameter: {}\n"), ElementsAre("unknown key 'parameter' in the scenario; "
                                                       "did you mean 'parameters'? @ parameter"));
}

TEST_F(ScenarioKeys, a_title_in_both_languages_is_needed) {
  const test::ScratchFolder folder;
  folder.write("a.yaml", "sim33618: scenario/1\ntitle: {en: A}\nquestion: Why?\n");
  const auto found = test::errors_of([&] { test::resolved(*model_, folder, "a.yaml"); });
  EXPECT_THAT(test::summaries(found),
              ElementsAre("'title' of the scenario lacks the key 'zh' @ title",
                          "the scenario: 'question' must be a map, not a single value @ Why?"));
}

TEST_F(ScenarioKeys, a_file_of_another_kind_is_refused) {
  const test::ScratchFolder folder;
  folder.write("a.yaml", "sim33618: equations/1\nmodule: m\n");
  const auto found = test::errors_of([&] { read_scenario_files(folder / "a.yaml", {}); });
  EXPECT_THAT(test::summaries(found),
              ElementsAre("expected a file of kind 'scenario/1', found 'equations/1' "
                          "@ equations/1"));
}

TEST_F(ScenarioKeys, the_parameters_are_a_map) {
  EXPECT_THAT(mistakes("parameters: [heat]\n"),
              ElementsAre("the scenario: 'parameters' must be a map, not a list @ ["));
}

}  // namespace
}  // namespace sim33618
