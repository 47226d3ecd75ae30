#include "simulation/balance.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "simulation/run.hpp"
#include "support/small_scenario.hpp"

namespace sim33618 {
namespace {

BalanceResidual residual(const std::string& variables, const std::string& scenario = "") {
  test::SmallModel texts;
  texts.time = "{start: 2025, end: 2030, step: 1/4, save: 1, method: rk4}";
  texts.variables = variables + test::data("rate", "1/yr", "place");
  texts.numbers =
      test::number("rate", 0.3, "*", "", "1/yr") + test::number("rate", -0.9, "west", "", "1/yr");
  const auto model = test::compiled(texts);
  return largest_balance_residual(run_scenario(*model, test::scenario_of(*model, scenario)));
}

const std::string growing =
    test::stock("level", "inflows: [gain], outflows: [loss]", "100", "1", "place") +
    test::flow("gain", "rate[place] * level[place]", "1/yr", "place") +
    test::flow("loss", "SUM(rate[*]) * level[place]^2 / 1000", "1/yr", "place");

TEST(BalanceResidual, of_a_healthy_model_is_round_off) {
  for (const char* time :
       {"", "time: {save: 1/4}\n", "time: {step: 1/52, save: 1, method: heun}\n"}) {
    SCOPED_TRACE(time);
    const BalanceResidual found = residual(growing, time);
    EXPECT_LT(found.relative, 1e-13);
    EXPECT_THAT(found.place, ::testing::StartsWith("level["));
  }
}

TEST(BalanceResidual, covers_the_stocks_of_delays_but_not_what_is_only_kept) {
  const BalanceResidual found =
      residual(growing + test::aux("late",
                                   "DELAY3(level[place], DT * 8, 0) + SMTH1(level[place], "
                                   "DT * 4) + PREVIOUS(level[place], 0) * RANDOM(0, 1)",
                                   "1", "place"));
  EXPECT_LT(found.relative, 1e-13);
}

TEST(BalanceResidual, of_a_model_without_stocks_has_no_place) {
  const BalanceResidual found = residual(test::aux("x", "1"));
  EXPECT_EQ(found.relative, 0);
  EXPECT_EQ(found.place, "");
}

TEST(BalanceResidual, leaves_out_stocks_that_are_saved_as_something_else) {
  EXPECT_EQ(residual(test::stock("level", "inflows: [gain], outflows: []", "1", "1", "",
                                 "    over_period: mean\n") +
                     test::flow("gain", "rate[east] * level"))
                .place,
            "");
  EXPECT_EQ(residual(test::stock("level", "inflows: [gain], outflows: []", "1") +
                     test::flow("gain", "rate[east] * level", "1/yr", "", "    over_period: end\n"))
                .place,
            "");
}

// A result made by hand: the level rises by more than its flow brings.
TEST(BalanceResidual, shows_what_does_not_balance) {
  test::SmallModel texts;
  texts.time = "{start: 2025, end: 2026, step: 1, save: 1, method: rk4}";
  texts.variables =
      test::stock("level", "inflows: [gain], outflows: []", "0") + test::flow("gain", "0");
  const auto model = test::compiled(texts);
  Result result(*model, test::scenario_of(*model, ""));
  std::vector<double> slots(model->program().slot_count, 0);
  const auto slot = [&](const char* name) -> double& {
    return slots[model->program().variables[model->structure().find(name).value()].slot];
  };
  slot("level") = 10;
  result.add_period(slots);
  slot("level") = 20;
  slot("gain") = 8;
  result.add_period(slots);
  const BalanceResidual found = largest_balance_residual(result);
  EXPECT_DOUBLE_EQ(found.relative, 2.0 / 20);
  EXPECT_EQ(found.place, "level 2026");
}

}  // namespace
}  // namespace sim33618
