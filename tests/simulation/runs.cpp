#include "simulation/run.hpp"

#include <gtest/gtest.h>

#include "support/small_scenario.hpp"

namespace sim33618 {
namespace {

TEST(Runs, compute_with_the_numbers_and_the_clock_of_the_scenario) {
  test::SmallModel texts;
  texts.variables = test::data("price", "1e4 CNY/t") + test::aux("cost", "2 * price", "CNY/kg");
  texts.numbers = test::number("price", 1, "", "", "1e4 CNY/t");
  const auto model = test::compiled(texts);
  const Scenario scenario =
      test::scenario_of(*model, "parameters: {price: 3e4 CNY/t}\ntime: {end: 2027, save: 1/2}\n");
  const Result result = run_scenario(*model, scenario);
  EXPECT_EQ(result.period_count(), 6U);
  const std::size_t cost = model->structure().find("cost").value();
  EXPECT_DOUBLE_EQ(result.value(cost, 0, 5), 60);
  EXPECT_DOUBLE_EQ(result.base_value(cost, 0, 5), 6e4);
  EXPECT_EQ(result.scenario().name, "what if");
}

TEST(Runs, leave_the_numbers_of_the_model_alone) {
  test::SmallModel texts;
  texts.variables = test::data("x") + test::aux("y", "x");
  texts.numbers = test::number("x", 1);
  const auto model = test::compiled(texts);
  const std::size_t y = model->structure().find("y").value();
  run_scenario(*model, test::scenario_of(*model, "parameters: {x: 7}\n"));
  EXPECT_EQ(run_scenario(*model, test::scenario_of(*model, "")).value(y, 0, 0), 1);
}

}  // namespace
}  // namespace sim33618
