// The published rules against results of others.
#include <gmock/gmock.h>

#include <cmath>

#include "base/numbers.hpp"
#include "firms/firm_case.hpp"
#include "firms/made_firms.hpp"
#include "support/conformance.hpp"

namespace sim33618::test {
namespace {

class FirmConformance : public ConformanceTest {
 protected:
  FirmConformance() : ConformanceTest("firms") {}

  void expect_published(const std::string& name, const std::string& output) const {
    Diagnostics diagnostics;
    const FirmCase firms = read_firm_case(SIM33618_CONFORMANCE_DIR "/firms", name, diagnostics);
    EXPECT_TRUE(diagnostics.all().empty());
    const FirmRules rules = shipped_rules().of("inoue-todo").rules;
    const std::vector<std::vector<double>> expected = rows(name + output);
    const FirmNetwork network = make_firm_network(firms.network, 1);
    const FirmRunOutcome found =
        run_firms(network, rules, {}, firms.damage, static_cast<std::int64_t>(expected.size()) - 1);
    EXPECT_NEAR(found.before, expected[0][1], 1e-12 * expected[0][1]);
    for (std::size_t day = 0; day + 1 < expected.size(); ++day) {
      const double published = expected[day + 1][1];
      EXPECT_EQ(expected[day + 1][0], static_cast<double>(day));
      EXPECT_NEAR(found.output[day], published, 1e-12 * published) << name << " day " << day;
    }
  }
};

TEST_F(FirmConformance, two_firms) { expect_published("two_firms", "_output.txt"); }

TEST_F(FirmConformance, a_thousand_firms) {
  expect_published("thousand", "_output_no_recovery.txt");
}

TEST(PublishedRules, are_numbers_of_the_same_mechanisms) {
  const FirmRules rules = shipped_rules().of("inoue-todo").rules;
  EXPECT_EQ(rules.cover, 15);
  EXPECT_EQ(rules.cover_adjustment, 1.0 / 6);
  EXPECT_EQ(rules.days_per_step, 1);
  EXPECT_EQ(rules.supply_line, 0);
  EXPECT_EQ(rules.repair, 0);
  const FirmRules recovering = shipped_rules().of("inoue-todo-recovery").rules;
  EXPECT_EQ(recovering.cover, 15);
  EXPECT_EQ(recovering.repair, 1.0 / 40);
  EXPECT_EQ(recovering.repair_pause, 6);
}

TEST(PublishedRules, repair_begins_after_the_pause_and_is_a_share_a_day) {
  FirmRules rules = shipped_rules().of("inoue-todo-recovery").rules;
  rules.repair = 0.5;
  rules.repair_pause = 2;
  RepairedDamage damage({0.8, 0}, rules);
  std::vector<double> first;
  for (int day = 0; day < 5; ++day) {
    first.push_back(damage.now()[0]);
    EXPECT_EQ(damage.now()[1], 0);
    damage.next_step();
  }
  EXPECT_THAT(first, testing::ElementsAre(0.8, 0.8, 0.4, 0.2, 0.1));
}

TEST(PublishedRules, with_recovery_less_is_lost) {
  const FirmNetwork network = make_firm_network(made_firms(60, 6), 1);
  std::vector<double> damage(60);
  damage[3] = 0.5;
  constexpr std::int64_t days = 60;
  const double without = lost_output(network, shipped_rules().of("inoue-todo").rules, damage, days);
  const double with =
      lost_output(network, shipped_rules().of("inoue-todo-recovery").rules, damage, days);
  EXPECT_GT(with, 0);
  EXPECT_LT(with, without);
}

// A chain: 1 sells 10 a day to 2, which sells 20 to final buyers; 1 loses half.
TEST(PublishedRules, a_chain_runs_out_of_its_stock_as_computed_by_hand) {
  ProductionNetwork chain{SupplyGraph(2, {{0, 1, 10}}), {0, 1}, 2, {}, {0, 20}, {}};
  const FirmNetwork network = make_firm_network(chain, 1);
  const FirmRules rules = shipped_rules().of("inoue-todo").rules;
  const FirmRunOutcome found = run_firms(network, rules, {}, {0.5, 0}, 40);
  double stock = 150;
  double made = 20;
  double delivered = 10;
  for (std::size_t day = 0; day < found.output.size(); ++day) {
    stock += delivered - 10 * made / 20;
    const double order = std::max(0.0, 10 * made / 20 + (15 * 10 * made / 20 - stock) / 6);
    const double first = std::min(5.0, order);
    made = std::min(20.0, stock / 10 * 20);
    delivered = first;
    EXPECT_NEAR(found.output[day], first + made, 1e-12 * (first + made)) << day;
  }
}

}  // namespace
}  // namespace sim33618::test
