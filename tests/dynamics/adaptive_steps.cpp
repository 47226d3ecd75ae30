// dopri5 against solutions in closed form.

#include <gmock/gmock.h>

#include <cmath>

#include "base/diagnostics.hpp"
#include "dynamics/batch_integrator.hpp"
#include "support/small_run.hpp"

namespace sim33618 {
namespace {

using testing::HasSubstr;

test::SmallModel timed(const std::string& step, const std::string& tolerance,
                       const std::string& method = "dopri5") {
  test::SmallModel model;
  const std::string within = method == "dopri5" ? ", tolerance: " + tolerance : "";
  model.time = fmt::format("{{start: 2025, end: 2026, step: {}, save: 1, method: {}{}}}", step,
                           method, within);
  model.variables = test::data("rate", "1/yr");
  return model;
}

const std::string decay =
    test::stock("level", "inflows: [], outflows: [loss]", "1") + test::flow("loss", "rate * level");

test::SmallRun decaying(double rate, const std::string& step, const std::string& tolerance,
                        const std::string& method = "dopri5") {
  test::SmallModel model = timed(step, tolerance, method);
  model.variables += decay;
  model.numbers = test::number("rate", rate, "", "", "1/yr");
  return test::run(model);
}

double decay_error(const std::string& step) {
  return decaying(1, step, "0.01").value("level", 1) - std::exp(-2.0);
}

// Within a wide tolerance no step is divided.
TEST(AdaptiveSteps, are_of_fifth_order) {
  const double order = std::log2(decay_error("1/16") / decay_error("1/32"));
  EXPECT_NEAR(order, 5, 0.15);
}

TEST(AdaptiveSteps, mean_of_a_flow_is_of_fifth_order_too) {
  const double exact = std::exp(-1.0) - std::exp(-2.0);
  const double order = std::log2((decaying(1, "1/16", "0.01").value("loss", 1) - exact) /
                                 (decaying(1, "1/32", "0.01").value("loss", 1) - exact));
  EXPECT_NEAR(order, 5, 0.15);
}

TEST(AdaptiveSteps, keep_the_error_near_the_tolerance) {
  for (const std::string tolerance : {"1e-4", "1e-6", "1e-8", "1e-10"}) {
    const double allowed = std::stod(tolerance);
    for (const double rate : {1.0, 5.0}) {
      const double exact = std::exp(-2 * rate);
      const double found = decaying(rate, "1", tolerance).value("level", 1);
      EXPECT_LT(std::abs(found - exact) / exact, 20 * allowed) << tolerance << " " << rate;
    }
  }
}

TEST(AdaptiveSteps, follow_an_oscillator_through_its_zeros) {
  test::SmallModel model = timed("1", "1e-8");
  model.variables += test::stock("position", "inflows: [velocity], outflows: []", "1") +
                     test::flow("velocity", "speed") +
                     test::stock("speed", "inflows: [acceleration], outflows: []", "0", "1/yr") +
                     test::flow("acceleration", "-rate^2 * position", "1/yr^2");
  model.numbers = test::number("rate", 3, "", "", "1/yr");
  EXPECT_NEAR(test::run(model).value("position", 1), std::cos(6.0), 1e-6);
}

// A delay of a fiftieth of the step: RK4 explodes, parts of the step do not.
TEST(AdaptiveSteps, follow_what_is_much_faster_than_the_step) {
  EXPECT_GT(std::abs(decaying(200, "1/4", "", "rk4").value("level", 1)), 1e10);
  test::SmallModel model = timed("1/4", "1e-6");
  model.variables += test::stock("store", "inflows: [inflow], outflows: [outflow]", "0") +
                     test::flow("inflow", "rate * (1 - EXP(-(TIME - 2025 * year) / year))") +
                     test::flow("outflow", "rate * store") + test::data("year", "yr");
  model.numbers = test::number("rate", 200, "", "", "1/yr") + test::number("year", 1, "", "", "yr");
  const auto exact = [](double t) {
    return 1 - 200.0 / 199 * std::exp(-t) + 1.0 / 199 * std::exp(-200 * t);
  };
  const test::SmallRun run = test::run(model);
  EXPECT_NEAR(run.value("store", 0), exact(1), 2e-5);
  EXPECT_NEAR(run.value("store", 1), exact(2), 2e-5);
}

TEST(AdaptiveSteps, agree_with_short_steps_on_a_delay) {
  const auto delayed = [](const std::string& step, const std::string& method) {
    test::SmallModel model = timed(step, "1e-9", method);
    model.variables = test::aux("late", "DELAY3(orders, wait, 1)") + test::data("orders", "1") +
                      test::data("wait", "yr");
    model.numbers = test::number("orders", 3) + test::number("wait", 0.3, "", "", "yr");
    return test::run(model).value("late");
  };
  EXPECT_NEAR(delayed("1", "dopri5"), delayed("1/512", "rk4"), 1e-8);
}

// A stock of nothing that a flow begins to fill in the middle of a step: in a part that holds the
// kink the error is as large as the stock, however short the part is.
TEST(AdaptiveSteps, get_past_a_flow_that_sets_in) {
  test::SmallModel model = timed("1/4", "1e-6");
  model.variables += test::data("year", "yr") +
                     test::stock("level", "inflows: [gain], outflows: []", "0", "yr^2") +
                     test::flow("gain", "MAX(0, TIME - (2025 + 1 / (2 + 1)) * year)", "yr");
  model.numbers = test::number("rate", 1, "", "", "1/yr") + test::number("year", 1, "", "", "yr");
  const double filled = 2.0 - 1.0 / 3;
  EXPECT_NEAR(test::run(model).value("level", 1), filled * filled / 2, 1e-6);
}

TEST(AdaptiveSteps, balance_stocks_and_flows) {
  const test::SmallRun run = decaying(40, "1/2", "1e-6");
  const double change = run.value("level", 1) - run.value("level", 0);
  EXPECT_NEAR(change + run.value("loss", 1), 0, 1e-15);
}

// Large flows that cancel leave round-off, which no step can make smaller.
TEST(AdaptiveSteps, are_not_driven_by_round_off) {
  test::SmallModel model = timed("1/4", "1e-10");
  model.variables += test::stock("gap", "inflows: [in], outflows: [out]", "0") +
                     test::flow("in", "SIN(TIME * rate) * 1e6 * rate") +
                     test::flow("out", "(SIN(TIME * rate) * 1e6 + 1e-8 * gap) * rate");
  model.numbers = test::number("rate", 0.1, "", "", "1/yr");
  EXPECT_NEAR(test::run(model).value("gap", 1), 0, 1e-6);
}

TEST(AdaptiveSteps, hold_the_inputs_of_the_whole_step) {
  const auto means = [](const std::string& method) {
    test::SmallModel model = timed("1/4", "1e-6", method);
    model.variables +=
        test::aux("drawn", "RANDOM(0, 1)") + test::aux("before", "PREVIOUS(drawn, 0)") + decay;
    model.numbers = test::number("rate", 100, "", "", "1/yr");
    const test::SmallRun run = test::run(model);
    return std::vector{run.value("drawn", 1), run.value("before", 1)};
  };
  EXPECT_THAT(means("dopri5"), testing::Pointwise(testing::DoubleNear(1e-14), means("heun")));
}

TEST(AdaptiveSteps, that_would_have_to_be_too_short_name_the_stock) {
  test::SmallModel model = timed("1/4", "1e-6");
  model.variables += test::stock("calm", "inflows: [], outflows: []", "1") +
                     test::stock("wild", "inflows: [jump], outflows: []", "1") +
                     test::flow("jump", "1e9 * rate * ((TIME * 1e9 * rate) MOD 1)");
  model.numbers = test::number("rate", 1, "", "", "1/yr");
  try {
    test::run(model);
    FAIL() << "it ran";
  } catch (const RunError& error) {
    EXPECT_STREQ(error.what(),
                 "'wild' changes too fast for the tolerance on 2025-01-01 (take a larger one, or "
                 "rk4)");
  }
}

TEST(AdaptiveSteps, name_what_is_not_finite) {
  test::SmallModel model = timed("1/4", "1e-6");
  model.variables += decay + test::aux("log", "LN(year - level)") + test::data("year");
  model.numbers = test::number("rate", -2, "", "", "1/yr") + test::number("year", 3);
  try {
    test::run(model);
    FAIL() << "it ran";
  } catch (const RunError& error) {
    EXPECT_THAT(error.what(), HasSubstr("'log' became nan on 2025-07-01"));
  }
}

TEST(AdaptiveSteps, are_for_a_run_of_its_own) {
  test::SmallModel texts = timed("1/4", "1e-6");
  texts.variables += decay;
  texts.numbers = test::number("rate", 1, "", "", "1/yr");
  const auto model = test::compiled(texts);
  const Plan plan = make_plan(*model, {}, InstructionSet::x86_64);
  EXPECT_THROW(BatchIntegrator(*model, plan, model->document().time, InstructionSet::x86_64, 4),
               InputError);
}

}  // namespace
}  // namespace sim33618
