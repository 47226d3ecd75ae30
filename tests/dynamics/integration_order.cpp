// The methods against solutions in closed form: halving the step divides the error by 2^order.

#include <gtest/gtest.h>

#include <cmath>
#include <functional>

#include "support/small_run.hpp"

namespace sim33618 {
namespace {

struct Problem {
  std::string variables;
  std::string observed;
  /// Exact value at the end of the second year, or mean over it.
  double exact;
};

double error(const Problem& problem, const std::string& method, const std::string& step) {
  test::SmallModel model;
  model.time =
      fmt::format("{{start: 2025, end: 2026, step: {}, save: 1, method: {}}}", step, method);
  model.variables = problem.variables + test::data("rate", "1/yr");
  model.numbers = test::number("rate", 1, "", "", "1/yr");
  return test::run(model).value(problem.observed, 1) - problem.exact;
}

double measured_order(const Problem& problem, const std::string& method) {
  return std::log2(error(problem, method, "1/16") / error(problem, method, "1/32"));
}

void expect_orders_one_two_and_four(const Problem& problem) {
  EXPECT_NEAR(measured_order(problem, "euler"), 1, 0.1);
  EXPECT_NEAR(measured_order(problem, "heun"), 2, 0.1);
  EXPECT_NEAR(measured_order(problem, "rk4"), 4, 0.15);
}

const std::string decay_of_level =
    test::stock("level", "inflows: [], outflows: [loss]", "1") + test::flow("loss", "rate * level");
const std::string oscillator =
    test::stock("position", "inflows: [velocity], outflows: []", "1") +
    test::flow("velocity", "speed") +
    test::stock("speed", "inflows: [acceleration], outflows: []", "0", "1/yr") +
    test::flow("acceleration", "-rate^2 * position", "1/yr^2");
const std::string logistic = test::stock("share", "inflows: [growth], outflows: []", "0.1") +
                             test::flow("growth", "rate * share * (1 - share)");

double logistic_at(double t) { return 1 / (1 + 9 * std::exp(-t)); }

TEST(IntegrationOrder, of_exponential_decay) {
  expect_orders_one_two_and_four({decay_of_level, "level", std::exp(-2.0)});
}

TEST(IntegrationOrder, of_a_harmonic_oscillator) {
  expect_orders_one_two_and_four({oscillator, "position", std::cos(2.0)});
}

TEST(IntegrationOrder, of_logistic_growth) {
  expect_orders_one_two_and_four({logistic, "share", logistic_at(2)});
}

TEST(IntegrationOrder, of_an_equation_that_reads_the_time) {
  expect_orders_one_two_and_four({test::stock("level", "inflows: [change], outflows: []", "1") +
                                      test::flow("change", "rate * level * (TIME - start) * rate") +
                                      test::aux("start", "2025 / rate", "yr"),
                                  "level", std::exp(2.0)});
}

TEST(IntegrationOrder, of_the_mean_of_a_flow) {
  expect_orders_one_two_and_four({decay_of_level, "loss", std::exp(-1.0) - std::exp(-2.0)});
  expect_orders_one_two_and_four({logistic, "growth", logistic_at(2) - logistic_at(1)});
}

TEST(IntegrationOrder, the_fourth_order_is_exact_for_cubic_motion) {
  test::SmallModel model;
  model.variables = test::stock("level", "inflows: [change], outflows: []", "0") +
                    test::flow("change", "((TIME - 2025 * year) / year)^3 / year") +
                    test::data("year", "yr");
  model.numbers = test::number("year", 1, "", "", "yr");
  EXPECT_NEAR(test::run(model).value("level"), 0.25, 1e-14);
}

}  // namespace
}  // namespace sim33618
