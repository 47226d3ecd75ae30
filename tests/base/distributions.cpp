#include "base/distributions.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/exponential.hpp>
#include <boost/math/distributions/lognormal.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/poisson.hpp>
#include <boost/math/distributions/triangular.hpp>
#include <limits>

#include "base/contract.hpp"
#include "base/poisson_distribution.hpp"
#include "base/random_stream.hpp"
#include "support/bits_hash.hpp"
#include "support/goodness_of_fit.hpp"

namespace sim33618 {
namespace {

constexpr double least_share = 0x1p-53;
constexpr double greatest_share = 1 - 0x1p-53;
constexpr std::uint32_t draws = 20000;

double share(std::uint32_t i) { return uniform({33618, i, purpose_of("tests"), 0, 0}); }

template <typename Quantile, typename Distribution>
void expect_sample_of(const Distribution& distribution, const Quantile& quantile) {
  std::vector<double> sample;
  for (std::uint32_t i = 0; i < draws; ++i) sample.push_back(quantile(share(i)));
  EXPECT_LT(
      test::kolmogorov_smirnov(sample, [&](double x) { return boost::math::cdf(distribution, x); }),
      test::kolmogorov_smirnov_limit);
}

template <typename Quantile, typename Distribution>
void expect_quantiles_of(const Distribution& distribution, const Quantile& quantile) {
  for (int i = 1; i < 1000; ++i) {
    const double u = i / 1000.0;
    const double reference = boost::math::quantile(distribution, u);
    ASSERT_NEAR(quantile(u), reference, 1e-14 * std::abs(reference) + 1e-15) << u;
  }
}

template <typename Quantile, typename Distribution>
void expect_distribution(const Distribution& distribution, const Quantile& quantile) {
  expect_sample_of(distribution, quantile);
  expect_quantiles_of(distribution, quantile);
}

TEST(UniformQuantile, is_part_of_the_way) {
  EXPECT_EQ(uniform_quantile(-2, 6, 0.25), 0);
  EXPECT_EQ(uniform_quantile(3, 3, 0.7), 3);
}

TEST(TriangularQuantile, of_several_shares_is_that_of_each) {
  std::vector<double> shares;
  for (int i = 0; i < 37; ++i) shares.push_back((i + 0.5) / 37);
  for (const double mode : {-1.0, 0.3, 5.0}) {
    std::vector<double> found = shares;
    triangular_quantiles(-1, mode, 5, found);
    for (std::size_t i = 0; i < shares.size(); ++i)
      EXPECT_EQ(found[i], triangular_quantile(-1, mode, 5, shares[i])) << i;
  }
  shares[20] = 1;
  EXPECT_THROW(triangular_quantiles(-1, 2, 5, shares), ContractError);
}

TEST(TriangularQuantile, is_triangular) {
  expect_distribution(boost::math::triangular(-1, 0.5, 4),
                      [](double u) { return triangular_quantile(-1, 0.5, 4, u); });
}

TEST(TriangularQuantile, may_peak_at_an_end) {
  EXPECT_EQ(triangular_quantile(0, 0, 1, 0.75), 0.5);
  EXPECT_EQ(triangular_quantile(0, 1, 1, 0.25), 0.5);
  EXPECT_EQ(triangular_quantile(2, 2, 2, 0.3), 2);
}

TEST(PertQuantile, is_a_beta_distribution_of_the_range) {
  // low 10, mode 12, high 18: shapes 1 + 4/4 and 1 + 4*3/4.
  const boost::math::beta_distribution<> beta(2, 4);
  expect_distribution(beta, [](double u) { return (pert_quantile(10, 12, 18, u) - 10) / 8; });
}

TEST(PertQuantile, may_peak_at_an_end) {
  // Shapes 1 and 5: 1 - (1 - x)^5.
  EXPECT_NEAR(pert_quantile(0, 0, 1, 1 - 1.0 / 32), 0.5, 1e-15);
  EXPECT_NEAR(pert_quantile(0, 1, 1, 1.0 / 32), 0.5, 1e-15);
  EXPECT_EQ(pert_quantile(2, 2, 2, 0.3), 2);
}

TEST(NormalQuantile, is_normal) {
  expect_distribution(boost::math::normal(3, 2), [](double u) { return normal_quantile(3, 2, u); });
  EXPECT_EQ(normal_quantile(3, 0, least_share), 3);
}

TEST(LognormalQuantile, has_the_median_and_spread_given) {
  expect_distribution(boost::math::lognormal(std::log(5), 0.4),
                      [](double u) { return lognormal_quantile(5, 0.4, u); });
  EXPECT_EQ(lognormal_quantile(5, 0.4, 0.5), 5);
  EXPECT_EQ(lognormal_quantile(5, 0, greatest_share), 5);
}

TEST(ExponentialQuantile, is_exponential) {
  expect_distribution(boost::math::exponential(1 / 2.5),
                      [](double u) { return exponential_quantile(2.5, u); });
  EXPECT_EQ(exponential_quantile(0, 0.5), 0);
  EXPECT_NEAR(exponential_quantile(1, 1e-12), 1e-12 + 5e-25, 1e-27);
}

TEST(PoissonQuantile, is_poisson) {
  for (const double mean : {3.0, 100.0}) {
    const boost::math::poisson_distribution<> poisson(mean);
    // Fields of about an eighth of the distribution.
    std::vector<double> bounds;
    for (int i = 1; i < 8; ++i)
      bounds.push_back(static_cast<double>(poisson_quantile(mean, i / 8.0)));
    bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
    std::vector<double> counts(bounds.size() + 1, 0);
    std::vector<double> expected;
    double below = 0;
    for (const double bound : bounds) {
      const double up_to = boost::math::cdf(poisson, bound);
      expected.push_back(draws * (up_to - below));
      below = up_to;
    }
    expected.push_back(draws * (1 - below));
    for (std::uint32_t i = 0; i < draws; ++i) {
      const auto count = static_cast<double>(poisson_quantile(mean, share(i)));
      ++counts[static_cast<std::size_t>(std::lower_bound(bounds.begin(), bounds.end(), count) -
                                        bounds.begin())];
    }
    EXPECT_GT(test::chi_square_chance(counts, expected), 0.001) << mean;
  }
}

TEST(DiscreteQuantile, meets_each_position_by_its_weight) {
  const std::vector<double> weights = {1, 0, 4, 2.5, 0.5, 0};
  std::vector<double> counts(weights.size(), 0);
  for (std::uint32_t i = 0; i < draws; ++i) ++counts[discrete_quantile(weights, share(i))];
  EXPECT_EQ(counts[1], 0);
  EXPECT_EQ(counts[5], 0);
  EXPECT_GT(
      test::chi_square_chance({counts[0], counts[2], counts[3], counts[4]},
                              {draws / 8.0, draws / 8.0 * 4, draws / 8.0 * 2.5, draws / 8.0 * 0.5}),
      0.001);
}

TEST(DiscreteQuantile, never_meets_a_weight_of_zero) {
  const std::vector<double> weights = {0, 0.1, 0, 0.7, 0.2, 0};
  EXPECT_EQ(discrete_quantile(weights, least_share), 1U);
  EXPECT_EQ(discrete_quantile(weights, greatest_share), 4U);
  EXPECT_EQ(discrete_quantile(std::vector<double>{3}, 0.5), 0U);
}

TEST(Distributions, refuse_what_is_none) {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THROW(uniform_quantile(0, 1, 0), ContractError);
  EXPECT_THROW(uniform_quantile(0, 1, 1), ContractError);
  EXPECT_THROW(uniform_quantile(0, 1, nan), ContractError);
  EXPECT_THROW(uniform_quantile(1, 0, 0.5), ContractError);
  EXPECT_THROW(triangular_quantile(0, 2, 1, 0.5), ContractError);
  EXPECT_THROW(pert_quantile(0, -1, 1, 0.5), ContractError);
  EXPECT_THROW(pert_quantile(0, nan, 1, 0.5), ContractError);
  EXPECT_THROW(normal_quantile(0, -1, 0.5), ContractError);
  EXPECT_THROW(lognormal_quantile(0, 1, 0.5), ContractError);
  EXPECT_THROW(exponential_quantile(-1, 0.5), ContractError);
  EXPECT_THROW(discrete_quantile(std::vector<double>{}, 0.5), ContractError);
  EXPECT_THROW(discrete_quantile(std::vector<double>{0, 0}, 0.5), ContractError);
  EXPECT_THROW(discrete_quantile(std::vector<double>{2, -1}, 0.5), ContractError);
}

double any_share() { return open_unit(*rc::gen::arbitrary<std::uint64_t>()); }

double any_number() { return *rc::gen::inRange(-1000000, 1000000) / 1024.0; }

RC_GTEST_PROP(Distributions, stay_within_their_limits_and_rise, ()) {
  std::vector<double> limits = {any_number(), any_number(), any_number()};
  std::sort(limits.begin(), limits.end());
  const auto [low, mode, high] = std::tuple(limits[0], limits[1], limits[2]);
  const auto [v, u] = std::minmax({any_share(), any_share()});
  for (const auto quantile : {triangular_quantile, pert_quantile}) {
    RC_ASSERT(low <= quantile(low, mode, high, v));
    RC_ASSERT(quantile(low, mode, high, v) <= quantile(low, mode, high, u));
    RC_ASSERT(quantile(low, mode, high, u) <= high);
  }
}

// Pins the bits, which must be the same on every machine and in every version.
TEST(Distributions, give_the_same_bits_everywhere) {
  test::BitsHash hash;
  const std::vector<double> weights = {0.3, 0.2, 0.9};
  for (std::uint32_t i = 0; i < 1000; ++i) {
    const double u = share(i);
    hash.add(uniform_quantile(-1, 7, u));
    hash.add(triangular_quantile(-1, 2, 7, u));
    hash.add(pert_quantile(-1, 2, 7, u));
    hash.add(normal_quantile(1, 2, u));
    hash.add(lognormal_quantile(1, 2, u));
    hash.add(exponential_quantile(3, u));
    hash.add(static_cast<double>(poisson_quantile(i * 0.2, u)));
    hash.add(static_cast<double>(discrete_quantile(weights, u)));
  }
  EXPECT_EQ(hash.value(), 3196777435784148892U);
}

}  // namespace
}  // namespace sim33618
