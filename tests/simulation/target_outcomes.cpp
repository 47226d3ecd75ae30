#include "simulation/target_outcome.hpp"

#include <gtest/gtest.h>

#include "simulation/run.hpp"
#include "support/small_scenario.hpp"

namespace sim33618 {
namespace {

std::string target(const std::string& name, const std::string& variable, int year,
                   const std::string& comparison) {
  return fmt::format(
      "  {}: {{title: {{en: T, zh: 题}}, variable: '{}', year: {}, {}, basis: B, "
      "source: s}}\n",
      name, variable, year, comparison);
}

// A rate that rises by 1 t/yr every year from 10 t/yr at the start of 2025, and what it fills.
struct Held {
  std::unique_ptr<CompiledModel> model;
  std::vector<TargetOutcome> targets;
  std::vector<TargetOutcome> checks;
};

Held held(const std::string& targets, const std::string& checks, const std::string& save = "1",
          const std::string& bases = "") {
  test::SmallModel texts;
  texts.time = fmt::format("{{start: 2025, end: 2028, step: 1/4, save: {}, method: rk4}}", save);
  texts.variables = test::data("rate", "t/yr", "", "linear") +
                    test::data("split", "1", "place, fuel") +
                    test::stock("store", "inflows: [filling], outflows: []", "0", "t") +
                    test::flow("filling", "rate", "t/yr") +
                    test::aux("use", "rate * split[place, fuel]", "kt/yr", "place, fuel") +
                    test::aux("rate_at_end", "rate", "t/yr", "", "    over_period: end\n");
  texts.numbers = test::number("rate", 10, "", "2025", "t/yr") +
                  test::number("rate", 14, "", "2029", "t/yr") + test::number("split", 0, "* *") +
                  test::number("split", 0.5, "west gas");
  texts.bases = bases;
  texts.targets = targets;
  texts.checks = checks;
  Held held;
  held.model = test::compiled(texts);
  const Result result = run_scenario(*held.model, test::scenario_of(*held.model, ""));
  held.targets = hold_against(held.model->document().targets, result);
  held.checks = hold_against(held.model->document().checks, result);
  return held;
}

TEST(Targets, are_met_from_the_value_on) {
  const Held found = held(target("met", "rate", 2026, "at_least: 11.5 t/yr") +
                              target("missed", "rate", 2026, "at_least: 11.6 t/yr") +
                              target("below", "rate", 2026, "at_most: 11.6 t/yr") +
                              target("above", "rate", 2026, "at_most: 11.4 t/yr"),
                          "");
  ASSERT_EQ(found.targets.size(), 4U);
  EXPECT_DOUBLE_EQ(found.targets[0].simulated.value(), 11.5);
  EXPECT_TRUE(found.targets[0].met);
  EXPECT_FALSE(found.targets[1].met);
  EXPECT_TRUE(found.targets[2].met);
  EXPECT_FALSE(found.targets[3].met);
  EXPECT_NEAR(found.targets[1].difference(), -0.1, 1e-12);
  EXPECT_DOUBLE_EQ(found.targets[1].attainment(), 11.5 / 11.6);
}

TEST(Targets, are_compared_in_their_own_unit) {
  const Held found = held(target("kilo", "rate", 2025, "at_least: 0.0105 kt/yr") +
                              target("element", "use[west, gas]", 2025, "at_least: 1 t/yr"),
                          "");
  EXPECT_DOUBLE_EQ(found.targets[0].required, 0.0105);
  EXPECT_DOUBLE_EQ(found.targets[0].simulated.value(), 0.0105);
  EXPECT_DOUBLE_EQ(found.targets[1].simulated.value(), 5.25);
}

TEST(Checks, hold_within_their_tolerance) {
  const Held found = held("", target("close", "rate", 2025, "equals: 10.6 t/yr, within: 1%") +
                                  target("far", "rate", 2025, "equals: 10.7 t/yr, within: 1%") +
                                  target("high", "rate", 2025, "equals: 10 t/yr, within: 0.05"));
  EXPECT_TRUE(found.checks[0].met);
  EXPECT_FALSE(found.checks[1].met);
  EXPECT_TRUE(found.checks[2].met);
}

TEST(Targets, of_years_that_are_not_simulated_have_no_outcome) {
  const Held found = held(target("before", "rate", 2024, "at_least: 1 t/yr") +
                              target("after", "store", 2029, "at_least: 1 t"),
                          "");
  for (const TargetOutcome& outcome : found.targets) {
    EXPECT_FALSE(outcome.simulated);
    EXPECT_FALSE(outcome.met);
  }
}

TEST(Targets, without_a_variable_have_no_outcome) {
  const Held found = held(
      "  a: {title: {en: T, zh: 题}, counts: abroad, year: 2025, at_least: 1 t, basis: B, "
      "source: s}\n",
      "", "1", "  abroad: {en: Abroad, zh: 国外}\n");
  ASSERT_EQ(found.targets.size(), 1U);
  EXPECT_FALSE(found.targets[0].simulated);
  EXPECT_FALSE(found.targets[0].met);
}

TEST(Targets, of_a_result_saved_in_parts_of_a_year_speak_of_the_year) {
  const std::string targets = target("mean", "rate", 2026, "at_least: 1 t/yr") +
                              target("level", "store", 2026, "at_least: 1 t") +
                              target("end", "rate_at_end", 2026, "at_least: 1 t/yr");
  for (const char* save : {"1", "1/2", "1/4"}) {
    SCOPED_TRACE(save);
    const Held found = held(targets, "", save);
    EXPECT_DOUBLE_EQ(found.targets[0].simulated.value(), 11.5);
    EXPECT_DOUBLE_EQ(found.targets[1].simulated.value(), 22);
    EXPECT_DOUBLE_EQ(found.targets[2].simulated.value(), 12);
  }
}

TEST(Targets, of_a_result_saved_every_two_years_know_only_the_levels_at_their_ends) {
  const Held found = held(target("mean", "rate", 2025, "at_least: 1 t/yr") +
                              target("inside", "store", 2025, "at_least: 1 t") +
                              target("level", "store", 2026, "at_least: 1 t"),
                          "", "2");
  EXPECT_FALSE(found.targets[0].simulated);
  EXPECT_FALSE(found.targets[1].simulated);
  EXPECT_DOUBLE_EQ(found.targets[2].simulated.value(), 22);
}

TEST(Targets, that_equal_a_number_of_the_model_are_met) {
  test::SmallModel texts;
  texts.time = "{start: 2025, end: 2025, step: 1/52, save: 1, method: heun}";
  texts.variables = test::data("share");
  texts.numbers = test::number("share", 0.2);
  texts.targets = target("share", "share", 2025, "at_least: 20%");
  const auto model = test::compiled(texts);
  const Result result = run_scenario(*model, test::scenario_of(*model, ""));
  EXPECT_TRUE(hold_against(model->document().targets, result).front().met);
}

}  // namespace
}  // namespace sim33618
