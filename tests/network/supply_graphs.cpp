#include "network/supply_graph.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

#include "base/contract.hpp"
#include "graph_cases.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(SupplyGraph, adds_up_links_of_equal_ends_and_leaves_out_those_of_nothing) {
  const SupplyGraph graph(4, {{2, 0, 1}, {0, 1, 2}, {2, 0, 4}, {3, 3, 7}, {1, 0, 0}});
  ASSERT_EQ(graph.links().size(), 3U);
  EXPECT_EQ(graph.sales(2).size(), 1U);
  EXPECT_EQ(graph.sales(2)[0].volume, 5);
  EXPECT_THAT(graph.sales(1), IsEmpty());
  ASSERT_EQ(graph.purchases(0).size(), 1U);
  EXPECT_EQ(graph.links()[graph.purchases(0)[0]].supplier, 2U);
  EXPECT_THAT(graph.sold(), ElementsAre(2, 0, 5, 7));
  EXPECT_THAT(graph.bought(), ElementsAre(5, 2, 0, 7));
  EXPECT_THAT(graph.isolated(), ElementsAre(3));
}

TEST(SupplyGraph, of_nothing_is_one) {
  const SupplyGraph graph(0, {});
  EXPECT_EQ(graph.node_count(), 0U);
  EXPECT_THAT(graph.isolated(), IsEmpty());
}

TEST(SupplyGraph, takes_volumes_that_can_be) {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  EXPECT_THROW(SupplyGraph(2, {{0, 2, 1}}), ContractError);
  EXPECT_THROW(SupplyGraph(2, {{0, 1, -1}}), ContractError);
  EXPECT_THROW(SupplyGraph(2, {{0, 1, infinite}}), ContractError);
}

RC_GTEST_PROP(SupplyGraphOf, random_links_holds_each_at_both_ends, ()) {
  const SupplyGraph graph = test::random_graph(6, 30);
  std::size_t sales = 0;
  std::size_t purchases = 0;
  for (NodeIndex node = 0; node < 6; ++node) {
    for (const SupplyLink& link : graph.sales(node)) RC_ASSERT(link.supplier == node);
    for (const std::uint32_t place : graph.purchases(node))
      RC_ASSERT(graph.links()[place].buyer == node);
    sales += graph.sales(node).size();
    purchases += graph.purchases(node).size();
  }
  RC_ASSERT(sales == graph.links().size());
  RC_ASSERT(purchases == graph.links().size());
}

}  // namespace
}  // namespace sim33618
