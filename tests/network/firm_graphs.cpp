// Graphs of firms made to fit flows between nodes.
#include "network/firm_graph.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <limits>

#include "base/diagnostics.hpp"
#include "firm_graph_cases.hpp"
#include "network/power_law.hpp"
#include "support/found_errors.hpp"

namespace sim33618 {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::Ge;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr std::uint32_t usual_nodes = 30;

FirmGraph made_graph(std::size_t firms, std::uint64_t seed = 1, std::size_t threads = 1) {
  return make_firm_graph(test::made_targets(usual_nodes), {firms, seed, 0}, threads);
}

std::vector<std::uint32_t> numbers_of_suppliers(const FirmGraph& graph) {
  std::vector<std::uint32_t> numbers;
  for (NodeIndex firm = 0; firm < graph.links.node_count(); ++firm)
    numbers.push_back(static_cast<std::uint32_t>(graph.links.purchases(firm).size()));
  return numbers;
}

std::vector<std::uint32_t> numbers_of_buyers(const FirmGraph& graph) {
  std::vector<std::uint32_t> numbers;
  for (NodeIndex firm = 0; firm < graph.links.node_count(); ++firm)
    numbers.push_back(static_cast<std::uint32_t>(graph.links.sales(firm).size()));
  return numbers;
}

bool are_equal(const FirmGraph& a, const FirmGraph& b) {
  const auto same_link = [](const SupplyLink& x, const SupplyLink& y) {
    return x.supplier == y.supplier && x.buyer == y.buyer && x.volume == y.volume;
  };
  return a.output == b.output && a.sold_outside == b.sold_outside &&
         a.bought_outside == b.bought_outside && a.first_firm == b.first_firm &&
         std::equal(a.links.links().begin(), a.links.links().end(), b.links.links().begin(),
                    b.links.links().end(), same_link);
}

// All that a graph promises but for its exponents. Node 1 has no firms.
void expect_promises_kept(const FirmGraphTargets& targets, const FirmGraph& graph) {
  const std::vector<double> output = outputs_of(targets);
  const std::vector<double> sold = graph.links.sold();
  const std::vector<double> bought = graph.links.bought();
  Eigen::MatrixXd flows = test::flows_of(graph);
  for (const UnlinkedFlow& cell : graph.unlinked)
    flows(static_cast<Eigen::Index>(cell.seller), static_cast<Eigen::Index>(cell.buyer)) +=
        cell.flow;
  const std::size_t nodes = targets.nodes.size();
  for (std::size_t i = 0; i < nodes; ++i) {
    double made = 0;
    double sent_out = 0;
    double got_from_outside = 0;
    for (NodeIndex firm = graph.first_firm[i]; firm < graph.first_firm[i + 1]; ++firm) {
      made += graph.output[firm];
      sent_out += sold[firm] + graph.sold_outside[firm];
      got_from_outside += bought[firm] + graph.bought_outside[firm];
      ASSERT_LE(sold[firm], graph.output[firm] * (1 + 1e-12)) << firm;
      ASSERT_EQ(graph.node[firm], i);
    }
    if (i == 1) {
      ASSERT_EQ(graph.first_firm[1], graph.first_firm[2]);
      continue;
    }
    const double inputs =
        targets.flows.col(static_cast<Eigen::Index>(i)).sum() + targets.bought_outside[i];
    EXPECT_NEAR(made, output[i], 1e-12 * output[i]) << i;
    EXPECT_NEAR(sent_out, output[i], 1e-12 * output[i]) << i;
    EXPECT_NEAR(got_from_outside, inputs, 1e-12 * inputs) << i;
    for (std::size_t j = 0; j < nodes; ++j) {
      if (j == 1) continue;
      const auto row = static_cast<Eigen::Index>(i);
      const auto column = static_cast<Eigen::Index>(j);
      EXPECT_NEAR(flows(row, column), targets.flows(row, column),
                  1e-12 * targets.flows(row, column))
          << i << " " << j;
    }
  }
  EXPECT_THAT(numbers_of_suppliers(graph), Each(Ge(1U)));
  for (const SupplyLink& link : graph.links.links()) ASSERT_NE(link.supplier, link.buyer);
}

double unlinked_share(const FirmGraphTargets& targets, const FirmGraph& graph) {
  double sum = 0;
  for (const UnlinkedFlow& cell : graph.unlinked) sum += cell.flow;
  return sum / targets.flows.sum();
}

TEST(FirmGraph, carries_the_flows_between_nodes_cell_by_cell) {
  const FirmGraphTargets targets = test::made_targets(usual_nodes);
  const FirmGraph graph = made_graph(7800);
  expect_promises_kept(targets, graph);
  EXPECT_LT(unlinked_share(targets, graph), 1e-5);
}

TEST(FirmGraph, carries_them_with_a_hundred_firms_and_with_many) {
  const FirmGraphTargets targets = test::made_targets(usual_nodes);
  for (const std::size_t firms : {100U, 345U, 40'000U}) {
    const FirmGraph graph = made_graph(firms);
    EXPECT_EQ(graph.output.size(), firms);
    expect_promises_kept(targets, graph);
  }
  EXPECT_LT(unlinked_share(targets, made_graph(1000)), 1e-4);
}

TEST(FirmGraph, has_exponents_and_mean_of_its_targets) {
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    const FirmGraph graph = made_graph(7800, seed);
    const auto links = static_cast<double>(graph.links.links().size());
    EXPECT_NEAR(links / 7800, 5, 0.1);
    const PowerLawFit suppliers = power_law_of(numbers_of_suppliers(graph), 500);
    const PowerLawFit buyers = power_law_of(numbers_of_buyers(graph), 500);
    EXPECT_NEAR(suppliers.exponent, 2.42, 0.1);
    EXPECT_NEAR(buyers.exponent, 2.11, 0.1);
    EXPECT_LT(suppliers.distance, 0.03);
    EXPECT_LT(buyers.distance, 0.03);
  }
}

TEST(FirmGraph, follows_other_exponents_too) {
  FirmGraphTargets targets = test::made_targets(usual_nodes);
  targets.supplier_exponent = 2.8;
  targets.buyer_exponent = 2.5;
  targets.mean_suppliers = 8;
  const FirmGraph graph = make_firm_graph(targets, {20'000, 1, 0}, 1);
  EXPECT_NEAR(static_cast<double>(graph.links.links().size()) / 20'000, 8, 0.1);
  EXPECT_NEAR(power_law_of(numbers_of_suppliers(graph), 1000).exponent, 2.8, 0.1);
  EXPECT_NEAR(power_law_of(numbers_of_buyers(graph), 1000).exponent, 2.5, 0.1);
}

TEST(FirmGraph, has_sizes_by_the_rule_of_ranks) {
  FirmGraphTargets targets = test::made_targets(3);
  targets.leaders.clear();
  const FirmGraph graph = make_firm_graph(targets, {3000, 1, 0}, 1);
  const NodeIndex first = graph.first_firm[0];
  const double decade = graph.output[first + 9] / graph.output[first + 99];
  EXPECT_NEAR(std::log10(decade), 1 / targets.size_exponent, 0.05);
}

TEST(FirmGraph, has_leaders_as_hubs_with_their_share) {
  const FirmGraphTargets targets = test::made_targets(usual_nodes);
  const std::vector<double> output = outputs_of(targets);
  const FirmGraph graph = made_graph(7800);
  const std::vector<std::uint32_t> suppliers = numbers_of_suppliers(graph);
  const std::vector<std::uint32_t> buyers = numbers_of_buyers(graph);
  for (std::size_t i = 0; i < targets.leaders.size(); ++i) {
    const FirmLeader& leader = targets.leaders[i];
    const NodeIndex firm = graph.leaders[i];
    EXPECT_EQ(graph.node[firm], leader.node);
    EXPECT_NEAR(graph.output[firm], leader.share * output[leader.node], 1e-9);
    const NodeIndex first = graph.first_firm[leader.node];
    const NodeIndex end = graph.first_firm[leader.node + 1];
    std::uint32_t all_suppliers = 0;
    std::uint32_t all_buyers = 0;
    for (NodeIndex other = first; other < end; ++other) {
      all_suppliers += suppliers[other];
      all_buyers += buyers[other];
    }
    const NodeIndex firms = end - first;
    EXPECT_GT(suppliers[firm] * firms, 3 * all_suppliers) << leader.name;
    EXPECT_GT(buyers[firm] * firms, 3 * all_buyers) << leader.name;
  }
}

TEST(FirmGraph, does_not_know_the_order_of_leaders_nor_threads) {
  const FirmGraph graph = made_graph(2000);
  for (const std::size_t threads : {2U, 3U})
    EXPECT_TRUE(are_equal(graph, made_graph(2000, 1, threads)));
  FirmGraphTargets turned = test::made_targets(usual_nodes);
  std::reverse(turned.leaders.begin(), turned.leaders.end());
  const FirmGraph other = make_firm_graph(turned, {2000, 1, 0}, 1);
  EXPECT_TRUE(are_equal(graph, other));
  EXPECT_EQ(graph.leaders[0], other.leaders[2]);
  EXPECT_EQ(graph.leaders[2], other.leaders[0]);
}

TEST(FirmGraph, is_another_with_another_seed_or_member) {
  const FirmGraphTargets targets = test::made_targets(usual_nodes);
  const FirmGraph graph = make_firm_graph(targets, {2000, 1, 0}, 1);
  EXPECT_TRUE(are_equal(graph, make_firm_graph(targets, {2000, 1, 0}, 1)));
  EXPECT_FALSE(are_equal(graph, make_firm_graph(targets, {2000, 2, 0}, 1)));
  EXPECT_FALSE(are_equal(graph, make_firm_graph(targets, {2000, 1, 1}, 1)));
}

TEST(FirmGraph, scales_with_money) {
  FirmGraphTargets targets = test::made_targets(5);
  const FirmGraph graph = make_firm_graph(targets, {500, 1, 0}, 1);
  targets.flows *= 1024;
  for (std::size_t i = 0; i < targets.nodes.size(); ++i) {
    targets.sold_outside[i] *= 1024;
    targets.bought_outside[i] *= 1024;
  }
  const FirmGraph large = make_firm_graph(targets, {500, 1, 0}, 1);
  ASSERT_EQ(large.links.links().size(), graph.links.links().size());
  for (std::size_t i = 0; i < graph.links.links().size(); ++i)
    ASSERT_EQ(large.links.links()[i].volume, 1024 * graph.links.links()[i].volume);
}

TEST(FirmGraph, leaves_out_what_a_firm_could_only_sell_to_itself) {
  FirmGraphTargets targets;
  targets.nodes = {"a", "b"};
  targets.counted_firms = {1, 99};
  targets.flows.resize(2, 2);
  targets.flows << 5, 20, 10, 30;
  targets.sold_outside = {10, 100};
  targets.bought_outside = {1, 2};
  targets.mean_suppliers = 3;
  const FirmGraph graph = make_firm_graph(targets, {100, 1, 0}, 1);
  ASSERT_EQ(graph.unlinked.size(), 1U);
  EXPECT_EQ(graph.unlinked[0].seller, 0U);
  EXPECT_EQ(graph.unlinked[0].buyer, 0U);
  EXPECT_EQ(graph.unlinked[0].flow, 5);
  EXPECT_NEAR(graph.sold_outside[0], 15, 1e-12);
  EXPECT_NEAR(graph.bought_outside[0], 6, 1e-12);
}

TEST(FirmGraph, uses_up_all_output_where_nothing_is_sold_outside) {
  FirmGraphTargets targets = test::made_targets(12);
  for (double& amount : targets.sold_outside) amount = 0;
  for (double& amount : targets.bought_outside) amount = 0;
  const FirmGraph graph = make_firm_graph(targets, {3000, 1, 0}, 1);
  expect_promises_kept(targets, graph);
}

RC_GTEST_PROP(FirmGraphOf, any_flows_keeps_its_promises, ()) {
  const auto which = *rc::gen::inRange<std::uint32_t>(0, 1'000'000);
  const auto nodes = *rc::gen::inRange<std::uint32_t>(3, 12);
  const auto firms = *rc::gen::inRange<std::size_t>(100, 900);
  const FirmGraphTargets targets = test::made_targets(nodes, which);
  expect_promises_kept(targets, make_firm_graph(targets, {firms, which, 0}, 1));
  RC_ASSERT(!testing::Test::HasFailure());
}

std::string refusal_of(const FirmGraphTargets& targets, std::size_t firms = 500) {
  return test::errors_of([&] { make_firm_graph(targets, {firms, 1, 0}, 1); }).front().message;
}

TEST(FirmGraph, refuses_fewer_firms_than_it_needs) {
  FirmGraphTargets targets = test::made_targets(4);
  EXPECT_EQ(refusal_of(targets, 5), "5 firms are too few: nodes and named firms need 6");
  targets.mean_suppliers = 6;
  EXPECT_EQ(refusal_of(targets, 6),
            "6 suppliers of each of 6 firms are more than there are others");
}

TEST(FirmGraph, refuses_targets_that_cannot_be) {
  const FirmGraphTargets fine = test::made_targets(4);
  FirmGraphTargets targets = fine;
  targets.sold_outside.pop_back();
  EXPECT_EQ(refusal_of(targets), "a graph of firms: not one count, flow and amount for each node");
  targets = fine;
  targets.flows(2, 3) = -1;
  EXPECT_EQ(refusal_of(targets), "'node2', sold to 'node3': -1 is no finite number from 0 on");
  targets = fine;
  targets.bought_outside[2] = std::numeric_limits<double>::infinity();
  EXPECT_THAT(refusal_of(targets), HasSubstr("'node2', bought outside: inf"));
  targets = fine;
  targets.flows.row(3).setZero();
  targets.sold_outside[3] = 0;
  EXPECT_EQ(refusal_of(targets), "'node3' has firms but no output");
  targets = fine;
  targets.counted_firms = {0, 0, 0, 0};
  targets.leaders.clear();
  EXPECT_EQ(refusal_of(targets), "no node has firms");
  targets = fine;
  targets.buyer_exponent = 2;
  EXPECT_EQ(refusal_of(targets), "exponent of buyers: 2 is not above 2 and at most 10");
  targets = fine;
  targets.mean_suppliers = 0.5;
  EXPECT_EQ(refusal_of(targets), "firms have 0.5 suppliers on average, which is not 1 or more");
  targets = fine;
  targets.size_degree_correlation = 2;
  EXPECT_EQ(refusal_of(targets), "the correlation of sizes and links is 2, not from 0 to 1");
}

TEST(FirmGraph, refuses_leaders_that_cannot_be) {
  const FirmGraphTargets fine = test::made_targets(4);
  FirmGraphTargets targets = fine;
  targets.leaders = {{"a", 0, 0.6}, {"b", 0, 0.4}};
  EXPECT_EQ(refusal_of(targets),
            "the named firms of 'node0' have 1 of its output, which leaves nothing to others");
  targets.leaders = {{"a", 1, 0.6}};
  EXPECT_EQ(refusal_of(targets), "the firm 'a' belongs to 'node1', which has no firms");
  targets.leaders = {{"a", 0, 0}};
  EXPECT_EQ(refusal_of(targets), "the share of the firm 'a' is 0, not between 0 and 1");
  targets.leaders = {{"a", 0, 0.1}, {"a", 2, 0.1}};
  EXPECT_EQ(refusal_of(targets), "the firm 'a' is given twice");
  targets.leaders = {{"a", 4, 0.1}};
  EXPECT_EQ(refusal_of(targets), "the firm 'a' belongs to no node");
}

}  // namespace
}  // namespace sim33618
