// What a stop of supply does to the buyer, and what he does about it.
#include <gmock/gmock.h>

#include "firms/made_firms.hpp"

namespace sim33618::test {
namespace {

using testing::Each;

// 0 and 1 supply 2 with the same, 3 could; 4 supplies 2 with something else. 2 sells 100.
struct StopCase {
  double second = 0;
  double buffer = 1;
  InputNeed need = InputNeed::essential;
};

FirmNetwork stop_network(const StopCase& of) {
  std::vector<SupplyLink> links = {{0, 2, 30 - of.second}, {4, 2, 20}};
  if (of.second > 0) links.push_back({1, 2, of.second});
  ProductionNetwork graph{SupplyGraph(5, links), {0, 0, 1, 0, 2}, 3, {}, {50, 50, 100, 50, 10}, {}};
  graph.needs.assign(9, of.need);
  FirmNetwork network = make_firm_network(graph, 1);
  network.buffer[2] = of.buffer;
  return network;
}

std::vector<double> made_by_buyer(const FirmNetwork& network, const FirmRules& rules, int stop,
                                  int weeks) {
  FirmEngine engine(network, rules, {});
  const std::vector<double> damage = {1, 0, 0, 0, 0};
  std::vector<double> made;
  for (int week = 0; week < weeks; ++week) {
    StepInputs inputs;
    if (week < stop) inputs.damage = damage;
    engine.advance(inputs);
    made.push_back(engine.state().made[2]);
  }
  return made;
}

TEST(SupplyStops, are_survived_as_long_as_stocks_last) {
  const FirmRules rules = without_search(weekly_rules());
  const std::vector<double> made = made_by_buyer(stop_network({}), rules, 52, 52);
  // Four weeks of stock, two on the way and two of the supplier's finished goods.
  for (int week = 0; week < 4; ++week)
    EXPECT_GE(made[static_cast<std::size_t>(week)], 99.9) << week;
  EXPECT_LT(made.back(), 1);
}

TEST(SupplyStops, of_important_inputs_cost_half_and_of_others_nothing) {
  const FirmRules rules = without_search(weekly_rules());
  const double important =
      made_by_buyer(stop_network({0, 1, InputNeed::not_essential}), rules, 104, 104).back();
  // Half of the capacity, which it would use to work off what is overdue.
  EXPECT_NEAR(important, 62.5, 1e-6);
  const std::vector<double> other =
      made_by_buyer(stop_network({0, 1, InputNeed::negligible}), rules, 104, 104);
  EXPECT_GE(*std::min_element(other.begin(), other.end()), 99.9);
}

TEST(SupplyStops, are_never_worse_with_buffers_or_a_second_supplier) {
  for (const FirmRules& rules : {weekly_rules(), without_search(weekly_rules())}) {
    for (const int stop : {2, 6, 13, 26, 52}) {
      const int weeks = stop + 52;
      const double bare = total(made_by_buyer(stop_network({}), rules, stop, weeks));
      for (const double buffer : {1.25, 1.5, 2.0, 3.0}) {
        const double found = total(made_by_buyer(stop_network({0, buffer}), rules, stop, weeks));
        EXPECT_GE(found, 0.995 * bare) << "buffer " << buffer << ", stop " << stop;
      }
      for (const double second : {3.0, 6.0, 12.0, 15.0}) {
        const double found = total(made_by_buyer(stop_network({second, 1}), rules, stop, weeks));
        EXPECT_GE(found, 0.995 * bare) << "second " << second << ", stop " << stop;
      }
    }
  }
}

TEST(SupplyStops, make_buyers_search_qualify_and_switch) {
  const FirmNetwork network = stop_network({});
  FirmRules rules = weekly_rules();
  FirmEngine engine(network, rules, {});
  const std::vector<double> damage = {1, 0, 0, 0, 0};
  StepInputs inputs;
  inputs.damage = damage;
  int searched = -1;
  int switched = -1;
  for (int week = 0; week < 60; ++week) {
    engine.advance(inputs);
    if (searched < 0 && !engine.state().pending.empty()) searched = week;
    if (switched < 0 && engine.switches() > 0) switched = week;
  }
  ASSERT_GE(searched, 0);
  EXPECT_EQ(switched, searched + 8) << "eight weeks of qualification";
  // It has 1 or 3 now, and makes again what it made.
  const std::uint32_t supplier = engine.state().supplier[0];
  EXPECT_TRUE(supplier == 1 || supplier == 3) << supplier;
  EXPECT_NEAR(engine.state().made[2], 100, 15);
  // The longer it takes, the less it makes meanwhile.
  const double soon = total(made_by_buyer(network, rules, 60, 60));
  rules.search.qualification = 30;
  EXPECT_LT(total(made_by_buyer(network, rules, 60, 60)), 0.9 * soon);
}

TEST(SupplyStops, contracts_and_policy_decide_who_is_served_first) {
  // 0 supplies 1 and 2 alike and has a quarter of its capacity left.
  ProductionNetwork graph{
      SupplyGraph(3, {{0, 1, 10}, {0, 2, 10}}), {0, 1, 2}, 3, {}, {0, 40, 40}, {}};
  FirmNetwork network = make_firm_network(graph, 1);
  const std::vector<double> damage = {0.8, 0, 0};
  const std::vector<unsigned char> named = {0, 0, 1};
  const auto shipped = [&](Rationing rationing, const std::vector<unsigned char>& first) {
    FirmRules rules = without_search(weekly_rules());
    rules.rationing = rationing;
    FirmEngine engine(network, rules, {});
    StepInputs inputs;
    inputs.damage = damage;
    inputs.is_served_first = first;
    for (int week = 0; week < 8; ++week) engine.advance(inputs);
    return engine.flows().bought;
  };
  const std::vector<double> alike = shipped(Rationing::proportional, {});
  EXPECT_NEAR(alike[1], alike[2], 1e-9);
  const std::vector<double> by_policy = shipped(Rationing::policy_priority, named);
  EXPECT_GT(by_policy[2], 1.5 * by_policy[1]);
  EXPECT_EQ(shipped(Rationing::policy_priority, {}), alike);
  EXPECT_EQ(shipped(Rationing::contract_priority, {}), alike);
  network.has_contract[network.first_link_of(1)] = 1;
  const std::vector<double> by_contract = shipped(Rationing::contract_priority, {});
  EXPECT_GT(by_contract[1], 1.5 * by_contract[2]);
}

TEST(SupplyStops, of_power_demand_and_imports_are_told_from_outside) {
  const FirmNetwork network = make_firm_network(made_firms(100, 4), 1);
  const auto outputs = [&](auto set) {
    FirmEngine engine(network, without_search(weekly_rules()), {});
    const std::vector<double> less = {0.4, 1, 1, 1};
    StepInputs inputs;
    set(inputs, std::span<const double>(less));
    for (int week = 0; week < 30; ++week) engine.advance(inputs);
    return engine.sector_flows();
  };
  const auto before = outputs([](StepInputs&, auto) {});
  const auto power = outputs([](StepInputs& in, auto less) { in.power = less; });
  EXPECT_LE(power[0].output, 0.5 * before[0].output * (1 + 1e-12));
  EXPECT_LT(power[0].fill_rate(), 1);
  EXPECT_GT(power[0].utilisation(), 0.8);
  const auto demand = outputs([](StepInputs& in, auto less) { in.demand = less; });
  EXPECT_LT(demand[0].output, 0.9 * before[0].output);
  EXPECT_NEAR(demand[0].fill_rate(), 1, 1e-12);
  const auto imports = outputs([](StepInputs& in, auto less) { in.outside_supply = less; });
  EXPECT_LT(imports[0].bought_outside, before[0].bought_outside);
  EXPECT_LT(imports[0].output, before[0].output);
}

TEST(SupplyStops, prices_move_money_and_nothing_else) {
  const FirmNetwork network = make_firm_network(made_firms(100, 4), 1);
  FirmEngine plain(network, weekly_rules(), {});
  FirmEngine dear(network, weekly_rules(), {});
  const std::vector<double> prices = {1.5, 1, 1, 1};
  StepInputs inputs;
  inputs.price = prices;
  for (int week = 0; week < 40; ++week) {
    plain.advance({});
    dear.advance(inputs);
  }
  EXPECT_EQ(dear.state().made, plain.state().made);
  EXPECT_GT(total(dear.state().cash), total(plain.state().cash));
  // What firms have gained, the outside has lost.
  const double owed = total(dear.state().receivable) - total(dear.state().payable) -
                      total(plain.state().receivable) + total(plain.state().payable);
  EXPECT_NEAR(total(dear.state().cash) + dear.state().outside_cash, 0,
              1e-9 * total(network.output));
  EXPECT_GT(owed, 0);
}

}  // namespace
}  // namespace sim33618::test
