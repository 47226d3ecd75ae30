// Delays, smoothing, trends: held against their analytic solutions.

#include <gtest/gtest.h>

#include <cmath>

#include "dynamics/mistake_in.hpp"

namespace sim33618 {
namespace {

using test::number;

constexpr double tau = 0.5;

// A model saved every step of 1/64 year for two years; `in` is 3 t/yr from the start on.
test::SmallModel quick() {
  test::SmallModel model;
  model.time = "{start: 2025, end: 2026, step: 1/64, save: 1/64, method: rk4}";
  model.variables =
      test::data("in", "t/yr") + test::data("tau", "yr") + test::data("nothing", "t/yr");
  model.numbers = number("in", 3, "", "", "t/yr") + number("tau", tau, "", "", "yr") +
                  number("nothing", 0, "", "", "t/yr");
  return model;
}

// The value at the end of each step.
std::vector<double> ends(const std::string& equation, const std::string& unit,
                         test::SmallModel model = quick()) {
  model.variables += test::aux("answer", equation, unit, "", "    over_period: end\n");
  const test::SmallRun run = test::run(model);
  std::vector<double> values;
  for (std::size_t p = 0; p < run.periods.size(); ++p) values.push_back(run.value("answer", p));
  return values;
}

void expect_response(const std::string& equation, const std::function<double(double)>& exact,
                     double error = 4e-6) {
  const std::vector<double> values = ends(equation, "t/yr");
  for (std::size_t p = 0; p < values.size(); ++p) {
    const double time = static_cast<double>(p + 1) / 64;
    ASSERT_NEAR(values[p], exact(time), error) << equation << " after " << time;
  }
}

// Response of n stages to a step: 1 minus the sum of the first n terms of the Poisson distribution.
double gamma_response(double time, int order) {
  const double rate = order * time / tau;
  double term = std::exp(-rate);
  double left = 0;
  for (int k = 0; k < order; ++k) {
    left += term;
    term *= rate / (k + 1);
  }
  return 1 - left;
}

TEST(Delays, answer_a_step_by_the_gamma_distribution) {
  expect_response("DELAY1(in, tau, 0)", [](double t) { return 3 * gamma_response(t, 1); });
  expect_response("DELAY3(in, tau, 0)", [](double t) { return 3 * gamma_response(t, 3); });
  expect_response("DELAYN(in, tau, 3, 0)", [](double t) { return 3 * gamma_response(t, 3); });
  expect_response(
      "DELAYN(in, tau, 8, 0)", [](double t) { return 3 * gamma_response(t, 8); }, 1e-4);
  expect_response("DELAYN(in, tau, 1, nothing)", [](double t) { return 3 * gamma_response(t, 1); });
}

TEST(Smoothing, answers_a_step_by_the_same_as_delays) {
  expect_response("SMTH1(in, tau, 0)", [](double t) { return 3 * (1 - std::exp(-t / tau)); });
  expect_response("SMTH3(in, tau, 0)", [](double t) { return 3 * gamma_response(t, 3); });
  expect_response(
      "SMTHN(in, tau, 5, 0)", [](double t) { return 3 * gamma_response(t, 5); }, 1e-5);
}

TEST(MemoryFunctions, of_what_does_not_change_do_not_change) {
  for (const std::string call : {"DELAY1(in, tau)", "DELAY3(in, tau)", "DELAYN(in, tau, 10)",
                                 "SMTH1(in, tau)", "SMTH3(in, tau)", "SMTHN(in, tau, 4)",
                                 "FORCST(in, tau, tau)", "INIT(in)", "PREVIOUS(in, in)"}) {
    for (const double value : ends(call, "t/yr")) ASSERT_DOUBLE_EQ(value, 3) << call;
  }
  for (const double value : ends("TREND(in, tau)", "1/yr")) ASSERT_EQ(value, 0);
}

// Of input e^(gt) the average is input / (1 + g tau), so that the trend is g from the start on.
test::SmallModel growing() {
  test::SmallModel model = quick();
  model.variables += test::data("g", "1/yr") + test::data("ahead", "yr") +
                     test::flow("rise", "g * x", "t/yr") +
                     test::stock("x", "inflows: [rise], outflows: []", "in * tau", "t");
  model.numbers += number("g", 0.2, "", "", "1/yr") + number("ahead", 0.25, "", "", "yr");
  return model;
}

TEST(Trend, of_exponential_growth_is_its_rate) {
  for (const double value : ends("TREND(x, tau, g)", "1/yr", growing()))
    ASSERT_NEAR(value, 0.2, 1e-9);
  const std::vector<double> from_zero = ends("TREND(x, tau)", "1/yr", growing());
  EXPECT_LT(from_zero.front(), 0.02);
  EXPECT_NEAR(from_zero.back(), 0.2, 0.01);
  for (const double value : ends("TREND(0 - x, tau, g)", "1/yr", growing()))
    ASSERT_NEAR(value, 0.2, 1e-9);
}

TEST(Forecast, extrapolates_linearly_by_the_trend) {
  const std::vector<double> values = ends("FORCST(x, tau, ahead, g)", "t", growing());
  for (std::size_t p = 0; p < values.size(); ++p) {
    const double time = static_cast<double>(p + 1) / 64;
    ASSERT_NEAR(values[p], 1.5 * std::exp(0.2 * time) * (1 + 0.2 * 0.25), 1e-8);
  }
}

TEST(Trend, of_nothing_is_nothing) {
  for (const double value : ends("TREND(nothing, tau)", "1/yr")) ASSERT_EQ(value, 0);
}

// What came in and has not come out is in transit, even while the delay time changes.
TEST(Delays, lose_nothing_while_their_time_changes) {
  test::SmallModel model = quick();
  model.time = "{start: 2025, end: 2034, step: 1/64, save: 1, method: rk4}";
  model.variables += test::data("wait", "yr", "", "linear") +
                     test::data("sent", "t/yr", "", "step") +
                     test::flow("arrival", "DELAY3(sent, wait, 0)", "t/yr") +
                     test::stock("arrived", "inflows: [arrival], outflows: []", "0", "t");
  model.numbers += number("wait", 0.2, "", "2025", "yr") + number("wait", 0.6, "", "2027", "yr") +
                   number("sent", 5, "", "2025", "t/yr") + number("sent", 0, "", "2026.5", "t/yr");
  EXPECT_NEAR(test::run(model).value("arrived", 9), 7.5, 1e-9);
}

// Each element has a level of its own; one total stands under the star.
TEST(MemoryFunctions, have_the_shape_of_their_arguments) {
  test::SmallModel model = quick();
  model.variables +=
      test::data("x", "t/yr", "place, fuel") +
      test::aux("smooth", "SMTH1(x[place, fuel], tau, 0)", "t/yr", "place, fuel") +
      test::aux("of_gas", "SMTH1(x[place, gas], tau, 0)", "t/yr", "place") +
      test::aux("total", "SMTH1(SUM(x[*, *]), tau, 0)", "t/yr") +
      test::aux("sum", "SUM(SMTH1(x[*, *], tau, 0))", "t/yr") +
      test::aux("sums", "SUM(SMTH1(x[*, fuel], tau, 0))", "t/yr", "fuel") +
      test::aux(
          "parts",
          "\n      coast: SMTH1(x[coast, coal], tau, 0)\n      west: SMTH1(x[west, gas], tau, 0)",
          "t/yr", "place");
  double next = 0;
  for (const std::string place : {"east", "west", "north"}) {
    for (const std::string fuel : {"coal", "gas"})
      model.numbers += number("x", ++next, place + " " + fuel, "", "t/yr");
  }
  const test::SmallRun run = test::run(model);
  const double grown = run.value("smooth", 40, 0);
  ASSERT_GT(grown, 0.1);
  for (std::size_t e = 0; e < 6; ++e)
    EXPECT_NEAR(run.value("smooth", 40, e), grown * static_cast<double>(e + 1), 1e-12);
  EXPECT_NEAR(run.value("of_gas", 40, 1), 4 * grown, 1e-12);
  EXPECT_NEAR(run.value("total", 40), 21 * grown, 1e-12);
  EXPECT_NEAR(run.value("sum", 40), 21 * grown, 1e-12);
  EXPECT_NEAR(run.value("sums", 40, 0), 9 * grown, 1e-12);
  EXPECT_NEAR(run.value("sums", 40, 1), 12 * grown, 1e-12);
  EXPECT_NEAR(run.value("parts", 40, 0), 1 * grown, 1e-12);
  EXPECT_NEAR(run.value("parts", 40, 1), 4 * grown, 1e-12);
  EXPECT_NEAR(run.value("parts", 40, 2), 5 * grown, 1e-12);
}

TEST(MemoryFunctions, break_circles_as_stocks_do) {
  test::SmallModel model = quick();
  model.variables += test::aux("wanted", "in + in - perceived", "t/yr") +
                     test::aux("perceived", "SMTH1(wanted, tau, in)", "t/yr", "", "");
  EXPECT_NEAR(test::run(model).value("perceived", 100), 3, 1e-9);
}

TEST(MemoryFunctions, in_a_circle_need_their_initial_value) {
  test::SmallModel model = quick();
  model.variables += test::aux("perceived", "SMTH1(answer, tau)", "t/yr");
  EXPECT_EQ(test::mistake_in("in + perceived", "t/yr", model),
            "initial values depend on each other in a circle: perceived -> level of SMTH1 in "
            "perceived -> answer -> perceived; give the function its initial value as the last "
            "argument @ perceived");
}

TEST(MemoryFunctions, are_named_by_their_owner_when_a_run_fails) {
  test::SmallModel model = quick();
  model.variables +=
      test::data("zero", "yr") + test::aux("late", "1 + DELAY1(1, zero) + DELAY1(1, tau)");
  model.numbers += number("zero", 0, "", "", "yr");
  try {
    test::run(model);
    FAIL();
  } catch (const RunError& error) {
    EXPECT_STREQ(error.what(),
                 "'outflow of DELAY1 in late' became nan on 2025-01-01\n  it was computed from "
                 "level of DELAY1 in late = 0 yr, zero = 0 yr");
  }
}

TEST(MemoryFunctions, do_not_stand_in_what_is_computed_from_yearly_values) {
  test::SmallModel model = quick();
  model.variables +=
      test::aux("answer", "SMTH1(in, tau) / in", "1", "", "    over_period: ratio\n");
  const auto found = test::summaries(test::errors_of([&] { test::compiled(model); }));
  EXPECT_EQ(found, std::vector<std::string>{
                       "SMTH1 follows the steps of a run, 'answer' is computed from yearly values "
                       "(over_period: ratio); give the function a variable of its own @ "
                       "SMTH1(in, tau)"});
}

TEST(MemoryFunctions, refuse_what_does_not_fit) {
  const auto mistake = [](const std::string& equation, const std::string& unit = "t/yr") {
    return test::mistake_in(equation, unit, quick());
  };
  EXPECT_EQ(mistake("DELAY1(in, in)"), "'time' of DELAY1 must be in yr, not t/yr @ in");
  EXPECT_EQ(mistake("SMTH1(in, 2)"), "'averaging_time' of SMTH1 must be in yr, not 1 @ 2");
  EXPECT_EQ(mistake("DELAY3(in, tau, tau)"), "'initial' of DELAY3 must be in t/yr, not yr @ tau");
  EXPECT_EQ(mistake("DELAYN(in, tau, tau)"), "'n' of DELAYN must be in 1, not yr @ tau");
  EXPECT_EQ(mistake("DELAYN(in, tau, 2.5)"),
            "'n' of DELAYN must be a whole number from 1 to 100 @ 2.5");
  EXPECT_EQ(mistake("SMTHN(in, tau, 0)"), "'n' of SMTHN must be a whole number from 1 to 100 @ 0");
  EXPECT_EQ(mistake("SMTHN(in, tau, in / in)"),
            "'n' of SMTHN must be a whole number from 1 to 100 @ in / in");
  EXPECT_EQ(mistake("TREND(in, tau)"),
            "the equation gives 1/yr, but 'answer' is in t/yr (t/yr) @ TREND(in, tau)");
  EXPECT_EQ(mistake("FORCST(in, tau, tau, tau)"),
            "'initial_trend' of FORCST must be in 1/yr, not yr @ tau");
  EXPECT_EQ(mistake("PREVIOUS(in, tau)"), "'initial' of PREVIOUS must be in t/yr, not yr @ tau");
}

}  // namespace
}  // namespace sim33618
