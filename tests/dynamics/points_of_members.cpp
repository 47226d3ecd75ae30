// Members whose series and lookups have points at other places, and other numbers of them, run
// beside each other as they do alone.

#include <gtest/gtest.h>

#include "base/contract.hpp"
#include "support/small_batch.hpp"

namespace sim33618 {
namespace {

using test::number;

class PointsOfMembers : public testing::Test {
 protected:
  PointsOfMembers() {
    test::SmallModel texts;
    texts.time = "{start: 2025, end: 2028, step: 1/4, save: 1, method: heun}";
    texts.variables = test::data("path", "1", "place", "linear") +
                      test::data("rule", "1", "", "step") + test::lookup("curve") +
                      test::data("year", "yr") + test::data("start") +
                      test::stock("level", "inflows: [gain], outflows: []", "start") +
                      test::flow("gain", "LOOKUP(curve, level + path[west]) * rule / year") +
                      test::aux("shown", "SUM(path[*]) + LOOKUP(curve, path[east])");
    texts.numbers = number("start", 1) + number("year", 1, "", "", "yr");
    for (const char* place : {"east", "west", "north"}) {
      texts.numbers += number("path", 1, place, "2025") + number("path", 3, place, "2027.1");
    }
    texts.numbers += number("rule", 1, "", "2025") + number("rule", 2, "", "2026.6") +
                     number("curve", 0, "", "0") + number("curve", 1, "", "2") +
                     number("curve", 3, "", "5");
    model_ = test::compiled(texts);
  }

  NumberSeries& series(NumberTable& numbers, const std::string& name, std::size_t element = 0) {
    return numbers.series[model_->structure().find(name).value()][element];
  }

  void expect_same_alone(const std::vector<NumberTable>& tables) {
    std::vector<BatchMember> members;
    for (const NumberTable& table : tables)
      members.push_back({&table, {1, static_cast<std::uint32_t>(members.size())}});
    test::BatchForm form;
    form.varying = test::flags(*model_, {"path", "rule", "curve", "start"});
    const std::vector<bool> shown = test::shown(*model_);
    const TimeSettings& time = model_->document().time;
    const auto alone = test::run_members(*model_, time, members, form);
    for (const InstructionSet set : instruction_sets_here()) {
      form.set = set;
      form.lanes = members.size();
      const auto together = test::run_members(*model_, time, members, form);
      for (std::size_t m = 0; m < members.size(); ++m) {
        EXPECT_EQ(test::difference(*model_, alone[m].values, shown, together[m].values, shown), "")
            << m;
        for (std::size_t other = 0; other < m; ++other)
          EXPECT_NE(alone[m].values, alone[other].values);
      }
    }
  }

  std::unique_ptr<CompiledModel> model_;
};

TEST_F(PointsOfMembers, at_the_same_places) {
  std::vector<NumberTable> tables(9, model_->numbers());
  for (std::size_t m = 0; m < tables.size(); ++m) {
    for (const char* name : {"path", "rule", "curve"}) {
      for (NumberPoint& point : series(tables[m], name)) point.value += static_cast<double>(m) / 8;
    }
  }
  expect_same_alone(tables);
}

TEST_F(PointsOfMembers, at_places_of_their_own) {
  std::vector<NumberTable> tables(9, model_->numbers());
  for (std::size_t m = 1; m < tables.size(); ++m) {
    const double shift = static_cast<double>(m) / 16;
    series(tables[m], "path", m % 3).back().at += shift;
    series(tables[m], "rule").back().at -= shift;
    for (NumberPoint& point : series(tables[m], "curve")) point.at += shift;
    if (m % 2 == 0) series(tables[m], "curve").pop_back();
    if (m % 4 == 0) series(tables[m], "path").pop_back();
  }
  expect_same_alone(tables);
}

// Drawn beside each other, in place of the numbers of one table, they are those of tables.
TEST_F(PointsOfMembers, drawn_in_place_of_those_of_a_common_table) {
  std::vector<NumberTable> tables(9, model_->numbers());
  std::vector<BatchMember> apart;
  std::vector<BatchMember> common;
  DrawnNumbers drawn(tables.size());
  for (std::size_t m = 0; m < tables.size(); ++m) {
    const RunKey key{1, static_cast<std::uint32_t>(m)};
    apart.push_back({&tables[m], key});
    common.push_back({&model_->numbers(), key});
  }
  for (const auto& [name, element] :
       {std::pair{"start", 0U}, {"curve", 0U}, {"rule", 0U}, {"path", 1U}, {"path", 2U}}) {
    const std::size_t variable = model_->structure().find(name).value();
    const std::size_t points = series(tables[0], name, element).size();
    drawn.add(variable, element, points);
    for (std::size_t p = 0; p < points; ++p) {
      for (std::size_t m = 0; m < tables.size(); ++m) {
        double& value = series(tables[m], name, element)[p].value;
        value += static_cast<double>(m * (p + 1)) / 8;
        drawn.values(variable, element, p)[m] = value;
      }
    }
  }
  const auto values_of = [&](const std::vector<BatchMember>& members, const DrawnNumbers* numbers,
                             InstructionSet set) {
    const Plan plan = make_plan(
        *model_, {{}, test::flags(*model_, {"path", "rule", "curve", "start"}), true}, set);
    BatchIntegrator integrator(*model_, plan, model_->document().time, set, members.size());
    std::vector<double> values;
    const auto keep = [&](std::int64_t, const BatchPeriod& period) {
      for (const char* name : {"level", "gain", "shown"}) {
        for (std::size_t lane = 0; lane < members.size(); ++lane)
          values.push_back(period.value(model_->structure().find(name).value(), 0, lane));
      }
    };
    integrator.run(members, keep, numbers);
    return values;
  };
  for (const InstructionSet set : instruction_sets_here()) {
    const std::vector<double> expected = values_of(apart, nullptr, set);
    EXPECT_EQ(values_of(common, &drawn, set), expected);
    EXPECT_NE(values_of(common, nullptr, set), expected);
  }
  EXPECT_THROW(values_of(apart, &drawn, chosen_instruction_set()), ContractError);
}

}  // namespace
}  // namespace sim33618
