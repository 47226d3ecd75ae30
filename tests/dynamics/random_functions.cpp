// Random functions: what a draw depends on, and the distributions drawn from.

#include <gtest/gtest.h>

#include <boost/math/distributions/exponential.hpp>
#include <boost/math/distributions/lognormal.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/poisson.hpp>
#include <boost/math/distributions/uniform.hpp>
#include <cmath>

#include "base/random_stream.hpp"
#include "dynamics/draws.hpp"
#include "dynamics/mistake_in.hpp"
#include "support/goodness_of_fit.hpp"

namespace sim33618 {
namespace {

using Values = std::vector<double>;

// Every element of 'answer' in every step.
Values drawn(test::SmallModel model, const RunKey& key = {}) {
  const auto compiled = test::compiled(model);
  const VariableSlots place =
      compiled->program().variables[compiled->structure().find("answer").value()];
  Values values;
  integrate(
      *compiled, compiled->numbers(), compiled->document().time,
      [&](std::int64_t, const std::vector<double>& slots) {
        values.insert(values.end(), slots.begin() + place.slot,
                      slots.begin() + place.slot + place.count);
      },
      key);
  return values;
}

test::SmallModel model_of(const std::string& equation, const std::string& method = "rk4",
                          int years = 1, const std::string& step = "1/12",
                          const std::string& dims = "place") {
  test::SmallModel model;
  model.time = fmt::format("{{start: 2025, end: {}, step: {}, save: {}, method: {}}}", 2024 + years,
                           step, step, method);
  model.variables = test::aux("answer", equation, "1", dims);
  return model;
}

TEST(Draws, are_a_function_of_their_place) {
  const Values values = drawn(model_of("RANDOM(0, 1)"), {7, 3});
  ASSERT_EQ(values.size(), 12 * 3U);
  for (std::uint32_t step = 0; step < 12; ++step) {
    for (std::uint32_t element = 0; element < 3; ++element) {
      EXPECT_EQ(values[3 * step + element],
                uniform({7, 3, purpose_of("draw of RANDOM in answer"), element, step}));
    }
  }
}

// The mean over a step of what is held through its stages is the value itself.
TEST(Draws, are_the_same_with_any_number_of_stages) {
  for (const std::string call :
       {"RANDOM(1, 3)", "NORMAL(5, 2)", "LOGNORMAL(5, 2)", "POISSON(4)", "EXPRND(3)"}) {
    EXPECT_EQ(drawn(model_of(call, "heun")), drawn(model_of(call, "rk4"))) << call;
  }
}

TEST(Draws, do_not_depend_on_what_else_a_model_draws) {
  test::SmallModel more = model_of("NORMAL(0, 1)");
  more.variables = test::aux("before", "NORMAL(0, 1)") + more.variables;
  EXPECT_EQ(drawn(more), drawn(model_of("NORMAL(0, 1)")));
  EXPECT_NE(drawn(model_of("NORMAL(0, 1) * 1")), drawn(model_of("NORMAL(0, 1) - NORMAL(0, 1)")));
  for (const double value : drawn(model_of("NORMAL(0, 1) - NORMAL(0, 1)"))) EXPECT_NE(value, 0);
}

TEST(Draws, differ_between_seeds_members_elements_and_steps) {
  const test::SmallModel model = model_of("RANDOM(0, 1)");
  Values all;
  for (const RunKey& key : {RunKey{0, 0}, RunKey{1, 0}, RunKey{0, 1}}) {
    const Values values = drawn(model, key);
    all.insert(all.end(), values.begin(), values.end());
  }
  std::sort(all.begin(), all.end());
  EXPECT_EQ(std::adjacent_find(all.begin(), all.end()), all.end());
}

TEST(Draws, with_a_seed_of_their_own_are_those_of_every_run_and_call) {
  const Values values = drawn(model_of("NORMAL(0, 1, 5)"));
  EXPECT_EQ(drawn(model_of("NORMAL(0, 1, 5)"), {8, 9}), values);
  EXPECT_NE(drawn(model_of("NORMAL(0, 1, 6)")), values);
  for (const double value : drawn(model_of("RANDOM(0, 1, 5) - RANDOM(0, 1, 5)")))
    EXPECT_EQ(value, 0);
  EXPECT_FALSE(test::compiled(model_of("NORMAL(0, 1, 5)"))->program().depends_on_seed());
  EXPECT_TRUE(test::compiled(model_of("NORMAL(0, 1)"))->program().depends_on_seed());
}

TEST(Draws, of_the_first_step_are_known_at_the_start) {
  test::SmallModel model = model_of("drawn - INIT(drawn)", "rk4", 1, "1/4", "");
  model.variables += test::aux("drawn", "RANDOM(0, 1)");
  const Values values = drawn(model);
  EXPECT_EQ(values[0], 0);
  EXPECT_NE(values[1], 0);
}

struct Moments {
  double mean = 0;
  double deviation = 0;
};

Moments moments(const std::string& call) {
  const Values values = drawn(model_of(call, "heun", 100, "1/52"), {42, 0});
  double sum = 0;
  for (const double value : values) sum += value;
  const double mean = sum / static_cast<double>(values.size());
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return {mean, std::sqrt(squares / static_cast<double>(values.size()))};
}

// 15 600 draws: the mean is known to about deviation / 125.
TEST(RandomFunctions, have_the_moments_they_are_asked_for) {
  const std::vector<std::tuple<std::string, double, double>> cases = {
      {"RANDOM(2, 8)", 5, 6 / std::sqrt(12.0)},
      {"NORMAL(10, 3)", 10, 3},
      {"LOGNORMAL(10, 4)", 10, 4},
      {"EXPRND(5)", 5, 5},
      {"POISSON(6)", 6, std::sqrt(6.0)},
      {"POISSON(200)", 200, std::sqrt(200.0)}};
  for (const auto& [call, mean, deviation] : cases) {
    const Moments found = moments(call);
    EXPECT_NEAR(found.mean, mean, deviation / 125 * 3) << call;
    EXPECT_NEAR(found.deviation, deviation, deviation * 0.05) << call;
  }
}

template <typename Distribution>
void expect_sample_of(const std::string& call, const Distribution& distribution) {
  const Values values = drawn(model_of(call, "heun", 100, "1/52"), {42, 0});
  EXPECT_LT(test::kolmogorov_smirnov({values.begin(), values.end()},
                                     [&](double x) { return boost::math::cdf(distribution, x); }),
            test::kolmogorov_smirnov_limit)
      << call;
}

TEST(RandomFunctions, have_the_distributions_they_are_asked_for) {
  expect_sample_of("RANDOM(2, 8)", boost::math::uniform(2, 8));
  expect_sample_of("NORMAL(10, 3)", boost::math::normal(10, 3));
  // ln(1 + (4 / 10)²) is the variance of the logarithm.
  const double variance = std::log(1.16);
  expect_sample_of("LOGNORMAL(10, 4)",
                   boost::math::lognormal(std::log(10) - variance / 2, std::sqrt(variance)));
  expect_sample_of("EXPRND(5)", boost::math::exponential(1 / 5.0));
}

TEST(RandomFunctions, count_as_poisson_does) {
  const Values values = drawn(model_of("POISSON(6)", "heun", 100, "1/52"), {42, 0});
  constexpr int most = 14;
  std::vector<double> counts(most + 1, 0);
  for (const double value : values)
    counts[std::min<std::size_t>(most, static_cast<std::size_t>(value))] += 1;
  const boost::math::poisson poisson(6);
  std::vector<double> expected;
  const auto all = static_cast<double>(values.size());
  for (int k = 0; k < most; ++k) expected.push_back(all * boost::math::pdf(poisson, k));
  expected.push_back(all * boost::math::cdf(boost::math::complement(poisson, most - 1)));
  EXPECT_GT(test::chi_square_chance(counts, expected), 0.001);
}

TEST(RandomFunctions, without_spread_give_their_mean) {
  for (const double value : drawn(model_of("NORMAL(3, 0)"))) EXPECT_EQ(value, 3);
  for (const double value : drawn(model_of("LOGNORMAL(3, 0)"))) EXPECT_EQ(value, 3);
  for (const double value : drawn(model_of("RANDOM(3, 3)"))) EXPECT_EQ(value, 3);
  for (const double value : drawn(model_of("POISSON(0) + EXPRND(0)"))) EXPECT_EQ(value, 0);
}

TEST(RandomFunctions, of_impossible_parameters_fail_the_run) {
  for (const std::string call : {"RANDOM(3, 2)", "NORMAL(3, -1)", "LOGNORMAL(-1, 1)",
                                 "LOGNORMAL(1, -1)", "POISSON(-1)", "POISSON(1e8)", "EXPRND(-1)"})
    EXPECT_THROW(drawn(model_of(call)), RunError) << call;
}

TEST(RandomFunctions, keep_the_unit_of_their_parameters) {
  test::SmallModel model;
  model.variables = test::data("mass", "t") + test::data("span", "yr");
  model.numbers = test::number("mass", 1, "", "", "t") + test::number("span", 1, "", "", "yr");
  const auto mistake = [&](const std::string& equation, const std::string& unit = "t") {
    return test::mistake_in(equation, unit, model);
  };
  EXPECT_EQ(mistake("NORMAL(mass, span)"), "'sd' of NORMAL must be in t, not yr @ span");
  EXPECT_EQ(mistake("NORMAL(0, span)"),
            "the equation gives yr, but 'answer' is in t (t) @ NORMAL(0, span)");
  EXPECT_EQ(mistake("RANDOM(mass, 5)"), "'max' of RANDOM must be in t, not 1 @ 5");
  EXPECT_EQ(mistake("NORMAL(0, mass, 1.5)"),
            "'seed' of NORMAL must be a whole number from 0 to 1000000000 @ 1.5");
  EXPECT_EQ(mistake("EXPRND(span)"),
            "the equation gives yr, but 'answer' is in t (t) @ EXPRND(span)");
}

}  // namespace
}  // namespace sim33618
