// Who is hit when, why, and through whom.
#include <gmock/gmock.h>

#include "firms/firm_cascade.hpp"
#include "firms/made_firms.hpp"

namespace sim33618::test {
namespace {

// A chain 0 → 1 → 2, each of a sector of its own; 3 sells to 0.
FirmNetwork chain_network() {
  return make_firm_network(
      {SupplyGraph(4, {{0, 1, 10}, {1, 2, 20}, {3, 0, 4}}), {0, 1, 2, 3}, 4, {}, {0, 0, 40, 0}, {}},
      1);
}

TEST(FirmCascades, go_from_link_to_link) {
  const FirmNetwork network = chain_network();
  FirmRunOutcome outcome = run_firms(network, weekly_rules(), {}, {1, 0, 0, 0}, 60);
  const auto hit = [&](std::size_t firm) { return outcome.losses[firm].hit.value(); };
  EXPECT_EQ(hit(0).step, 0);
  EXPECT_EQ(hit(0).bound, OutputBound::capacity);
  EXPECT_EQ(hit(0).links, 0U);
  EXPECT_FALSE(hit(0).recovered);
  EXPECT_EQ(hit(1).bound, OutputBound::critical);
  EXPECT_EQ(hit(1).through, 0U);
  EXPECT_EQ(hit(1).links, 1U);
  EXPECT_GT(hit(1).step, 3);
  EXPECT_EQ(hit(2).through, 1U);
  EXPECT_EQ(hit(2).links, 2U);
  EXPECT_GT(hit(2).step, hit(1).step);
  // It has no damage and all inputs, but nobody who orders.
  EXPECT_EQ(hit(3).bound, OutputBound::demand);
  EXPECT_FALSE(hit(3).through);
}

TEST(FirmCascades, end_where_output_is_back_for_good) {
  const FirmNetwork network = chain_network();
  FirmEngine engine(network, weekly_rules(), {});
  FirmCascade cascade(engine);
  const std::vector<double> damage = {0.9, 0, 0, 0};
  StepInputs inputs;
  for (int week = 0; week < 200; ++week) {
    inputs.damage = week < 10 ? std::span<const double>(damage) : std::span<const double>();
    engine.advance(inputs);
    cascade.observe();
  }
  ASSERT_TRUE(cascade.hits()[0]);
  ASSERT_TRUE(cascade.hits()[0]->recovered);
  EXPECT_GE(*cascade.hits()[0]->recovered, 10);
  ASSERT_TRUE(cascade.hits()[1]);
  EXPECT_GT(cascade.hits()[1]->recovered.value(), cascade.hits()[1]->step);
}

TEST(FirmCascades, hold_nobody_where_nothing_happens) {
  const FirmNetwork network = make_firm_network(made_firms(100, 5), 1);
  for (const FirmLosses& loss :
       run_firms(network, weekly_rules(), {}, std::vector<double>(100), 20).losses)
    EXPECT_FALSE(loss.hit);
}

}  // namespace
}  // namespace sim33618::test
