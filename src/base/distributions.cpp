#include "base/distributions.hpp"

#include <algorithm>
#include <cmath>

#include "base/beta_distribution.hpp"
#include "base/contract.hpp"
#include "base/elementary.hpp"
#include "base/normal_distribution.hpp"

namespace sim33618 {
namespace {

void expect_share(double u) { expect(0 < u && u < 1, "a quantile is of a share between 0 and 1"); }

void expect_shares(std::span<const double> shares) {
  for (const double u : shares) expect_share(u);
}

void expect_limits(double low, double mode, double high) {
  expect(low <= mode && mode <= high && std::isfinite(high - low),
         "the limits of a distribution rise and are finite");
}

// The point at a share of the way; never beyond the ends, whatever the rounding.
double part_way(double from, double to, double share) {
  const auto [low, high] = std::minmax(from, to);
  return std::clamp(from + (to - from) * share, low, high);
}

// ln(1 + x) with the full accuracy of small x (W. Kahan; HP-15C Advanced Functions Handbook, 1982).
double logarithm_beside_one(double x) {
  const double sum = 1 + x;
  return sum == 1 ? x : elementary::natural_logarithm(sum) * (x / (sum - 1));
}

}  // namespace

double uniform_quantile(double low, double high, double u) {
  expect_share(u);
  expect_limits(low, low, high);
  return part_way(low, high, u);
}

double triangular_quantile(double low, double mode, double high, double u) {
  triangular_quantiles(low, mode, high, {&u, 1});
  return u;
}

void triangular_quantiles(double low, double mode, double high, std::span<double> shares) {
  expect_shares(shares);
  expect_limits(low, mode, high);
  if (low == high) return std::fill(shares.begin(), shares.end(), low);
  const double rise = (mode - low) / (high - low);
  const double fall = (high - mode) / (high - low);
  // Without branches, so that they are computed by vectors.
  for (double& u : shares) {
    const bool is_below = u < rise;
    const double way = std::sqrt(is_below ? u * rise : (1 - u) * fall);
    const double found = (is_below ? low : high) + (is_below ? high - low : low - high) * way;
    const double bounded = found < low ? low : found;
    u = high < bounded ? high : bounded;
  }
}

double pert_quantile(double low, double mode, double high, double u) {
  expect_share(u);
  expect_limits(low, mode, high);
  if (low == high) return low;
  const double a = 1 + 4 * (mode - low) / (high - low);
  const double b = 1 + 4 * (high - mode) / (high - low);
  return part_way(low, high, beta_quantile(a, b, u));
}

double normal_quantile(double mean, double deviation, double u) {
  expect(std::isfinite(mean) && deviation >= 0 && std::isfinite(deviation),
         "a normal distribution has a mean and a deviation that is not negative");
  return mean + deviation * standard_normal_quantile(u);
}

double lognormal_quantile(double median, double spread, double u) {
  expect(median > 0 && std::isfinite(median) && spread >= 0 && std::isfinite(spread),
         "a lognormal distribution has a positive median and a spread that is not negative");
  return median * elementary::exponential(spread * standard_normal_quantile(u));
}

double exponential_quantile(double mean, double u) {
  expect_share(u);
  expect(mean >= 0 && std::isfinite(mean), "the mean of an exponential number is not negative");
  return -mean * logarithm_beside_one(-u);
}

std::size_t discrete_quantile(std::span<const double> weights, double u) {
  expect_share(u);
  double total = 0;
  for (const double weight : weights) {
    expect(weight >= 0, "a weight is not negative");
    total += weight;
  }
  expect(total > 0 && std::isfinite(total), "some weight is above 0, and their sum is finite");
  double sum = 0;
  std::size_t last = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (weights[i] == 0) continue;
    last = i;
    sum += weights[i];
    if (u * total < sum) break;
  }
  return last;
}

}  // namespace sim33618
