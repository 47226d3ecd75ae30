// What must hold of our own rules, whatever the network.
#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "firms/made_firms.hpp"

namespace sim33618::test {
namespace {

constexpr std::uint32_t firms_of_cases = 120;
constexpr std::uint32_t sectors_of_cases = 8;

FirmNetwork weekly_network(std::uint32_t which = 0) {
  return make_firm_network(made_firms(firms_of_cases, sectors_of_cases, which), 1);
}

std::vector<double> damage_to(std::initializer_list<std::size_t> hit, double share,
                              std::size_t firms = firms_of_cases) {
  std::vector<double> damage(firms);
  for (const std::size_t firm : hit) damage[firm] = share;
  return damage;
}

void advance(FirmEngine& engine, const std::vector<double>& damage, int steps) {
  StepInputs inputs;
  inputs.damage = damage;
  for (int step = 0; step < steps; ++step) engine.advance(inputs);
}

// Largest deviation, each quantity held against its own size in the steady state or, where that is
// 0, the output of all firms.
double deviation(const FirmEngine& engine, const FirmState& rest) {
  const std::vector<double> now = numbers_of(engine.state());
  const std::vector<double> then = numbers_of(rest);
  const double size = engine.output();
  double worst = 0;
  for (std::size_t i = 0; i < now.size(); ++i)
    worst = std::max(worst, std::abs(now[i] - then[i]) / (then[i] > 0 ? then[i] : size));
  return worst;
}

TEST(FirmProperties, nothing_happens_without_a_shock) {
  const FirmNetwork network = weekly_network();
  const FirmRules rules = weekly_rules();
  FirmEngine engine(network, rules, {});
  const FirmState rest = steady_state(network, rules);
  constexpr int steps = 2190;
  double worst = 0;
  for (int step = 0; step < steps; ++step) {
    engine.advance({});
    // Shipments begin with the first step.
    FirmState expected = rest;
    expected.shipped = network.volume;
    worst = std::max(worst, deviation(engine, expected));
  }
  EXPECT_LT(worst, 1e-12);
  EXPECT_EQ(engine.switches(), 0U);
  EXPECT_LT(engine.residual().made, 1e-15);
  EXPECT_LT(engine.residual().shipped, 1e-13);
  EXPECT_LT(engine.residual().paid, 1e-13);
}

TEST(FirmProperties, a_kick_to_any_firm_dies_out_within_a_year) {
  constexpr double kick = 1e-6;
  const FirmNetwork network = weekly_network();
  const FirmRules rules = weekly_rules();
  const FirmState rest = steady_state(network, rules);
  for (std::size_t firm = 0; firm < network.firms(); ++firm) {
    FirmState state = rest;
    state.finished[firm] *= 1 - kick;
    state.expected[firm] *= 1 + kick;
    state.use[firm] += kick;
    for (std::uint32_t link = network.first_link_of(firm); link < network.first_link_of(firm + 1);
         ++link)
      state.stock[link] *= 1 - kick;
    FirmEngine engine(network, rules, {});
    engine.restore(state);
    for (int week = 0; week < 52; ++week) engine.advance({});
    for (std::size_t other = 0; other < network.firms(); ++other) {
      const double off = engine.state().made[other] / network.output[other] - 1;
      ASSERT_LT(std::abs(off), kick / 100) << "firm " << firm << " at " << other;
    }
  }
}

TEST(FirmProperties, renumbering_firms_changes_nothing) {
  const ProductionNetwork graph = made_firms(firms_of_cases, sectors_of_cases);
  std::vector<std::uint32_t> place(firms_of_cases);
  std::iota(place.begin(), place.end(), 0U);
  // Where each firm goes: 7 and 120 have no common divisor.
  for (std::uint32_t firm = 0; firm < firms_of_cases; ++firm)
    place[firm] = (7 * firm + 5) % firms_of_cases;
  std::vector<SupplyLink> links;
  for (const SupplyLink& link : graph.graph.links())
    links.push_back({place[link.supplier], place[link.buyer], link.volume});
  ProductionNetwork moved{SupplyGraph(firms_of_cases, links),
                          graph.sector,
                          graph.sectors,
                          graph.needs,
                          graph.sold_outside,
                          graph.bought_outside};
  std::vector<std::uint32_t> identity(firms_of_cases);
  std::vector<double> damage = damage_to({3, 40, 77, 90}, 1);
  std::vector<double> moved_damage(firms_of_cases);
  for (std::uint32_t firm = 0; firm < firms_of_cases; ++firm) {
    moved.sector[place[firm]] = graph.sector[firm];
    moved.sold_outside[place[firm]] = graph.sold_outside[firm];
    moved.bought_outside[place[firm]] = graph.bought_outside[firm];
    identity[place[firm]] = firm;
    moved_damage[place[firm]] = damage[firm];
  }
  const FirmNetwork one = make_firm_network(graph, 1);
  const FirmNetwork other = make_firm_network(moved, 1, identity);
  FirmEngine first(one, weekly_rules(), {});
  FirmEngine second(other, weekly_rules(), {});
  advance(first, damage, 100);
  advance(second, moved_damage, 100);
  EXPECT_GT(first.switches(), 0U);
  EXPECT_EQ(first.switches(), second.switches());
  for (std::uint32_t firm = 0; firm < firms_of_cases; ++firm) {
    EXPECT_NEAR(first.state().made[firm], second.state().made[place[firm]], 1e-9 * one.output[firm])
        << firm;
  }
}

TEST(FirmProperties, splitting_a_firm_into_halves_leaves_what_sectors_make) {
  const ProductionNetwork graph = made_firms(firms_of_cases, sectors_of_cases);
  constexpr std::uint32_t split = 11;
  std::vector<SupplyLink> links;
  for (const SupplyLink& link : graph.graph.links()) {
    const bool is_split = link.supplier == split || link.buyer == split;
    links.push_back({link.supplier, link.buyer, link.volume / (is_split ? 2 : 1)});
    if (link.supplier == split) links.push_back({firms_of_cases, link.buyer, link.volume / 2});
    if (link.buyer == split) links.push_back({link.supplier, firms_of_cases, link.volume / 2});
  }
  ProductionNetwork halves{SupplyGraph(firms_of_cases + 1, links),
                           graph.sector,
                           graph.sectors,
                           graph.needs,
                           graph.sold_outside,
                           graph.bought_outside};
  halves.sector.push_back(graph.sector[split]);
  for (auto* amounts : {&halves.sold_outside, &halves.bought_outside}) {
    (*amounts)[split] /= 2;
    amounts->push_back((*amounts)[split]);
  }
  const FirmRules rules = without_search(weekly_rules());
  const FirmNetwork whole_network = make_firm_network(graph, 1);
  const FirmNetwork halved_network = make_firm_network(halves, 1);
  FirmEngine whole(whole_network, rules, {});
  FirmEngine halved(halved_network, rules, {});
  for (int step = 0; step < 60; ++step) {
    advance(whole, damage_to({3, 40}, 0.7), 1);
    advance(halved, damage_to({3, 40}, 0.7, firms_of_cases + 1), 1);
    const std::vector<SectorFlows> of_whole = whole.sector_flows();
    const std::vector<SectorFlows> of_halves = halved.sector_flows();
    for (std::size_t sector = 0; sector < graph.sectors; ++sector) {
      EXPECT_NEAR(of_halves[sector].output, of_whole[sector].output,
                  1e-10 * of_whole[sector].output);
      EXPECT_NEAR(of_halves[sector].shipped, of_whole[sector].shipped,
                  1e-10 * of_whole[sector].output);
    }
  }
}

TEST(FirmProperties, a_thousand_times_the_money_is_a_thousand_times_the_result) {
  const ProductionNetwork graph = made_firms(firms_of_cases, sectors_of_cases);
  const FirmNetwork one = make_firm_network(graph, 1);
  const FirmNetwork thousand = make_firm_network(graph, 1000);
  FirmEngine small(one, weekly_rules(), {});
  FirmEngine large(thousand, weekly_rules(), {});
  advance(small, damage_to({3, 40, 77}, 1), 80);
  advance(large, damage_to({3, 40, 77}, 1), 80);
  for (std::size_t firm = 0; firm < one.firms(); ++firm) {
    EXPECT_NEAR(large.state().made[firm] / 1000, small.state().made[firm],
                1e-10 * one.output[firm]);
    EXPECT_NEAR(large.state().cash[firm] / 1000, small.state().cash[firm], 1e-8 * one.output[firm]);
  }
}

struct YearLosses {
  double output = 0;
  double final_sales = 0;
};

// Damage for a while, then a year without.
YearLosses lost_in_a_year(const FirmNetwork& network, const FirmRules& rules,
                          const std::vector<double>& damage, int weeks) {
  FirmEngine engine(network, rules, {});
  const double before = engine.output();
  const double sold_before = total(network.final_demand);
  YearLosses lost;
  for (int week = 0; week < weeks + 52; ++week) {
    StepInputs inputs;
    if (week < weeks) inputs.damage = damage;
    engine.advance(inputs);
    lost.output += before - engine.output();
    lost.final_sales += sold_before - total(engine.flows().sold_outside);
  }
  return lost;
}

// What final buyers lose always grows. Output lost does where stocks do not bear the shock: filling
// them up again makes up for a short one, and takes a little more output than it cost.
TEST(FirmProperties, a_larger_shock_never_loses_less) {
  const FirmRules rules = without_search(weekly_rules());
  for (std::uint32_t which = 0; which < 3; ++which) {
    const FirmNetwork network = weekly_network(which);
    const double tolerance = 1e-9 * total(network.output);
    for (const int weeks : {4, 26}) {
      YearLosses last;
      for (const double share : {0.0, 0.1, 0.2, 0.3, 0.5, 0.7, 0.85, 1.0}) {
        const YearLosses lost =
            lost_in_a_year(network, rules, damage_to({1, 17, 60, 61, 90}, share), weeks);
        EXPECT_GE(lost.final_sales, last.final_sales - tolerance)
            << which << ", " << weeks << " weeks of " << share;
        if (weeks == 26) {
          EXPECT_GE(lost.output, last.output - tolerance) << which << " " << share;
        }
        last = lost;
      }
      EXPECT_GT(last.final_sales, 0);
    }
  }
}

TEST(FirmProperties, the_number_of_threads_changes_no_bit) {
  constexpr std::uint32_t many = 3 * firms_per_block;
  const FirmNetwork network = make_firm_network(made_firms(many, sectors_of_cases), 1);
  const std::vector<double> damage = damage_to({3, 40, 77, 1500, 2000, 3000}, 1, many);
  FirmEngine alone(network, weekly_rules(), {1, 2, 1});
  advance(alone, damage, 60);
  const std::vector<SectorFlows> expected = alone.sector_flows();
  EXPECT_GT(alone.switches(), 0U);
  for (const std::size_t threads : {2U, 3U}) {
    FirmEngine engine(network, weekly_rules(), {1, 2, threads});
    advance(engine, damage, 60);
    EXPECT_TRUE(engine.state() == alone.state()) << threads;
    const std::vector<SectorFlows> found = engine.sector_flows();
    for (std::size_t sector = 0; sector < found.size(); ++sector) {
      EXPECT_EQ(found[sector].output, expected[sector].output);
      EXPECT_EQ(found[sector].lost, expected[sector].lost);
    }
    EXPECT_EQ(engine.residual().shipped, alone.residual().shipped);
  }
}

TEST(FirmProperties, a_run_that_is_resumed_gives_the_same_bits) {
  const FirmNetwork network = weekly_network();
  const std::vector<double> damage = damage_to({3, 40, 77, 90}, 1);
  FirmEngine whole(network, weekly_rules(), {5, 1, 1});
  // Into the middle of a search.
  for (int week = 0; week < 52 && whole.state().pending.empty(); ++week) advance(whole, damage, 1);
  ASSERT_FALSE(whole.state().pending.empty());
  FirmEngine resumed(network, weekly_rules(), {5, 1, 1});
  resumed.restore(whole.state());
  advance(whole, damage, 50);
  advance(resumed, damage, 50);
  EXPECT_TRUE(resumed.state() == whole.state());
  EXPECT_GT(whole.switches(), 0U);
}

TEST(FirmProperties, seed_and_member_choose_other_suppliers) {
  const FirmNetwork network = weekly_network();
  const std::vector<double> damage = damage_to({3, 40, 77, 90}, 1);
  const auto suppliers = [&](const FirmRun& run) {
    FirmEngine engine(network, weekly_rules(), run);
    advance(engine, damage, 60);
    return engine.state().supplier;
  };
  const std::vector<std::uint32_t> first = suppliers({1, 0, 1});
  EXPECT_EQ(suppliers({1, 0, 1}), first);
  EXPECT_NE(suppliers({2, 0, 1}), first);
  EXPECT_NE(suppliers({1, 1, 1}), first);
}

TEST(FirmProperties, who_orders_nothing_receives_nothing) {
  // 0 supplies 1 and 2; from a day on nobody wants what 1 sells, and it has enough in stock.
  ProductionNetwork graph{
      SupplyGraph(3, {{0, 1, 10}, {0, 2, 10}}), {0, 1, 2}, 3, {}, {0, 20, 20}, {}};
  const FirmNetwork network = make_firm_network(graph, 1);
  const std::uint32_t link = network.first_link_of(1);
  FirmEngine engine(network, weekly_rules(), {});
  const std::vector<double> demand = {1, 0, 1};
  StepInputs inputs;
  inputs.demand = demand;
  int without_orders = 0;
  for (int step = 0; step < 52; ++step) {
    const bool orders_nothing = engine.state().ordered[link] == 0;
    engine.advance(inputs);
    EXPECT_EQ(engine.flows().bought[0], 0);
    EXPECT_GT(engine.flows().bought[2], 0);
    if (!orders_nothing) continue;
    ++without_orders;
    EXPECT_EQ(engine.flows().bought[1], 0);
  }
  EXPECT_GT(without_orders, 20);
}

// Buyers of who stands still leave for others; these are not overrun, and are not left in turn.
TEST(FirmProperties, buyers_settle_with_their_new_suppliers) {
  constexpr std::uint32_t many = 600;
  for (std::uint32_t which = 0; which < 4; ++which) {
    const FirmNetwork network = make_firm_network(made_firms(many, sectors_of_cases, which), 1);
    std::vector<double> damage(many);
    std::size_t hit_links = 0;
    for (std::uint32_t firm = 3; firm < many; firm += 40) damage[firm] = 1;
    for (std::size_t link = 0; link < network.links(); ++link) {
      const std::uint32_t supplier = network.supplier[link];
      hit_links += supplier < many && damage[supplier] > 0 ? 1 : 0;
    }
    FirmEngine engine(network, weekly_rules(), {});
    advance(engine, damage, 104);
    const std::size_t in_two_years = engine.switches();
    advance(engine, damage, 208);
    EXPECT_GE(in_two_years, hit_links / 2) << which;
    EXPECT_LE(in_two_years, 4 * hit_links) << which;
    EXPECT_LE(engine.switches() - in_two_years, hit_links / 5) << which;
  }
}

TEST(FirmProperties, what_is_overdue_is_cancelled_where_a_buyer_leaves) {
  // 1 buys of 0, which stands still, and could of 2, which has room.
  ProductionNetwork graph{SupplyGraph(3, {{0, 1, 10}}), {0, 1, 0}, 2, {}, {0, 30, 60}, {}};
  const FirmNetwork network = make_firm_network(graph, 1);
  FirmEngine engine(network, weekly_rules(), {});
  const std::vector<double> damage = {1, 0, 0};
  double overdue = 0;
  while (engine.switches() == 0 && engine.state().step < 52) {
    overdue = engine.state().ordered[0];
    advance(engine, damage, 1);
  }
  ASSERT_EQ(engine.state().supplier[0], 2U);
  EXPECT_GT(overdue, 25);
  // Use, and a sixth of what is missing of four weeks in stock and one on the way.
  EXPECT_LT(engine.state().ordered[0], 10 * (1 + 5.0 / 6));
  EXPECT_GT(engine.flows().lost[0], 25);
  EXPECT_EQ(engine.state().carried[0], 0);
  advance(engine, damage, 1);
  EXPECT_LE(engine.flows().ordered[2], 60 + 10 * (1 + 5.0 / 6));
  EXPECT_GT(engine.flows().ordered[2], 60);
}

}  // namespace
}  // namespace sim33618::test
