#include <gmock/gmock.h>

#include "scenario/run_clock.hpp"
#include "support/scenario_test.hpp"
#include "support/small_measures.hpp"

namespace sim33618 {
namespace {

using test::data;
using test::number;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

// place: east, west, north. level: a linear path, 2 all the time; steps: a step path by place,
// 4 from 2025 and 8 from 2027; slope: 0 in 2025 to 10 in 2030; zero: a path that is 0.
class ShocksOfScenarios : public test::ScenarioTest {
 protected:
  ShocksOfScenarios() : ScenarioTest(model_texts()) {}

  static test::SmallModel model_texts() {
    test::SmallModel texts;
    texts.time = "{start: 2025, end: 2030, step: 1/4, save: 1, method: rk4}";
    texts.variables = data("level", "1", "", "linear") + data("steps", "1", "place", "step") +
                      data("slope", "CNY/t", "", "linear") + data("zero", "1", "", "linear") +
                      test::aux("result", "level");
    texts.numbers = number("level", 2, "", "2025") + number("steps", 4, "*", "2025") +
                    number("steps", 8, "*", "2027") + number("slope", 0, "", "2025", "CNY/t") +
                    number("slope", 10, "", "2030", "CNY/t") + number("zero", 0, "", "2025");
    test::SmallShock rise{"rise", "level", "rises_by", "{usual: 50 %}"};
    test::SmallShock add{"add", "level", "adds", "{usual: 3}"};
    test::SmallShock become{"become", "level", "becomes", "{usual: 7}"};
    texts.shocks = test::SmallShock{"fall", "level"}.text() + rise.text() + add.text() +
                   become.text() + test::SmallShock{"stop", "steps"}.text() +
                   test::SmallShock{"slump", "slope"}.text() +
                   test::SmallShock{"nothing", "zero"}.text();
    return texts;
  }

  Scenario with(const std::string& shocks, const std::string& further = "") const {
    return scenario_with(further + "shocks:\n" + shocks);
  }
  double level_at(const std::string& shocks, double time) const {
    return sample(series(with(shocks), "level"), Trajectory::linear, time);
  }
  std::vector<std::string> mistakes(const std::string& shocks) const {
    return mistakes_in("shocks:\n" + shocks);
  }
};

TEST_F(ShocksOfScenarios, last_and_are_over_at_once_where_there_is_no_recovery) {
  const std::string shock = "  x: {shock: fall, start: 2026, duration: 3 month, depth: 25 %}\n";
  EXPECT_EQ(level_at(shock, 2025.999), 2);
  EXPECT_EQ(level_at(shock, 2026), 1.5);
  EXPECT_EQ(level_at(shock, 2026.2), 1.5);
  EXPECT_EQ(level_at(shock, 2026.25), 2);
  EXPECT_EQ(level_at(shock, 2040), 2);
}

TEST_F(ShocksOfScenarios, go_back_on_a_straight_way) {
  const std::string shock = "  x: {shock: fall, start: 2026, duration: 6 month, recovery: 1 yr}\n";
  EXPECT_EQ(level_at(shock, 2026.25), 0);
  EXPECT_DOUBLE_EQ(level_at(shock, 2026.75), 0.5);
  EXPECT_DOUBLE_EQ(level_at(shock, 2027), 1);
  EXPECT_EQ(level_at(shock, 2027.5), 2);
}

TEST_F(ShocksOfScenarios, act_on_a_step_by_the_part_that_they_cover) {
  // 11 days of a step of a week and a half, of a quarter and of a year.
  const Scenario scenario = with("  x: {shock: fall, start: 2026, duration: 11 day}\n");
  const NumberSeries& path = series(scenario, "level");
  const double share = 11.0 / 365;
  for (const double length : {1.0, 0.25, 3.0 / 52}) {
    EXPECT_NEAR(mean_over(path, Trajectory::linear, 2026, 2026 + length), 2 * (1 - share / length),
                0.002)
        << length;
  }
  EXPECT_EQ(mean_over(path, Trajectory::linear, 2025.75, 2026), 2);
}

TEST_F(ShocksOfScenarios, lose_what_duration_and_half_the_recovery_hold) {
  const Scenario scenario = with(
      "  x: {shock: fall, start: 2026-02, duration: 2 month, recovery: 4 month}\n"
      "  y: {shock: stop, of: west, start: 2026-02, duration: 2 month, recovery: 4 month}\n");
  const double lost = (2.0 + 4.0 / 2) / 12;
  EXPECT_NEAR(mean_over(series(scenario, "level"), Trajectory::linear, 2026, 2027), 2 * (1 - lost),
              1e-12);
  // A step path goes back in weeks.
  EXPECT_NEAR(mean_over(series(scenario, "steps", 1), Trajectory::step, 2026, 2027), 4 * (1 - lost),
              1e-9);
}

TEST_F(ShocksOfScenarios, hit_the_elements_that_are_named) {
  const Scenario scenario =
      with("  x: {shock: stop, of: [west, north], start: 2026-07, duration: 1 yr}\n");
  const auto at = [&](std::size_t element, double time) {
    return sample(series(scenario, "steps", element), Trajectory::step, time);
  };
  EXPECT_EQ(at(0, 2026.6), 4);
  EXPECT_EQ(at(1, 2026.4), 4);
  EXPECT_EQ(at(1, 2026.6), 0);
  EXPECT_EQ(at(2, 2027.2), 0);
  EXPECT_EQ(at(2, 2027.6), 8);
}

TEST_F(ShocksOfScenarios, keep_the_slope_of_what_they_hit) {
  const Scenario scenario = with("  x: {shock: slump, start: 2026, duration: 1 yr, depth: 50 %}\n");
  const NumberSeries& path = series(scenario, "slope");
  EXPECT_DOUBLE_EQ(sample(path, Trajectory::linear, 2025.5), 1);
  EXPECT_DOUBLE_EQ(sample(path, Trajectory::linear, 2026.5), 1.5);
  EXPECT_DOUBLE_EQ(sample(path, Trajectory::linear, 2028), 6);
}

TEST_F(ShocksOfScenarios, of_each_kind_do_what_it_says) {
  const std::string when = ", start: 2026, duration: 1 yr}\n";
  EXPECT_EQ(level_at("  x: {shock: rise" + when, 2026.5), 3);
  EXPECT_EQ(level_at("  x: {shock: add" + when, 2026.5), 5);
  EXPECT_EQ(level_at("  x: {shock: become" + when, 2026.5), 7);
}

TEST_F(ShocksOfScenarios, on_one_path_combine_in_one_order_however_they_are_written) {
  const std::string when = ", start: 2026, duration: 1 yr, ";
  const std::vector<std::string> shocks = {
      "  a: {shock: add" + when + "depth: 1}\n", "  b: {shock: fall" + when + "depth: 50 %}\n",
      "  c: {shock: become" + when + "depth: 10}\n", "  d: {shock: rise" + when + "depth: 20 %}\n"};
  EXPECT_DOUBLE_EQ(level_at(shocks[0] + shocks[1] + shocks[2] + shocks[3], 2026.5),
                   10 * 0.5 * 1.2 + 1);
  EXPECT_EQ(level_at(shocks[0] + shocks[1] + shocks[2] + shocks[3], 2026.5),
            level_at(shocks[3] + shocks[2] + shocks[1] + shocks[0], 2026.5));
}

TEST_F(ShocksOfScenarios, overlap) {
  const std::string both =
      "  a: {shock: fall, start: 2026, duration: 1 yr, depth: 50 %}\n"
      "  b: {shock: fall, start: 2026-07, duration: 1 yr, depth: 50 %}\n";
  EXPECT_EQ(level_at(both, 2026.25), 1);
  EXPECT_EQ(level_at(both, 2026.75), 0.5);
  EXPECT_EQ(level_at(both, 2027.25), 1);
  EXPECT_EQ(level_at(both, 2027.5), 2);
}

TEST_F(ShocksOfScenarios, act_on_what_levers_and_parameters_have_set) {
  const Scenario scenario = with("  x: {shock: fall, start: 2026, duration: 1 yr, depth: 50 %}\n",
                                 "parameters: {level: {2025: 6}}\n");
  EXPECT_EQ(sample(series(scenario, "level"), Trajectory::linear, 2026.5), 3);
}

TEST_F(ShocksOfScenarios, begin_inside_the_run) {
  for (const std::string start : {"2024-12-31", "2031", "2031-01-01"}) {
    EXPECT_THAT(
        mistakes("  x: {shock: fall, start: " + start + "}\n"),
        ElementsAre("the shock 'x' begins outside of the run, which goes from the beginning "
                    "of 2025 to the end of 2030 @ " +
                    start));
  }
  EXPECT_THAT(mistakes("  x: {shock: fall, start: 2030-12-31}\n"), IsEmpty());
  for (const std::string start : {"2026-13-01", "2026-02-30", "26-01-01", "tomorrow", "2026/1/1"}) {
    EXPECT_THAT(
        mistakes("  x: {shock: fall, start: " + start + "}\n"),
        ElementsAre("'" + start + "' is no date (write 2026-08-15, 2026-08 or 2026) @ " + start));
  }
}

TEST_F(ShocksOfScenarios, hit_only_what_can_suffer_them) {
  EXPECT_THAT(mistakes("  x: {shock: stop, start: 2026}\n"),
              ElementsAre("'stop' hits elements of 'place': say which; add 'of: east', or for "
                          "all of them 'of: place' @ x"));
  EXPECT_THAT(mistakes("  x: {shock: stop, of: wset, start: 2026}\n"),
              ElementsAre("unknown place 'wset'; did you mean 'west'? @ wset"));
  EXPECT_THAT(mistakes("  x: {shock: fall, of: west, start: 2026}\n"),
              ElementsAre("'fall' hits 'level', which has no elements: it cannot be of 'west' "
                          "@ west"));
  EXPECT_THAT(mistakes("  x: {shock: nothing, start: 2026}\n"),
              ElementsAre("the shock 'x' cannot hit 'zero': it is 0 all the time @ x"));
  EXPECT_THAT(mistakes("  x: {shock: fal, start: 2026}\n"),
              ElementsAre("unknown shock 'fal'; did you mean 'fall'? @ fal"));
}

TEST_F(ShocksOfScenarios, have_values_that_are_possible) {
  EXPECT_THAT(mistakes("  x: {shock: fall, start: 2026, depth: 120 %}\n"),
              ElementsAre("'120 %' is outside of the bounds 0 % to 100 % @ 120 %"));
  EXPECT_THAT(mistakes("  x: {shock: fall, start: 2026, duration: 3 t}\n"),
              ElementsAre("'3 t' is no length of time, such as 90 day @ 3 t"));
  EXPECT_THAT(mistakes("  x: {shock: fall, start: 2026, duration: 0 day}\n"),
              ElementsAre("the shock 'x' lasts no time @ x"));
  EXPECT_THAT(mistakes("  x: {shock: fall, begins: 2026}\n"),
              ElementsAre("'x' of 'shocks' of the scenario lacks the key 'start' @ x",
                          "unknown key 'begins' in 'x' of 'shocks' of the scenario @ begins"));
}

TEST_F(ShocksOfScenarios, are_checked_whatever_is_wrong_with_others) {
  EXPECT_THAT(mistakes("  a: {shock: fall}\n"
                       "  b: {shock: fal, depth: 1}\n"
                       "  c: 3\n"
                       "  d: {shock: fall, start: 2026-02-30}\n"
                       "  e: {shock: fall, start: 2035}\n"
                       "  f: {shock: fall, start: 2026, depth: 900 %}\n"),
              UnorderedElementsAre(
                  "'a' of 'shocks' of the scenario lacks the key 'start' @ a",
                  "'b' of 'shocks' of the scenario lacks the key 'start' @ b",
                  "unknown shock 'fal'; did you mean 'fall'? @ fal",
                  "'shocks' of the scenario: 'c' must be a map, not a single value @ 3",
                  "'2026-02-30' is no date (write 2026-08-15, 2026-08 or 2026) @ 2026-02-30",
                  "the shock 'e' begins outside of the run, which goes from the beginning of 2025 "
                  "to the end of 2030 @ 2035",
                  "'900 %' is outside of the bounds 0 % to 100 % @ 900 %"));
}

TEST_F(ShocksOfScenarios, are_checked_key_by_key) {
  EXPECT_THAT(mistakes("  x: {shock: fal, start: 2026-02-30}\n"),
              UnorderedElementsAre(
                  "unknown shock 'fal'; did you mean 'fall'? @ fal",
                  "'2026-02-30' is no date (write 2026-08-15, 2026-08 or 2026) @ 2026-02-30"));
  EXPECT_THAT(mistakes("  x: {shock: fall, depth: 900 %}\n"),
              UnorderedElementsAre("'x' of 'shocks' of the scenario lacks the key 'start' @ x",
                                   "'900 %' is outside of the bounds 0 % to 100 % @ 900 %"));
  // What is given in a wrong form is not also missing.
  EXPECT_THAT(mistakes("  x: {shock: stop, of: {place: west}, start: 2026}\n"),
              ElementsAre("'x' of 'shocks' of the scenario: 'of' must be a text or a list, not a "
                          "map @ {"));
}

TEST_F(ShocksOfScenarios, run_weekly_unless_the_scenario_says_otherwise) {
  const std::string shock = "  x: {shock: fall, start: 2026}\n";
  const Scenario weekly = with(shock);
  EXPECT_EQ(weekly.time.step, Fraction(1, 52));
  EXPECT_EQ(weekly.time.method, IntegrationMethod::heun);
  EXPECT_EQ(clock_reason_text(weekly), "weekly, because the scenario has shocks");
  const Scenario own = with(shock, "time: {step: 1/12}\n");
  EXPECT_EQ(own.time.step, Fraction(1, 12));
  EXPECT_EQ(own.time.method, IntegrationMethod::rk4);
  EXPECT_EQ(with(shock, "frequency: quarterly\n").time.step, Fraction(1, 52));
  // The longest step of at most a week that goes into a month.
  EXPECT_EQ(with(shock, "frequency: monthly\n").time.step, Fraction(1, 60));
}

TEST_F(ShocksOfScenarios, put_all_that_are_run_beside_them_on_their_clock) {
  Scenario shocked = with("  x: {shock: fall, start: 2026}\n");
  Scenario calm = test::scenario_of(*model_, "");
  Scenario own = test::scenario_of(*model_, "time: {step: 1/12}\n");
  put_on_one_clock({&calm, &own});
  EXPECT_EQ(calm.time.step, Fraction(1, 4));
  put_on_one_clock({&calm, &shocked, &own});
  EXPECT_EQ(calm.time.step, Fraction(1, 52));
  EXPECT_EQ(calm.time.method, IntegrationMethod::heun);
  EXPECT_EQ(clock_reason_text(calm),
            "weekly, because 'what if', which is run beside it, has shocks");
  EXPECT_EQ(own.time.step, Fraction(1, 12));
}

TEST_F(ShocksOfScenarios, leave_what_was_before_and_comes_after_as_it_is) {
  const Scenario scenario =
      with("  x: {shock: stop, of: west, start: 2027-06, duration: 1 month}\n");
  const NumberSeries& hit = series(scenario, "steps", 1);
  const NumberSeries& spared = series(scenario, "steps", 0);
  for (double time = 2025; time < 2031; time += 1.0 / 12) {
    if (2027.4 < time && time < 2027.5) continue;
    EXPECT_EQ(sample(hit, Trajectory::step, time), sample(spared, Trajectory::step, time)) << time;
  }
  EXPECT_TRUE(hit.front().row.has_value());
}

}  // namespace
}  // namespace sim33618
