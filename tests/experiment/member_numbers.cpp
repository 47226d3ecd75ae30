// The numbers of members, drawn a block at a time, against those of each by itself.

#include "experiment/member_numbers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "experiment/sobol_design.hpp"
#include "support/drawn_numbers.hpp"
#include "support/small_measures.hpp"
#include "support/small_scenario.hpp"

namespace sim33618 {
namespace {

using test::data;
using test::number;

class NumbersOfMembers : public testing::Test {
 protected:
  NumbersOfMembers() {
    test::SmallModel texts;
    texts.variables = data("price") + data("rate", "1", "place") + data("path", "1", "", "linear") +
                      data("later", "1", "", "linear") + data("steps", "1", "", "step") +
                      data("fixed") + test::lookup("curve") +
                      test::aux("result", "LOOKUP(curve, price) + path + later + steps + fixed") +
                      data("horizon", "yr") +
                      test::aux("ahead", "FORESEEN(path, horizon) + FORESEEN(steps, horizon)");
    const auto drawn = [](const std::string& name, const std::string& elements,
                          const std::string& at, const std::string& shape) {
      return fmt::format("{},{},{},3,2,7,{},1,s,2024,D,\n", name, elements, at, shape);
    };
    texts.numbers = drawn("price", "", "", "triangular") + drawn("rate", "*", "", "lognormal") +
                    drawn("rate", "west", "", "normal") + drawn("path", "", "2025", "pert") +
                    drawn("path", "", "2029", "triangular") + number("later", 1, "", "2025") +
                    drawn("later", "", "2030", "uniform") + drawn("steps", "", "2025", "uniform") +
                    drawn("steps", "", "2028", "triangular") + number("fixed", 1) +
                    number("horizon", 1, "", "", "yr") + number("curve", 1, "", "0") +
                    drawn("curve", "", "3", "triangular");
    texts.shocks =
        test::SmallShock{"fall", "path"}.text() + test::SmallShock{"stop", "steps"}.text();
    model_ = test::compiled(texts);
    draws_ = std::make_unique<ParameterDraws>(model_->document(), model_->numbers());
    design_ = std::make_unique<SobolDesign>(3, draws_->names().size());
    Diagnostics diagnostics;
    copula_ =
        GaussianCopula(draws_->names(), {{{"path", {}}, {"price", {}}, 0.5, {}}}, diagnostics);
    EXPECT_EQ(diagnostics.error_count(), 0U);
  }

  NumberTable alone(const Scenario& scenario, std::uint32_t member) const {
    std::vector<double> point = point_of(*design_, member);
    copula_.correlate(point, 1);
    return test::drawn_numbers(*model_, *draws_, point, scenario);
  }

  // What a batch reads of a lane, and what the lane's table has.
  void expect_member(const Scenario& scenario, const MemberNumbers& numbers,
                     const DrawnNumbers& drawn, std::size_t lane, std::uint32_t member) const {
    const NumberTable expected = alone(scenario, member);
    const NumberTable table = numbers.table(lane);
    const std::vector<bool> varying = drawn_variables(*model_, scenario, *draws_);
    for (std::size_t v = 0; v < expected.series.size(); ++v) {
      for (std::size_t e = 0; e < expected.series[v].size(); ++e) {
        const NumberSeries& common = scenario.numbers.series[v][e];
        ASSERT_EQ(common.size(), expected.series[v][e].size());
        expect_known({v, e}, drawn, lane, expected, table);
        for (std::size_t p = 0; p < common.size(); ++p) {
          const auto values = drawn.values(v, e, p);
          EXPECT_TRUE(values.empty() || varying[v]);
          EXPECT_EQ(values.empty() ? common[p].value : values[lane], expected.series[v][e][p].value)
              << v << " " << e << " " << p;
          EXPECT_EQ(table.series[v][e][p].value, expected.series[v][e][p].value);
        }
      }
    }
  }

  // How a path becomes known, behind its own points.
  static void expect_known(const ElementPlace& place, const DrawnNumbers& drawn, std::size_t lane,
                           const NumberTable& expected, const NumberTable& table) {
    const auto known = expected.known.find(place);
    ASSERT_EQ(known == expected.known.end(), table.known.count(place) == 0);
    if (known == expected.known.end()) return;
    std::size_t behind = expected.series[place.first][place.second].size();
    for (const KnownPath& path : known->second) {
      for (const NumberPoint& point : path.points) {
        const auto values = drawn.values(place.first, place.second, behind++);
        ASSERT_FALSE(values.empty());
        EXPECT_EQ(values[lane], point.value);
      }
    }
    EXPECT_GT(known->second.size(), 0U);
  }

  void expect_members(const std::string& parameters) const {
    const Scenario scenario = test::scenario_of(*model_, parameters);
    for (const std::size_t lanes : {1U, 5U, 16U}) {
      MemberNumbers numbers(*model_, scenario, *draws_, *design_, &copula_, lanes);
      for (const std::uint32_t first : {0U, 7U, 48U}) {
        const std::size_t count = std::max<std::size_t>(1, lanes - first % 3);
        const DrawnNumbers& drawn = numbers.draw(first, count);
        for (std::size_t lane = 0; lane < lanes; ++lane) {
          const std::size_t place = std::min(lane, count - 1);
          expect_member(scenario, numbers, drawn, lane, first + static_cast<std::uint32_t>(place));
        }
      }
    }
  }

  std::unique_ptr<CompiledModel> model_;
  std::unique_ptr<ParameterDraws> draws_;
  std::unique_ptr<SobolDesign> design_;
  GaussianCopula copula_;
};

TEST_F(NumbersOfMembers, are_those_of_each_by_itself) { expect_members(""); }

TEST_F(NumbersOfMembers, have_what_a_scenario_sets) {
  expect_members("parameters: {price: 4, rate: {west: 1}, steps: {2027: 9}}\n");
}

// Where the path jumps to that of the scenario depends on what was drawn, also if nothing that was
// drawn is left of it.
TEST_F(NumbersOfMembers, follow_drawn_paths_until_a_scenario_sets_them) {
  expect_members("parameters: {path: {2027: 9}, later: {2028: 9, 2030: 1}}\n");
  const Scenario scenario = test::scenario_of(*model_, "parameters: {later: {2028: 9}}\n");
  EXPECT_TRUE(
      drawn_variables(*model_, scenario, *draws_)[model_->structure().find("later").value()]);
}

// Until a change is announced the path that was drawn is what is known.
TEST_F(NumbersOfMembers, know_drawn_paths_until_a_change_is_announced) {
  expect_members("parameters: {path: {2027: 9, announced: 2026}, steps: {2026: 1}}\n");
  const Scenario scenario =
      test::scenario_of(*model_, "parameters: {path: {2027: 9, announced: 2026}}\n");
  const NumberTable one = alone(scenario, 1);
  const NumberTable other = alone(scenario, 2);
  const std::size_t path = model_->structure().find("path").value();
  const auto& known = one.known.at({path, 0});
  ASSERT_EQ(known.size(), 2U);
  EXPECT_EQ(known.back().from, 2026);
  EXPECT_NE(known.front().points.back().value,
            other.known.at({path, 0}).front().points.back().value);
}

// A shock takes a share of the path that was drawn, or of what the scenario sets in its place.
TEST_F(NumbersOfMembers, are_hit_by_shocks) {
  const std::string shocks =
      "shocks:\n  a: {shock: fall, start: 2025-03-01, depth: 30 %, recovery: 60 day}\n"
      "  b: {shock: stop, start: 2025-06-15, duration: 11 day, recovery: 30 day}\n";
  expect_members(shocks);
  expect_members(shocks + "parameters: {path: {2025: 9}, steps: 5}\n");
  const Scenario scenario = test::scenario_of(*model_, shocks);
  const std::size_t path = model_->structure().find("path").value();
  EXPECT_TRUE(drawn_variables(*model_, scenario, *draws_)[path]);
  const auto hit = [&](std::uint32_t member) {
    const NumberTable numbers = alone(scenario, member);
    const NumberTable calm = alone(test::scenario_of(*model_, ""), member);
    return sample(numbers.series[path][0], Trajectory::linear, 2025.25) /
           sample(calm.series[path][0], Trajectory::linear, 2025.25);
  };
  EXPECT_NEAR(hit(0), 0.7, 1e-12);
  EXPECT_NEAR(hit(5), 0.7, 1e-12);
}

}  // namespace
}  // namespace sim33618
