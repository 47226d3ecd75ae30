#include "experiment/correlation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "base/normal_distribution.hpp"
#include "experiment/random_design.hpp"
#include "support/bits_hash.hpp"
#include "support/goodness_of_fit.hpp"
#include "support/placed_messages.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;

const std::vector<std::string> names = {"growth", "imports", "price", "wage"};
constexpr std::uint32_t sample_members = 20000;

Correlation pair(const std::string& a, const std::string& b, double rho) {
  return {{a, {}}, {b, {}}, rho, {}};
}

GaussianCopula copula_of(const std::vector<Correlation>& correlations) {
  Diagnostics diagnostics;
  GaussianCopula copula(names, correlations, diagnostics);
  EXPECT_THAT(test::placed_messages(diagnostics), IsEmpty());
  return copula;
}

std::vector<std::string> refused(const std::vector<Correlation>& correlations) {
  Diagnostics diagnostics;
  const GaussianCopula copula(names, correlations, diagnostics);
  std::vector<double> point = {0.1, 0.2, 0.3, 0.4};
  copula.correlate(point, 1);
  EXPECT_THAT(point, ElementsAre(0.1, 0.2, 0.3, 0.4));
  return test::placed_messages(diagnostics);
}

// Coordinates of all members, by dimension.
std::vector<std::vector<double>> drawn(const std::vector<Correlation>& correlations) {
  const GaussianCopula copula = copula_of(correlations);
  const RandomDesign design(33618, names);
  std::vector<std::vector<double>> columns(names.size());
  for (std::uint32_t member = 0; member < sample_members; ++member) {
    std::vector<double> point = point_of(design, member);
    copula.correlate(point, 1);
    for (std::size_t d = 0; d < point.size(); ++d) columns[d].push_back(point[d]);
  }
  return columns;
}

double correlation_of(const std::vector<double>& x, const std::vector<double>& y) {
  double sum_x = 0, sum_y = 0, xx = 0, xy = 0, yy = 0;
  const double n = static_cast<double>(x.size());
  for (std::size_t i = 0; i < x.size(); ++i) {
    sum_x += x[i];
    sum_y += y[i];
    xx += x[i] * x[i];
    xy += x[i] * y[i];
    yy += y[i] * y[i];
  }
  return (n * xy - sum_x * sum_y) / std::sqrt((n * xx - sum_x * sum_x) * (n * yy - sum_y * sum_y));
}

std::vector<double> scores(std::vector<double> shares) {
  for (double& share : shares) share = standard_normal_quantile(share);
  return shares;
}

const std::vector<Correlation> three_pairs = {
    pair("growth", "price", 0.6), pair("price", "wage", -0.7), pair("wage", "growth", 0.1)};

TEST(GaussianCopula, gives_normal_scores_the_correlations_asked_for) {
  const auto columns = drawn(three_pairs);
  const auto achieved = [&](std::size_t a, std::size_t b) {
    return correlation_of(scores(columns[a]), scores(columns[b]));
  };
  // Four standard errors of a correlation.
  const auto margin = [](double rho) { return 4 * (1 - rho * rho) / std::sqrt(sample_members); };
  EXPECT_NEAR(achieved(0, 2), 0.6, margin(0.6));
  EXPECT_NEAR(achieved(2, 3), -0.7, margin(-0.7));
  EXPECT_NEAR(achieved(0, 3), 0.1, margin(0.1));
  EXPECT_NEAR(achieved(0, 1), 0, margin(0));
  EXPECT_NEAR(achieved(1, 3), 0, margin(0));
}

// For uniform numbers the correlation is that of the ranks: 6/pi asin(rho/2).
TEST(GaussianCopula, gives_ranks_the_correlation_that_theory_says) {
  const auto columns = drawn({pair("growth", "imports", 0.8)});
  constexpr double pi = 3.14159265358979323846;
  EXPECT_NEAR(correlation_of(columns[0], columns[1]), 6 / pi * std::asin(0.4), 0.01);
}

TEST(GaussianCopula, leaves_every_coordinate_uniform) {
  for (const std::vector<double>& column : drawn(three_pairs))
    EXPECT_LT(test::kolmogorov_smirnov(column, [](double x) { return x; }),
              test::kolmogorov_smirnov_limit);
}

TEST(GaussianCopula, leaves_alone_what_is_not_correlated_and_the_first_of_a_group) {
  const auto before = drawn({});
  const auto after = drawn(three_pairs);
  EXPECT_EQ(before[0], after[0]);
  EXPECT_EQ(before[1], after[1]);
  EXPECT_NE(before[2], after[2]);
  // Another group does not change this one, nor does the order of the pairs.
  const auto one = drawn({pair("price", "wage", 0.5)});
  const auto two = drawn({pair("imports", "growth", 0.3), pair("wage", "price", 0.5)});
  EXPECT_EQ(one[2], two[2]);
  EXPECT_EQ(one[3], two[3]);
}

// Coordinates far out and correlations close to 1 stay inside.
RC_GTEST_PROP(GaussianCopula, stays_within_0_and_1, ()) {
  const double rho = *rc::gen::inRange(-9999, 10000) / 10000.0;
  const GaussianCopula copula = copula_of({pair("growth", "wage", rho)});
  const auto coordinate = [] {
    const double far = std::ldexp(1.0, -*rc::gen::inRange(1, 54));
    return *rc::gen::arbitrary<bool>() ? far : 1 - far;
  };
  std::vector<double> point = {coordinate(), 0.5, 0.5, coordinate()};
  copula.correlate(point, 1);
  RC_ASSERT(0 < point[3]);
  RC_ASSERT(point[3] < 1);
}

TEST(GaussianCopula, refuses_correlations_that_contradict_each_other) {
  EXPECT_THAT(
      refused(
          {pair("growth", "price", 0.9), pair("wage", "price", 0.9), pair("growth", "wage", -0.5)}),
      ElementsAre("the correlations of 'growth', 'price', 'wage' contradict each other (not "
                  "positive definite; pairs that are not given count as 0)"));
  // 'imports' has no part in it.
  EXPECT_THAT(refused({pair("growth", "price", 0.9), pair("wage", "price", 0.9),
                       pair("growth", "wage", -0.5), pair("growth", "imports", 0.1)})
                  .front(),
              ::testing::HasSubstr("of 'growth', 'price', 'wage' contradict"));
  // As 0.9 * 0.9 > 1 - 0.9 * 0.9, growth and wage cannot be uncorrelated.
  EXPECT_THAT(refused({pair("growth", "price", 0.9), pair("price", "wage", 0.9)}).size(), 1U);
  copula_of(
      {pair("growth", "price", 0.9), pair("price", "wage", 0.9), pair("growth", "wage", 0.7)});
}

TEST(GaussianCopula, refuses_wrong_pairs) {
  EXPECT_THAT(refused({pair("growth", "prize", 0.5), pair("wage", "wage", 0.5),
                       pair("growth", "wage", 1), pair("price", "wage", 0.1),
                       pair("wage", "price", 0.2), pair("price", "growth", std::nan(""))}),
              ElementsAre("no number 'prize' is drawn; did you mean 'price'?",
                          "'wage' cannot be correlated with itself",
                          "the correlation 1 of 'growth' and 'wage' is not between -1 and 1",
                          "the correlation of 'wage' and 'price' is given twice | the other one",
                          "the correlation nan of 'price' and 'growth' is not between -1 and 1"));
}

// Pins the bits, which must be the same on every machine and in every version.
TEST(GaussianCopula, gives_the_same_bits_everywhere) {
  test::BitsHash hash;
  for (const std::vector<double>& column : drawn(three_pairs)) {
    for (const double coordinate : column) hash.add(coordinate);
  }
  EXPECT_EQ(hash.value(), 15163287585281057807U);
}

}  // namespace
}  // namespace sim33618
