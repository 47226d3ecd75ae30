#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>

#include "base/diagnostics.hpp"
#include "graph_cases.hpp"
#include "network/betweenness.hpp"
#include "network/graph_shape.hpp"
#include "network/supplier_influence.hpp"

namespace sim33618 {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// 0 → 1 → 3 and 0 → 2 → 3: half of the chains from 0 to 3 each; by volume all take the thick way.
TEST(Betweenness, of_two_ways_is_shared_unless_one_is_thicker) {
  const SupplyGraph graph(4, {{0, 1, 10}, {1, 3, 10}, {0, 2, 10}, {2, 3, 9}});
  EXPECT_THAT(betweenness(graph, LinkLength::step), ElementsAre(0, 0.5, 0.5, 0));
  EXPECT_THAT(betweenness(graph, LinkLength::by_volume), ElementsAre(0, 1, 0, 0));
}

// Lengths 1/3 + 1/7 and 1/7 + 1/3: equal, though sums in double may not be.
TEST(Betweenness, by_volume_knows_equal_lengths) {
  const SupplyGraph graph(6, {{0, 1, 3}, {1, 2, 7}, {2, 5, 11}, {0, 3, 11}, {3, 4, 7}, {4, 5, 3}});
  EXPECT_THAT(betweenness(graph, LinkLength::by_volume), ElementsAre(0, 1.5, 1.5, 1.5, 1.5, 0));
}

TEST(Betweenness, a_link_to_oneself_is_no_way) {
  const SupplyGraph graph(3, {{0, 1, 1}, {1, 1, 5}, {1, 2, 1}});
  EXPECT_THAT(betweenness(graph, LinkLength::step), ElementsAre(0, 1, 0));
  EXPECT_THAT(betweenness(graph, LinkLength::by_volume), ElementsAre(0, 1, 0));
  EXPECT_THAT(betweenness(SupplyGraph(0, {}), LinkLength::step), IsEmpty());
}

TEST(Betweenness, is_the_same_on_any_number_of_threads) {
  std::vector<SupplyLink> links;
  for (NodeIndex from = 0; from < 150; ++from) {
    for (const NodeIndex step : {1U, 7U, 31U})
      links.push_back({from, (from * step + step) % 150, 1.0 + from % 5});
  }
  const SupplyGraph graph(150, links);
  std::size_t told = 0;
  const std::vector<double> alone = betweenness(graph, LinkLength::by_volume);
  EXPECT_EQ(betweenness(graph, LinkLength::by_volume, 3,
                        [&](std::size_t done, std::size_t all) {
                          EXPECT_GT(done, told);
                          EXPECT_EQ(all, 150U);
                          told = done;
                        }),
            alone);
  EXPECT_EQ(told, 150U);
  EXPECT_GT(*std::max_element(alone.begin(), alone.end()), 0);
  EXPECT_THROW(betweenness(graph, LinkLength::step, 2,
                           [](std::size_t, std::size_t) { throw InputError("enough"); }),
               InputError);
}

RC_GTEST_PROP(BetweennessOf, equal_volumes_is_that_of_steps, ()) {
  const SupplyGraph graph = test::random_graph(7, 25);
  std::vector<SupplyLink> links(graph.links().begin(), graph.links().end());
  for (SupplyLink& link : links) link.volume = 3;
  const SupplyGraph even(7, links);
  const std::vector<double> by_step = betweenness(graph, LinkLength::step);
  const std::vector<double> by_volume = betweenness(even, LinkLength::by_volume);
  for (std::size_t i = 0; i < 7; ++i) RC_ASSERT(std::abs(by_step[i] - by_volume[i]) < 1e-12);
}

TEST(SupplierInfluence, goes_to_suppliers_in_shares_of_purchases) {
  // 2 buys a quarter of 0 and the rest of 1; these buy nothing.
  const std::vector<double> shares = supplier_influence(SupplyGraph(3, {{0, 2, 1}, {1, 2, 3}}));
  // With b what each gets in any case, 2 has b, 0 has b + 0.85 b/4, 1 has b + 0.85·3 b/4.
  const double base = 1 / 3.85;
  EXPECT_THAT(shares, ElementsAre(testing::DoubleNear(base * (1 + 0.2125), 1e-13),
                                  testing::DoubleNear(base * (1 + 0.6375), 1e-13),
                                  testing::DoubleNear(base, 1e-13)));
  EXPECT_THAT(supplier_influence(SupplyGraph(4, {})), Each(0.25));
  EXPECT_THAT(supplier_influence(SupplyGraph(0, {})), IsEmpty());
}

RC_GTEST_PROP(SupplierInfluenceOf, random_graphs_adds_up_and_has_no_unit, ()) {
  const SupplyGraph graph = test::random_graph(6, 20);
  const std::vector<double> shares = supplier_influence(graph);
  RC_ASSERT(std::abs(std::accumulate(shares.begin(), shares.end(), 0.0) - 1) < 1e-12);
  std::vector<SupplyLink> links(graph.links().begin(), graph.links().end());
  for (SupplyLink& link : links) link.volume *= 1024;
  RC_ASSERT(supplier_influence(SupplyGraph(6, links)) == shares);
}

// The largest k for which something is left when nodes with fewer neighbours are taken away.
std::vector<std::size_t> core_numbers_by_definition(const SupplyGraph& graph) {
  const auto nodes = static_cast<NodeIndex>(graph.node_count());
  std::vector<std::size_t> numbers(nodes, 0);
  for (std::size_t k = 1; k < nodes; ++k) {
    std::vector<bool> is_in(nodes, true);
    for (bool changed = true; changed;) {
      changed = false;
      for (NodeIndex a = 0; a < nodes; ++a) {
        std::size_t degree = 0;
        for (NodeIndex b = 0; b < nodes; ++b)
          degree += a != b && is_in[b] && test::are_linked(graph, a, b) ? 1 : 0;
        if (is_in[a] && degree < k) {
          is_in[a] = false;
          changed = true;
        }
      }
    }
    for (NodeIndex a = 0; a < nodes; ++a) {
      if (is_in[a]) numbers[a] = k;
    }
  }
  return numbers;
}

RC_GTEST_PROP(CoreNumbersOf, random_graphs_are_those_of_the_definition, ()) {
  const SupplyGraph graph = test::random_graph(8, 40);
  RC_ASSERT(core_numbers(graph) == core_numbers_by_definition(graph));
}

std::size_t parts_of(const SupplyGraph& graph) {
  const std::vector<std::size_t> components = weak_components(graph);
  return 1 + *std::max_element(components.begin(), components.end());
}

// Without a node, its links gone and itself alone; without a link.
RC_GTEST_PROP(CutPartsOf, random_graphs_are_what_they_fall_apart_without, ()) {
  const SupplyGraph graph = test::random_graph(7, 12);
  CutParts expected;
  for (NodeIndex a = 0; a < 7; ++a) {
    std::vector<SupplyLink> links(graph.links().begin(), graph.links().end());
    std::erase_if(links, [&](const auto& link) { return link.supplier == a || link.buyer == a; });
    bool trades = false;
    for (NodeIndex b = 0; b < 7; ++b) trades = trades || (a != b && test::are_linked(graph, a, b));
    const std::size_t split = trades ? 1 : 0;
    if (parts_of(SupplyGraph(7, links)) > parts_of(graph) + split)
      expected.articulation_points.push_back(a);
    for (NodeIndex b = a + 1; b < 7; ++b) {
      links.assign(graph.links().begin(), graph.links().end());
      std::erase_if(links, [&](const auto& link) {
        return (link.supplier == a && link.buyer == b) || (link.supplier == b && link.buyer == a);
      });
      if (parts_of(SupplyGraph(7, links)) > parts_of(graph)) expected.bridges.emplace_back(a, b);
    }
  }
  const CutParts found = cut_parts(graph);
  RC_ASSERT(found.articulation_points == expected.articulation_points);
  RC_ASSERT(found.bridges == expected.bridges);
}

// 1, 2, 3 supply each other in a circle; 0 supplies it, 4 buys of it; 5 leads around it; 6 supplies
// 4 alone, 8 buys of 0 alone and 7 of 6; 9 and 10 have nothing to do with it.
TEST(BowTie, has_a_core_and_what_lies_around_it) {
  const SupplyGraph graph(11, {{1, 2, 1},
                               {2, 3, 1},
                               {3, 1, 1},
                               {0, 1, 1},
                               {3, 4, 1},
                               {0, 5, 1},
                               {5, 4, 1},
                               {6, 4, 1},
                               {0, 8, 1},
                               {6, 7, 1},
                               {9, 10, 1}});
  std::vector<std::string> names;
  for (const BowTiePart part : bow_tie(graph)) names.emplace_back(name_of(part));
  EXPECT_THAT(names, ElementsAre("upstream", "core", "core", "core", "downstream", "tube",
                                 "tendril", "tendril", "tendril", "apart", "apart"));
}

TEST(BowTie, of_a_graph_without_circles_has_no_core) {
  EXPECT_THAT(bow_tie(SupplyGraph(3, {{0, 1, 1}, {1, 2, 1}, {2, 2, 1}})), Each(BowTiePart::apart));
  EXPECT_THAT(bow_tie(SupplyGraph(0, {})), IsEmpty());
}

TEST(BowTie, takes_the_first_of_equal_cores) {
  const auto parts =
      bow_tie(SupplyGraph(5, {{3, 4, 1}, {4, 3, 1}, {0, 2, 1}, {2, 0, 1}, {0, 3, 1}}));
  EXPECT_THAT(parts, ElementsAre(BowTiePart::core, BowTiePart::apart, BowTiePart::core,
                                 BowTiePart::downstream, BowTiePart::downstream));
}

}  // namespace
}  // namespace sim33618
