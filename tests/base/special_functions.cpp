// The error function, the gamma function and the quantiles of the normal, beta and Poisson
// distributions, held against Boost.Math.
#include <gtest/gtest.h>

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/poisson.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>

#include "base/beta_distribution.hpp"
#include "base/contract.hpp"
#include "base/error_function.hpp"
#include "base/log_gamma.hpp"
#include "base/normal_distribution.hpp"
#include "base/poisson_distribution.hpp"

namespace sim33618 {
namespace {

double relative_error(double value, double reference) {
  return std::abs(value - reference) / std::abs(reference);
}

// Shares from deep in the lower tail over the middle to deep in the upper one.
std::vector<double> shares() {
  std::vector<double> shares;
  for (double u = 0x1p-53; u < 0.01; u *= 3) {
    shares.push_back(u);
    shares.push_back(1 - u);
  }
  for (int i = 1; i < 200; ++i) shares.push_back(i / 200.0);
  return shares;
}

TEST(ComplementaryErrorFunction, agrees_with_boost) {
  for (int i = -600; i <= 2600; ++i) {
    const double x = 0.01 * i + 1e-4;
    ASSERT_LT(relative_error(complementary_error_function(x), boost::math::erfc(x)), 1e-15) << x;
  }
}

TEST(ComplementaryErrorFunction, ends_at_2_and_0) {
  EXPECT_EQ(complementary_error_function(-1e300), 2);
  EXPECT_EQ(complementary_error_function(1e300), 0);
  EXPECT_EQ(complementary_error_function(0), 1);
}

TEST(LogGamma, agrees_with_boost) {
  for (int i = 1; i < 20000; ++i) {
    const double x = 0.05 * i;
    const double reference = boost::math::lgamma(x);
    ASSERT_NEAR(log_gamma(x), reference, std::max(2e-15, 5e-15 * std::abs(reference))) << x;
  }
}

TEST(LogGamma, of_zero_and_below_is_refused) { EXPECT_THROW(log_gamma(0), ContractError); }

TEST(StandardNormal, agrees_with_boost) {
  const boost::math::normal normal;
  for (const double u : shares()) {
    if (u == 0.5) continue;
    ASSERT_LT(relative_error(standard_normal_quantile(u), boost::math::quantile(normal, u)), 1e-15)
        << u;
  }
  for (int i = -370; i <= 80; ++i) {
    const double x = 0.1 * i;
    ASSERT_LT(relative_error(standard_normal_probability(x), boost::math::cdf(normal, x)),
              3e-16 * (2 + x * x))
        << x;
  }
}

TEST(StandardNormal, is_symmetric_to_the_bit) {
  EXPECT_EQ(standard_normal_quantile(0.5), 0);
  for (const double u : {0x1p-53, 0x1p-30, 0.0625, 0.25, 0.375})
    EXPECT_EQ(standard_normal_quantile(1 - u), -standard_normal_quantile(u));
}

TEST(Beta, agrees_with_boost_for_the_shapes_of_pert) {
  for (const double a : {1.0, 1.001, 1.5, 2.0, 3.0, 4.7, 5.0}) {
    const boost::math::beta_distribution<> beta(a, 6 - a);
    for (const double u : shares()) {
      const double x = beta_quantile(a, 6 - a, u);
      ASSERT_LT(relative_error(x, boost::math::quantile(beta, u)), 1e-14) << a << " " << u;
      ASSERT_LT(relative_error(beta_probability(a, 6 - a, x), boost::math::cdf(beta, x)), 1e-13);
    }
  }
}

TEST(Beta, agrees_with_boost_for_any_shapes) {
  for (const double a : {0.5, 0.7, 1.0, 3.0, 10.0, 75.0, 1000.0}) {
    for (const double b : {0.5, 1.0, 4.0, 30.0, 1000.0}) {
      const boost::math::beta_distribution<> beta(a, b);
      const double bound = std::max(a, b) <= 10 ? 1e-13 : 1e-11;
      for (const double u : shares()) {
        if (u > 0.5) continue;  // the same with the shapes exchanged
        const double x = beta_quantile(a, b, u);
        const double reference = boost::math::cdf(beta, x);
        ASSERT_LT(relative_error(u, reference), bound) << a << " " << b << " " << u;
        ASSERT_LT(relative_error(beta_probability(a, b, x), reference), bound) << a << " " << b;
      }
    }
  }
}

TEST(Beta, is_mirrored_with_its_shapes_exchanged) {
  for (const double u : {0x1p-53, 0.125, 0.375})
    EXPECT_EQ(beta_quantile(4, 0.7, 1 - u), 1 - beta_quantile(0.7, 4, u));
}

TEST(Beta, ends_at_0_and_1_and_refuses_other_arguments) {
  EXPECT_EQ(beta_probability(2, 3, 0), 0);
  EXPECT_EQ(beta_probability(2, 3, 1), 1);
  EXPECT_THROW(beta_probability(2, 3, 1.1), ContractError);
  EXPECT_THROW(beta_probability(0.4, 3, 0.5), ContractError);
  EXPECT_THROW(beta_quantile(2, 2000, 0.5), ContractError);
  EXPECT_THROW(beta_quantile(2, 3, 0), ContractError);
  EXPECT_THROW(beta_quantile(2, 3, 1), ContractError);
}

// The count is right if u lies between the probabilities of less and of up to that count.
TEST(Poisson, finds_the_count_on_which_the_share_falls) {
  for (const double mean : {1e-9, 0.01, 1.0, 7.5, 30.0, 30.1, 64.0, 1000.0, 123456.7, 1e7}) {
    const boost::math::poisson_distribution<> poisson(mean);
    for (const double u : shares()) {
      const auto count = static_cast<double>(poisson_quantile(mean, u));
      const double slack = 1e-11;
      if (u <= 0.5) {
        ASSERT_GE(boost::math::cdf(poisson, count), u * (1 - slack)) << mean << " " << u;
        ASSERT_LT(count == 0 ? 0 : boost::math::cdf(poisson, count - 1), u * (1 + slack));
      } else {
        const auto above = [&](double k) { return cdf(complement(poisson, k)); };
        ASSERT_LE(above(count), (1 - u) * (1 + slack) + 1e-15) << mean << " " << u;
        ASSERT_GT(count == 0 ? 1 : above(count - 1) + 1e-15, (1 - u) * (1 - slack));
      }
    }
  }
}

TEST(Poisson, of_mean_0_is_0) {
  EXPECT_EQ(poisson_quantile(0, 1 - 0x1p-53), 0);
  EXPECT_THROW(poisson_quantile(-1, 0.5), ContractError);
  EXPECT_THROW(poisson_quantile(1e8, 0.5), ContractError);
  EXPECT_THROW(poisson_quantile(1, 0), ContractError);
}

}  // namespace
}  // namespace sim33618
