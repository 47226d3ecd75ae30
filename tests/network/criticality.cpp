#include "network/criticality.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(Criticality, ranks_the_largest_first_and_equals_alike) {
  EXPECT_THAT(ranks({0.1, 0.5, 0.1, 0.7, 0.5}), ElementsAre(4, 2, 4, 1, 2));
  EXPECT_THAT(ranks({}), IsEmpty());
}

TEST(Criticality, holds_every_metric_of_every_node) {
  ProductionNetwork network{SupplyGraph(3, {{0, 1, 2}, {1, 2, 2}, {2, 1, 1}}), {0, 0, 0}, 1, {}};
  network.needs = {InputNeed::not_essential};
  const Criticality with_risk = criticality_of(network, network.graph, RiskLimits{}, 2);
  EXPECT_THAT(with_risk.risk, SizeIs(3));
  EXPECT_THAT(with_risk.published_risk, SizeIs(3));
  EXPECT_THAT(with_risk.betweenness, ElementsAre(0, 1, 0));
  EXPECT_THAT(with_risk.influence, SizeIs(3));
  EXPECT_THAT(with_risk.core_number, ElementsAre(1, 1, 1));
  EXPECT_THAT(with_risk.is_articulation_point, ElementsAre(false, true, false));
  EXPECT_THAT(with_risk.part,
              ElementsAre(BowTiePart::upstream, BowTiePart::core, BowTiePart::core));
  EXPECT_THAT(with_risk.bridges, SizeIs(2));
  EXPECT_EQ(with_risk.suppliers[1].suppliers, 2U);
  EXPECT_EQ(with_risk.buyers[0].top_supplier, 1U);
  EXPECT_THAT(criticality_of(network, network.graph, std::nullopt, 1).risk, IsEmpty());
}

}  // namespace
}  // namespace sim33618
