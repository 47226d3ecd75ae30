#include "network/systemic_risk.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "base/contract.hpp"
#include "graph_cases.hpp"

namespace sim33618 {
namespace {

const std::vector<RiskLimits> usual_limits(1);

// So many steps, unless all is at rest before: what is compared has gone equally far.
constexpr RiskLimits fifty_steps = {0, 50};

ProductionNetwork random_network(NodeIndex nodes, std::size_t sectors) {
  ProductionNetwork network{test::random_graph(nodes, 60), {}, sectors, {}, {}, {}};
  for (NodeIndex node = 0; node < nodes; ++node) {
    network.sector.push_back(
        *rc::gen::inRange<std::uint32_t>(0, static_cast<std::uint32_t>(sectors)));
    network.sold_outside.push_back(*rc::gen::inRange(0, 6));
    network.bought_outside.push_back(*rc::gen::inRange(0, 6));
  }
  for (std::size_t pair = 0; pair < sectors * sectors; ++pair)
    network.needs.push_back(static_cast<InputNeed>(*rc::gen::inRange(0, 3)));
  return network;
}

// The same, each step over all nodes and links, as the formulas stand.
SystemicRisk risk_by_definition(const ProductionNetwork& network,
                                const std::vector<NodeIndex>& failing, const RiskLimits& limits) {
  const std::size_t nodes = network.graph.node_count();
  std::vector<double> sold = network.graph.sold();
  std::vector<double> bought = network.graph.bought();
  double all = 0;
  for (std::size_t i = 0; i < nodes; ++i) {
    sold[i] += network.sold_outside[i];
    bought[i] += network.bought_outside[i];
    all += sold[i];
  }
  std::vector<double> most(nodes, 1);
  for (const NodeIndex node : failing) most[node] = 0;
  std::vector<double> down(nodes, 1);
  std::vector<double> up(nodes, 1);
  SystemicRisk risk;
  for (risk.is_at_rest = false; !risk.is_at_rest && risk.steps < limits.most_steps; ++risk.steps) {
    std::vector<double> left(network.sectors);
    for (std::size_t i = 0; i < nodes; ++i) left[network.sector[i]] += sold[i] * down[i];
    std::vector<double> loss(nodes);
    for (std::size_t i = 0; i < nodes; ++i) {
      const double of_sector = left[network.sector[i]];
      loss[i] = (of_sector > 0 ? std::min(1.0, sold[i] / of_sector) : 1) * (1 - down[i]);
    }
    double fall = 0;
    std::vector<double> next_down(nodes);
    std::vector<double> next_up(nodes);
    for (NodeIndex j = 0; j < nodes; ++j) {
      double lost = 0;
      std::vector<double> lost_of(network.sectors);
      std::vector<double> volume_of(network.sectors);
      for (const std::uint32_t place : network.graph.purchases(j)) {
        const SupplyLink& link = network.graph.links()[place];
        const std::uint32_t sector = network.sector[link.supplier];
        const InputNeed need = network.needs[sector * network.sectors + network.sector[j]];
        if (need == InputNeed::not_essential) lost += link.volume / bought[j] * loss[link.supplier];
        if (need != InputNeed::essential) continue;
        lost_of[sector] += link.volume * loss[link.supplier];
        volume_of[sector] += link.volume;
      }
      for (std::size_t k = 0; k < network.sectors; ++k) {
        if (volume_of[k] > 0) lost = std::max(lost, lost_of[k] / volume_of[k]);
      }
      next_down[j] = std::max(0.0, std::min(most[j], 1 - lost));
      double orders_lost = 0;
      for (const SupplyLink& link : network.graph.sales(j))
        orders_lost += link.volume / sold[j] * (1 - up[link.buyer]);
      next_up[j] = std::max(0.0, std::min(most[j], 1 - orders_lost));
      fall = std::max({fall, down[j] - next_down[j], up[j] - next_up[j]});
    }
    down = next_down;
    up = next_up;
    risk.is_at_rest = fall <= limits.tolerance;
  }
  for (std::size_t i = 0; i < nodes && all > 0; ++i) {
    risk.index += sold[i] / all * (1 - std::min(down[i], up[i]));
    risk.downstream += sold[i] / all * (1 - down[i]);
    risk.upstream += sold[i] / all * (1 - up[i]);
  }
  return risk;
}

std::vector<NodeIndex> random_nodes(NodeIndex nodes) {
  std::vector<NodeIndex> chosen;
  for (NodeIndex node = 0; node < nodes; ++node) {
    if (*rc::gen::inRange(0, 4) == 0) chosen.push_back(node);
  }
  return chosen;
}

RC_GTEST_PROP(SystemicRiskOf, random_failures_is_that_of_the_formulas, ()) {
  const ProductionNetwork network = random_network(12, 3);
  SystemicRiskModel model(network);
  // Of the same model again and again: nothing of one failure is left for the next.
  for (int failure = 0; failure < 3; ++failure) {
    const std::vector<NodeIndex> failing = random_nodes(12);
    const SystemicRisk found = model.of_failure(failing, fifty_steps);
    const SystemicRisk expected = risk_by_definition(network, failing, fifty_steps);
    RC_ASSERT(std::abs(found.index - expected.index) < 1e-9);
    RC_ASSERT(std::abs(found.downstream - expected.downstream) < 1e-9);
    RC_ASSERT(std::abs(found.upstream - expected.upstream) < 1e-9);
  }
}

// Whichever limit is reached first, and where one is twice the same.
RC_GTEST_PROP(SystemicRiskOf, several_limits_is_that_of_each_alone, ()) {
  const ProductionNetwork network = random_network(12, 3);
  const std::vector<RiskLimits> limits = {{1e-6, 50}, {0.01, 50}, {0.3, 50}, {0, 5}, {0.01, 50}};
  SystemicRiskModel model(network);
  const std::vector<NodeIndex> failing = random_nodes(12);
  const std::vector<SystemicRisk> found = model.by_each_limit(failing, limits);
  RC_ASSERT(found.size() == limits.size());
  for (std::size_t i = 0; i < limits.size(); ++i) {
    const SystemicRisk alone = model.of_failure(failing, limits[i]);
    RC_ASSERT(found[i].index == alone.index);
    RC_ASSERT(found[i].downstream == alone.downstream);
    RC_ASSERT(found[i].upstream == alone.upstream);
    RC_ASSERT(found[i].steps == alone.steps);
    RC_ASSERT(found[i].is_at_rest == alone.is_at_rest);
  }
}

RC_GTEST_PROP(SystemicRiskOf, more_failing_nodes_is_not_less, ()) {
  SystemicRiskModel model(random_network(10, 3));
  std::vector<NodeIndex> failing = random_nodes(10);
  const SystemicRisk less = model.of_failure(failing, fifty_steps);
  failing.push_back(*rc::gen::inRange<NodeIndex>(0, 10));
  const SystemicRisk more = model.of_failure(failing, fifty_steps);
  RC_ASSERT(more.index >= less.index - 1e-12);
  RC_ASSERT(more.downstream >= less.downstream - 1e-12);
  RC_ASSERT(more.upstream >= less.upstream - 1e-12);
  RC_ASSERT(more.index <= 1 + 1e-12);
  RC_ASSERT(more.index <= more.downstream + more.upstream + 1e-12);
}

RC_GTEST_PROP(SystemicRiskOf, another_unit_or_number_of_threads_is_the_same, ()) {
  ProductionNetwork network = random_network(10, 3);
  const std::vector<SystemicRisk> one =
      risk_of_each(SystemicRiskModel(network), usual_limits, 1).front();
  const std::vector<SystemicRisk> three =
      risk_of_each(SystemicRiskModel(network), usual_limits, 3).front();
  std::vector<SupplyLink> links(network.graph.links().begin(), network.graph.links().end());
  for (SupplyLink& link : links) link.volume *= 8;
  for (double& volume : network.sold_outside) volume *= 8;
  for (double& volume : network.bought_outside) volume *= 8;
  network.graph = SupplyGraph(10, links);
  const std::vector<SystemicRisk> eightfold =
      risk_of_each(SystemicRiskModel(network), usual_limits, 1).front();
  for (std::size_t i = 0; i < 10; ++i) {
    RC_ASSERT(one[i].index == three[i].index);
    RC_ASSERT(one[i].steps == three[i].steps);
    RC_ASSERT(one[i].index == eightfold[i].index);
  }
}

// One supplier of an essential input, and one of a fifth of what is bought.
ProductionNetwork two_suppliers() {
  ProductionNetwork network{SupplyGraph(3, {{0, 2, 1}, {1, 2, 4}}), {0, 1, 2}, 3, {}, {}, {}};
  network.needs.assign(9, InputNeed::not_essential);
  network.needs[0 * 3 + 2] = InputNeed::essential;
  network.sold_outside = {0, 0, 5};
  return network;
}

TEST(SystemicRisk, of_an_essential_input_stops_its_buyer) {
  SystemicRiskModel model(two_suppliers());
  const std::vector<NodeIndex> first = {0};
  const SystemicRisk risk = model.of_failure(first, {});
  EXPECT_DOUBLE_EQ(risk.downstream, 0.6);
  EXPECT_DOUBLE_EQ(risk.upstream, 0.1);
  EXPECT_DOUBLE_EQ(risk.index, 0.6);
  EXPECT_EQ(risk.steps, 3U);
  EXPECT_TRUE(risk.is_at_rest);
}

TEST(SystemicRisk, of_another_input_costs_its_share) {
  SystemicRiskModel model(two_suppliers());
  const std::vector<NodeIndex> second = {1};
  EXPECT_DOUBLE_EQ(model.of_failure(second, {}).downstream, 0.4 + 0.5 * 0.8);
}

TEST(SystemicRisk, of_a_buyer_costs_its_suppliers_their_orders) {
  SystemicRiskModel model(two_suppliers());
  const std::vector<NodeIndex> buyer = {2};
  const SystemicRisk risk = model.of_failure(buyer, {});
  EXPECT_DOUBLE_EQ(risk.upstream, 1);
  EXPECT_DOUBLE_EQ(risk.downstream, 0.5);
  EXPECT_DOUBLE_EQ(model.of_failure({}, {}).index, 0);
}

TEST(SystemicRisk, says_that_it_was_given_up) {
  SystemicRiskModel model(two_suppliers());
  const std::vector<NodeIndex> first = {0};
  const SystemicRisk risk = model.of_failure(first, {1e-6, 2});
  EXPECT_FALSE(risk.is_at_rest);
  Diagnostics diagnostics;
  warn_of_unrest({SystemicRisk{}, risk, risk}, {"a", "b", "c"}, diagnostics);
  warn_of_unrest({SystemicRisk{}}, {"a"}, diagnostics);
  EXPECT_EQ(render(diagnostics.all()),
            "warning: 2 failures did not come to rest, the first that of 'b'; their risk is too "
            "small\n");
  EXPECT_EQ(risk.steps, 2U);
}

TEST(SystemicRisk, of_nodes_that_sell_nothing_is_none) {
  ProductionNetwork network{SupplyGraph(2, {}), {0, 0}, 1, {InputNeed::essential}, {}, {}};
  SystemicRiskModel model(network);
  const std::vector<NodeIndex> first = {0};
  EXPECT_EQ(model.of_failure(first, {}).index, 0);
}

TEST(SystemicRisk, needs_sizes_that_fit) {
  ProductionNetwork network = two_suppliers();
  network.sector = {0, 1, 3};
  EXPECT_THROW(SystemicRiskModel{network}, ContractError);
  network.sector = {0, 1};
  EXPECT_THROW(SystemicRiskModel{network}, ContractError);
  network = two_suppliers();
  network.needs.pop_back();
  EXPECT_THROW(SystemicRiskModel{network}, ContractError);
  network = two_suppliers();
  network.sold_outside = {0, 0, -1};
  EXPECT_THROW(SystemicRiskModel{network}, ContractError);
}

TEST(RiskOfEach, says_how_far_it_is_and_stops_when_told) {
  constexpr std::size_t nodes = 200;
  std::vector<SupplyLink> links;
  for (NodeIndex node = 1; node < nodes; ++node) links.push_back({node - 1, node, 1});
  const ProductionNetwork chain{
      SupplyGraph(nodes, links), std::vector<std::uint32_t>(nodes), 1, {InputNeed::not_essential}};
  const SystemicRiskModel model(chain);
  std::vector<std::size_t> heard;
  risk_of_each(model, usual_limits, 1, [&](std::size_t done, std::size_t all) {
    EXPECT_EQ(all, nodes);
    heard.push_back(done);
  });
  EXPECT_THAT(heard, testing::ElementsAre(64, 128, 192, 200));
  EXPECT_THROW(risk_of_each(model, usual_limits, 2, [](std::size_t, std::size_t) { throw 1; }),
               int);
}

}  // namespace
}  // namespace sim33618
