// By how much swings of demand grow up the chain.
#include <gmock/gmock.h>

#include "firms/bullwhip.hpp"
#include "firms/made_firms.hpp"

namespace sim33618::test {
namespace {

// 0 supplies 1, which sells all to final buyers.
FirmNetwork chain() {
  return make_firm_network({SupplyGraph(2, {{0, 1, 10}}), {0, 1}, 2, {}, {0, 30}, {}}, 1);
}

TEST(Bullwhips, are_one_where_what_is_ordered_is_made_and_stocks_are_left_alone) {
  FirmRules rules = shipped_rules().of("inoue-todo").rules;
  rules.capacity = 2;
  rules.cover = 0;
  rules.cover_adjustment = 0;
  FirmNetwork network = chain();
  // Inputs bind nobody.
  network.group_need.assign(network.group_need.size(), InputNeed::negligible);
  rules.other_share = 0;
  const Bullwhip found = bullwhip_of(network, rules, {});
  EXPECT_NEAR(found.production, 1, 1e-9);
  // Orders of firms follow final demand a step later.
  EXPECT_NEAR(found.orders, 1, 0.02);
}

TEST(Bullwhips, of_our_rules_are_moderate_and_less_than_of_nervous_targets) {
  const FirmNetwork network = make_firm_network(made_firms(120, 8), 1);
  FirmRules rules = without_search(weekly_rules());
  const Bullwhip found = bullwhip_of(network, rules, {});
  RecordProperty("production", std::to_string(found.production));
  RecordProperty("orders", std::to_string(found.orders));
  EXPECT_GT(found.production, 0);
  EXPECT_LT(found.production, 1.5);
  EXPECT_LT(found.orders, 3);
  // Targets that follow each week's use swing more.
  rules.target_smoothing = 1;
  const Bullwhip nervous = bullwhip_of(network, rules, {});
  EXPECT_GT(nervous.orders, 1.5 * found.orders);
}

}  // namespace
}  // namespace sim33618::test
