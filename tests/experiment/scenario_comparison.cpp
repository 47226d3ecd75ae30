#include "experiment/scenario_comparison.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "experiment/random_design.hpp"
#include "simulation/run.hpp"
#include "support/small_scenario.hpp"

namespace sim33618 {
namespace {

using test::aux;
using test::number;

// A number that is drawn evenly from its range.
std::string uncertain(const std::string& name, double low, double high, const std::string& unit) {
  return fmt::format("{},,,{},{},{},uniform,{},s,2024,A,\n", name, (low + high) / 2, low, high,
                     unit);
}

// Effort costs money at two places and lowers what is emitted; both are rates of a year.
class ScenarioComparisons : public testing::Test {
 protected:
  ScenarioComparisons() {
    test::SmallModel texts;
    texts.time = "{start: 2025, end: 2026, step: 1/4, save: 1/2, method: rk4}";
    texts.variables = aux("emission", "dirt - 2 * effort", "kt/yr") +
                      aux("cost", "price * effort * weight[coast]", "CNY/yr", "coast") +
                      test::data("dirt", "kt/yr") + test::data("effort", "kt/yr", "", "step") +
                      test::data("price", "CNY/kt") + test::data("weight", "1", "coast");
    texts.numbers = uncertain("dirt", 5, 15, "kt/yr") + number("effort", 0, "", "2025", "kt/yr") +
                    number("price", 8000, "", "", "CNY/kt") + number("weight", 1, "east") +
                    number("weight", 3, "north");
    texts.comparison =
        "  indicators: [emission]\n"
        "  totals:\n"
        "    emitted: {of: emission, unit: t, name: {en: Emitted, zh: 排放}}\n"
        "    spent: {of: cost, unit: 1e3 CNY, name: {en: Spent, zh: 花费}}\n"
        "  prices:\n"
        "    saving: {pays: spent, for_less: emitted, unit: CNY/t, name: {en: Saving, zh: 减排}}\n"
        "    dirtying: {pays: spent, for_more: emitted, unit: CNY/t, name: {en: More, zh: 增排}}\n";
    model_ = test::compiled(texts);
    idle_ = test::scenario_of(*model_, "");
    late_ = test::scenario_of(*model_, "parameters: {effort: {2026: 2 kt/yr}}\n");
  }

  ScenarioComparison comparison() {
    results_.clear();
    for (const Scenario* scenario : {&idle_, &late_})
      results_.push_back(run_scenario(*model_, *scenario));
    return compare_scenarios({&results_[0], &results_[1]}, {"emission"});
  }

  static std::size_t figure(const ScenarioComparison& comparison, const std::string& name,
                            std::optional<std::size_t> period = {}) {
    const std::vector<ComparedFigure>& figures = comparison.compared.figures();
    for (std::size_t f = 0; f < figures.size(); ++f) {
      if (figures[f].name == name && figures[f].period == period) return f;
    }
    ADD_FAILURE() << "no figure " << name;
    return 0;
  }

  std::unique_ptr<CompiledModel> model_;
  Scenario idle_;
  Scenario late_;
  std::vector<Result> results_;
};

TEST_F(ScenarioComparisons, hold_each_period_and_the_sum_of_all_against_the_first) {
  const ScenarioComparison found = comparison();
  const std::vector<double>& idle = found.scenarios[0].figures;
  const std::vector<double>& late = found.scenarios[1].figures;
  EXPECT_EQ(idle.size(), 4U + 1 + 3);
  EXPECT_DOUBLE_EQ(late[figure(found, "emission", 1)], 10);
  EXPECT_DOUBLE_EQ(late[figure(found, "emission", 2)], 6);
  // Two years at 10 kt/yr, of which one at 4 less.
  EXPECT_DOUBLE_EQ(idle[figure(found, "emitted")], 20000);
  EXPECT_DOUBLE_EQ(late[figure(found, "emitted")], 16000);
  // A year of 2 kt at 8 000 CNY/kt, once in the east and three times in the north.
  EXPECT_DOUBLE_EQ(late[figure(found, "spent")], 64);
  EXPECT_DOUBLE_EQ(late[figure(found, "spent[east]")], 16);
  EXPECT_DOUBLE_EQ(late[figure(found, "spent[north]")], 48);
  EXPECT_EQ(idle[figure(found, "spent")], 0);
}

TEST_F(ScenarioComparisons, say_what_a_change_costs_where_it_is_one) {
  const ScenarioComparison found = comparison();
  EXPECT_FALSE(found.scenarios[0].prices[0]);
  ASSERT_TRUE(found.scenarios[1].prices[0]);
  EXPECT_DOUBLE_EQ(*found.scenarios[1].prices[0], 64000.0 / 4000);
  EXPECT_FALSE(found.scenarios[1].prices[1]) << "emissions did not rise";
}

// What both have in common, however uncertain, is no difference.
TEST_F(ScenarioComparisons, draw_the_same_members_for_all) {
  ScenarioComparison found = comparison();
  const ParameterDraws draws(model_->document(), model_->numbers());
  const RandomDesign design(3, draws.names());
  const test::ScratchFolder folder;
  std::uint32_t last = 0;
  add_members(found, {&draws, &design, nullptr, 40, 2, folder.path()},
              [&](std::uint32_t done) { last = std::max(last, done); });
  EXPECT_EQ(last, 80U);
  EXPECT_EQ(found.members, 40U);
  const PairedDifference& emitted = found.scenarios[1].differences[figure(found, "emitted")];
  EXPECT_EQ(emitted.members, 40U);
  EXPECT_GT(emitted.values.back() - emitted.values.front(), 1000);
  for (const double difference : emitted.differences) EXPECT_NEAR(difference, -4000, 1e-9);
  EXPECT_EQ(emitted.higher, 0);
  EXPECT_EQ(emitted.lower, 1);
  const PairedDifference& before = found.scenarios[1].differences[figure(found, "emission", 0)];
  EXPECT_EQ(before.higher + before.lower, 0);
}

TEST(PairedDifferences, leave_out_members_that_failed_in_either) {
  const double none = std::nan("");
  const std::vector<double> shares = {0.5};
  const PairedDifference found = paired_difference({1, none, 3, 4, 5}, {2, 2, none, 3, 5}, shares);
  EXPECT_EQ(found.members, 3U);
  EXPECT_DOUBLE_EQ(found.differences[0], 0);
  EXPECT_DOUBLE_EQ(found.values[0], 3);
  EXPECT_DOUBLE_EQ(found.higher, 1.0 / 3);
  EXPECT_DOUBLE_EQ(found.lower, 1.0 / 3);
  const PairedDifference nothing = paired_difference({none}, {1}, shares);
  EXPECT_EQ(nothing.members, 0U);
  EXPECT_TRUE(std::isnan(nothing.differences[0]));
}

}  // namespace
}  // namespace sim33618
