#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "support/found_errors.hpp"
#include "support/small_run.hpp"

namespace sim33618 {
namespace {

double random_share() { return *rc::gen::inRange(-1000, 1001) / 1000.0; }

// Random linear systems: every place gains from and loses to the others.
RC_GTEST_PROP(StockBalance, the_change_of_a_stock_is_the_total_of_its_flows, ()) {
  test::SmallModel model;
  const auto step = *rc::gen::element<std::string>("1", "1/2", "1/4", "1/12", "1/52");
  const auto method = *rc::gen::element<std::string>("heun", "rk4");
  model.time =
      fmt::format("{{start: 2025, end: 2028, step: {}, save: 1, method: {}}}", step, method);
  model.variables =
      test::data("gain", "1/yr", "place, place") + test::data("decay", "1/yr", "place") +
      test::data("start", "1", "place") +
      test::stock("level", "inflows: [gains], outflows: [losses]", "start[place]", "1", "place") +
      test::flow("gains", "SUM(gain[place, *] * level[*])", "1/yr", "place") +
      test::flow("losses", "decay[place] * level[place]", "1/yr", "place");
  const std::vector<std::string> places = {"east", "west", "north"};
  for (const std::string& place : places) {
    model.numbers += test::number("decay", random_share(), place, "", "1/yr") +
                     test::number("start", random_share(), place);
    for (const std::string& other : places)
      model.numbers += test::number("gain", random_share(), place + " " + other, "", "1/yr");
  }
  const test::SmallRun run = test::run(model);
  for (std::size_t period = 1; period < run.periods.size(); ++period) {
    for (std::size_t place = 0; place < places.size(); ++place) {
      const double before = run.value("level", period - 1, place);
      const double after = run.value("level", period, place);
      const double gains = run.value("gains", period, place);
      const double losses = run.value("losses", period, place);
      const double size = std::max({1.0, std::abs(before), std::abs(after), std::abs(gains)});
      RC_ASSERT(std::abs(after - before - (gains - losses)) <= 1e-12 * size);
    }
  }
}

TEST(StockBalance, a_stock_without_flows_stays) {
  test::SmallModel model;
  model.time = "{start: 2025, end: 2030, step: 1/12, save: 1, method: rk4}";
  model.variables = test::stock("level", "inflows: [], outflows: []", "0.1");
  const test::SmallRun run = test::run(model);
  for (std::size_t period = 0; period < 6; ++period) EXPECT_EQ(run.value("level", period), 0.1);
}

TEST(StockBalance, a_flow_may_leave_one_stock_and_enter_another) {
  test::SmallModel model;
  model.variables = test::stock("upper", "inflows: [], outflows: [fall]", "5") +
                    test::stock("lower", "inflows: [fall], outflows: []", "1") +
                    test::flow("fall", "rate * upper") + test::data("rate", "1/yr");
  model.numbers = test::number("rate", 0.7, "", "", "1/yr");
  const test::SmallRun run = test::run(model);
  EXPECT_DOUBLE_EQ(run.value("upper") + run.value("lower"), 6);
  EXPECT_DOUBLE_EQ(run.value("fall"), run.value("lower") - 1);
}

TEST(StockBalance, a_flow_named_twice_by_a_stock_is_refused) {
  test::SmallModel model;
  model.variables = test::stock("pool", "inflows: [rain, rain], outflows: []", "0") +
                    test::flow("rain", "rate") + test::data("rate", "1/yr");
  model.numbers = test::number("rate", 1, "", "", "1/yr");
  EXPECT_THAT(test::summaries(test::errors_of([&] { test::compiled(model); })),
              ::testing::ElementsAre("the flow 'rain' is named twice by 'pool' @ rain"));
}

}  // namespace
}  // namespace sim33618
