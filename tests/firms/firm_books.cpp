// The books of firms: what is checked in every step, and what happens where it fails.
#include <gmock/gmock.h>

#include <cmath>
#include <limits>

#include "firms/made_firms.hpp"

namespace sim33618::test {
namespace {

using testing::HasSubstr;

std::string failure_of(FirmEngine& engine) {
  try {
    engine.advance({});
  } catch (const RunError& error) {
    return error.what();
  }
  return "";
}

class FirmBooks : public testing::Test {
 protected:
  FirmNetwork network_ = make_firm_network(made_firms(80, 5), 1);
  FirmRules rules_ = weekly_rules();
};

// Held against the states before and after, by other sums than the engine's own.
TEST_F(FirmBooks, add_up_in_every_week_of_a_crisis) {
  FirmEngine engine(network_, rules_, {});
  std::vector<double> damage(80);
  for (std::size_t firm = 0; firm < 80; firm += 7) damage[firm] = 0.9;
  StepInputs inputs;
  for (int week = 0; week < 120; ++week) {
    const FirmState before = engine.state();
    inputs.damage = week < 30 ? std::span<const double>(damage) : std::span<const double>();
    engine.advance(inputs);
    const FirmState& after = engine.state();
    const FirmFlows& flows = engine.flows();
    for (std::size_t firm = 0; firm < 80; ++firm) {
      const double scale = network_.output[firm];
      EXPECT_NEAR(after.made[firm],
                  after.finished[firm] - before.finished[firm] + flows.shipped[firm] +
                      flows.sold_outside[firm],
                  1e-12 * scale);
      EXPECT_GE(after.finished[firm], 0);
      double used = 0;
      double taken = 0;
      double change = 0;
      for (std::uint32_t link = network_.first_link_of(firm);
           link < network_.first_link_of(firm + 1); ++link) {
        EXPECT_GE(after.stock[link], 0);
        EXPECT_GE(after.transit[link], 0);
        EXPECT_GE(after.ordered[link], 0);
        EXPECT_LE(after.shipped[link], before.ordered[link] * (1 + 1e-15));
        taken += after.shipped[link];
        change +=
            after.stock[link] + after.transit[link] - before.stock[link] - before.transit[link];
        used += network_.volume[link] * after.made[firm] / scale;
      }
      EXPECT_NEAR(taken, flows.bought[firm] + flows.bought_outside[firm], 1e-12 * scale);
      // What came is in stock, on the way or used; of what is not critical less may be used.
      EXPECT_LE(taken - change, used + 1e-12 * scale);
    }
    const double moved = total(after.cash) + after.outside_cash;
    EXPECT_NEAR(moved, 0, 1e-9 * total(network_.output));
    EXPECT_NEAR(total(after.receivable) + after.outside_receivable,
                total(after.payable) + after.outside_payable, 1e-9 * total(network_.output));
  }
  EXPECT_LT(engine.residual().made, 1e-14);
  EXPECT_LT(engine.residual().shipped, 1e-12);
  EXPECT_LT(engine.residual().paid, 1e-12);
}

TEST_F(FirmBooks, a_stock_below_zero_stops_the_run_with_firm_step_and_amount) {
  FirmEngine engine(network_, rules_, {});
  engine.advance({});
  FirmState state = engine.state();
  const std::uint32_t link = network_.first_link_of(42);
  state.stock[link] = -1000;
  engine.restore(state);
  EXPECT_THAT(failure_of(engine), testing::MatchesRegex("step 2: firm '43' has a stock of -.*"));
}

TEST_F(FirmBooks, a_number_that_is_none_stops_the_run) {
  FirmEngine engine(network_, rules_, {});
  FirmState state = engine.state();
  state.finished[7] = std::numeric_limits<double>::quiet_NaN();
  engine.restore(state);
  EXPECT_THAT(failure_of(engine), HasSubstr("step 1: firm '8': nan units are not where they were"));
}

TEST_F(FirmBooks, money_out_of_nowhere_stops_the_run) {
  network_.names.resize(80);
  network_.names[5] = "mint";
  FirmEngine engine(network_, rules_, {});
  FirmState state = engine.state();
  state.receivable[5] += 1000 * total(network_.output);
  engine.restore(state);
  EXPECT_THAT(failure_of(engine), testing::AllOf(HasSubstr("step 1: "), HasSubstr("was paid and"),
                                                 HasSubstr("'mint'")));
}

TEST_F(FirmBooks, a_state_of_other_firms_is_refused) {
  const FirmNetwork other = make_firm_network(made_firms(81, 5), 1);
  FirmEngine engine(network_, rules_, {});
  EXPECT_THROW(engine.restore(steady_state(other, rules_)), InputError);
  FirmState state = steady_state(network_, rules_);
  state.transit.pop_back();
  EXPECT_THROW(engine.restore(state), InputError);
  state = steady_state(network_, rules_);
  state.supplier[0] = 81;
  EXPECT_THROW(engine.restore(state), InputError);
}

TEST_F(FirmBooks, a_link_takes_72_bytes_at_most) {
  const FirmState state = steady_state(network_, rules_);
  const std::size_t of_network = sizeof network_.supplier[0] + sizeof network_.volume[0] +
                                 sizeof network_.has_contract[0] + sizeof network_.transit_days[0];
  const std::size_t of_group = sizeof network_.first_link[0] + sizeof network_.group_sector[0] +
                               sizeof network_.group_need[0];
  const std::size_t of_state = sizeof state.supplier[0] + sizeof state.stock[0] +
                               sizeof state.transit[0] + sizeof state.ordered[0] +
                               sizeof state.shipped[0] + sizeof state.fill[0];
  // The engine has the place in the seller's row and flags.
  const std::size_t of_engine = sizeof(std::uint32_t) + sizeof(unsigned char);
  EXPECT_LE(of_network + of_group + of_state + of_engine, 72U);
}

}  // namespace
}  // namespace sim33618::test
