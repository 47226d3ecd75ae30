// When it becomes known what a scenario changes.
#include <gmock/gmock.h>

#include <cmath>

#include "dynamics/foresight.hpp"
#include "support/same_bits.hpp"
#include "support/scenario_test.hpp"
#include "support/small_measures.hpp"

namespace sim33618 {
namespace {

using test::data;
using test::number;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// A price of 60 that equations look along, shares by place that they do too, and a level that
// nobody looks ahead of.
class Announcements : public test::ScenarioTest {
 protected:
  Announcements() : ScenarioTest(texts()) {}

  static test::SmallModel texts() {
    test::SmallModel model;
    model.time = "{start: 2025, end: 2030, step: 1/4, save: 1, method: rk4}";
    model.variables = data("price", "CNY/t", "", "linear") + data("shares", "1", "place", "step") +
                      data("level", "1", "", "step") + data("horizon", "yr") +
                      test::aux("coming", "FORESEEN(price, horizon)", "CNY/t") +
                      test::aux("result", "level * SUM(FORESEEN(shares[*], horizon))", "1");
    model.numbers = number("price", 60, "", "2025", "CNY/t") + number("shares", 0.5, "*", "2025") +
                    number("level", 1, "", "2025") + number("horizon", 1, "", "", "yr");
    test::SmallLever tax{"tax", "price", "[0 CNY/t, 2000 CNY/t]",
                         "{weak: 100 CNY/t, strong: 400 CNY/t}", "coming"};
    tax.further = "    from: 2026\n";
    model.levers = tax.text();
    model.shocks = test::SmallShock{"slump", "price"}.text();
    return model;
  }

  // What is known at a moment of a later one.
  double known(const Scenario& scenario, double now, double then, const std::string& name = "price",
               std::size_t element = 0) const {
    const std::size_t variable = model_->structure().find(name).value();
    const auto versions = versions_of(scenario.numbers, {variable, element});
    std::vector<ForeseenPiece> pieces;
    const Trajectory trajectory = model_->structure().variables[variable].declaration->trajectory;
    find_foreseen_pieces(versions, trajectory, {InputTime::Kind::at, now, now}, {then - now, 0},
                         pieces);
    return value_at(*versions[pieces.front().version].points, pieces.front().piece.middle);
  }
};

TEST_F(Announcements, make_a_change_known_ahead_of_time) {
  const Scenario told = scenario_with("levers: {tax: {2028: 200 CNY/t, announced: 2026}}\n");
  EXPECT_EQ(known(told, 2025.99, 2029), 60);
  EXPECT_EQ(known(told, 2026, 2029), 200);
  EXPECT_EQ(known(told, 2026, 2027.9), 60);
  const Scenario day = scenario_with("levers: {tax: {2028: strong, announced: 2026-07}}\n");
  EXPECT_EQ(known(day, 2026.49, 2029), 60);
  EXPECT_EQ(known(day, 2026.5, 2029), 400);
}

TEST_F(Announcements, that_nobody_makes_are_made_by_the_change_itself) {
  const Scenario sudden = scenario_with("parameters: {price: {2028: 200 CNY/t}}\n");
  EXPECT_EQ(known(sudden, 2027.99, 2029), 60);
  EXPECT_EQ(known(sudden, 2028, 2029), 200);
  // What counts for all years was never otherwise.
  EXPECT_EQ(known(scenario_with("parameters: {price: 5 CNY/t}\n"), 2025, 2029), 5);
  EXPECT_EQ(known(scenario_with(""), 2025, 2029), 60);
}

TEST_F(Announcements, hold_for_the_elements_beside_which_they_stand) {
  const Scenario some = scenario_with(
      "parameters:\n  shares: {east: {2028: 0.1, announced: 2026}, default: {2028: 0.9}}\n");
  EXPECT_EQ(known(some, 2027, 2029, "shares", 0), 0.1);
  EXPECT_EQ(known(some, 2027, 2029, "shares", 1), 0.5);
  const Scenario all = scenario_with(
      "parameters:\n  shares: {east: {2028: 0.1}, default: {2029: 0.9}, announced: 2026}\n");
  EXPECT_EQ(known(all, 2027, 2029, "shares", 0), 0.1);
  EXPECT_EQ(known(all, 2027, 2029, "shares", 2), 0.9);
}

// What parents announced counts until the child's own change is known.
TEST_F(Announcements, of_parents_and_children_count_one_after_the_other) {
  const test::ScratchFolder folder;
  folder.write("parent.yaml",
               test::scenario_text("levers: {tax: {2028: 200 CNY/t, announced: 2026}}\n"));
  const auto child = [&](const std::string& levers) {
    folder.write("child.yaml",
                 test::scenario_text("extends: parent.yaml\nlevers: " + levers + "\n"));
    return test::resolved(*model_, folder, "child.yaml");
  };
  const Scenario surprise = child("{tax: {2027: 300 CNY/t}}");
  EXPECT_EQ(known(surprise, 2025.5, 2029), 60);
  EXPECT_EQ(known(surprise, 2026.5, 2029), 200);
  EXPECT_EQ(known(surprise, 2027, 2029), 300);
  const Scenario earlier = child("{tax: {2027: 300 CNY/t, announced: 2025}}");
  EXPECT_EQ(known(earlier, 2025.5, 2029), 300);
  EXPECT_EQ(known(earlier, 2026.5, 2029), 300);
  EXPECT_EQ(known(child("{tax: null}"), 2026.5, 2029), 60);
  EXPECT_EQ(known(child("{tax: 7 CNY/t}"), 2025, 2029), 7);
}

TEST_F(Announcements, that_differ_between_parents_ask_for_a_decision) {
  const test::ScratchFolder folder;
  folder.write("a.yaml", test::scenario_text("levers: {tax: {2028: 200 CNY/t}}\n"));
  folder.write("b.yaml",
               test::scenario_text("levers: {tax: {2028: 200 CNY/t, announced: 2026}}\n"));
  folder.write("c.yaml", test::scenario_text("extends: [a.yaml, b.yaml]\n"));
  EXPECT_THAT(
      test::summaries(test::errors_of([&] { test::resolved(*model_, folder, "c.yaml"); })),
      ElementsAre("two parents set 'price' differently; decide in the scenario that extends "
                  "both: a value of its own, or null @ tax"));
  folder.write("c.yaml",
               test::scenario_text("extends: [a.yaml, b.yaml]\n"
                                   "levers: {tax: {2028: 200 CNY/t, announced: 2026}}\n"));
  EXPECT_EQ(known(test::resolved(*model_, folder, "c.yaml"), 2026.5, 2029), 200);
}

TEST_F(Announcements, leave_shocks_unforeseen) {
  const std::string shock =
      "shocks: {fall: {shock: slump, start: 2027, duration: 1 yr, depth: 50 %}}\n";
  const Scenario shocked = scenario_with(shock);
  EXPECT_NEAR(sample(series(shocked, "price"), Trajectory::linear, 2027.5), 30, 1e-9);
  EXPECT_EQ(known(shocked, 2026.9, 2027.5), 60);
  EXPECT_EQ(known(shocked, 2027.2, 2027.5), 60);
  const Scenario both =
      scenario_with(shock + "levers: {tax: {2027: 200 CNY/t, announced: 2026}}\n");
  EXPECT_EQ(known(both, 2026.5, 2027.5), 200);
}

TEST_F(Announcements, that_make_no_sense_are_refused) {
  EXPECT_THAT(mistakes_in("levers: {tax: {2026: 1 CNY/t, announced: soon}}\n"),
              ElementsAre("'soon' is no date (write 2026-08-15, 2026-08 or 2026) @ soon"));
  EXPECT_THAT(mistakes_in("levers: {tax: {2026: 1 CNY/t, announced: 2027}}\n"),
              ElementsAre("'tax' would be announced after it sets in (2026) @ 2027"));
  EXPECT_THAT(mistakes_in("levers: {tax: {announced: 2026}}\n"),
              ElementsAre("no quantity is given for 'tax' @ {"));
  EXPECT_THAT(mistakes_in("parameters: {level: {2028: 2, announced: 2026}}\n"),
              ElementsAre("'level' takes no announcement: no equation looks ahead along 'level' "
                          "(FORESEEN) @ announced"));
  EXPECT_THAT(mistakes_in("parameters: {shares: {east: 0.2, announced: 2026}}\n"),
              ElementsAre("'shares' is announced, but has no years; say from which year on it "
                          "counts; what counts for all years is known @ 2026"));
  EXPECT_THAT(mistakes_in("levers: {tax: {2026: 1 CNY/t, announced: 2026}}\n"), IsEmpty());
}

TEST_F(Announcements, give_the_same_in_any_order_of_keys) {
  for (const std::string levers :
       {"{2028: 200 CNY/t, announced: 2026}", "{announced: 2026, 2028: 200 CNY/t}"}) {
    const Scenario told = scenario_with("levers: {tax: " + levers + "}\n");
    EXPECT_EQ(known(told, 2026.5, 2029), 200);
    EXPECT_EQ(told.said_numbers.front().setting.text, "{2028: 200 CNY/t} (announced: 2026)");
  }
}

}  // namespace
}  // namespace sim33618
