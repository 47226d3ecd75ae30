#include "base/poisson_distribution.hpp"

#include <algorithm>
#include <cmath>

#include "base/contract.hpp"
#include "base/elementary.hpp"
#include "base/normal_distribution.hpp"
#include "base/polynomial.hpp"

namespace sim33618 {
namespace {

using elementary::exponential;
using elementary::natural_logarithm;

// Turns end where the sums no longer grow, long before this.
constexpr double most_counts = 1e6;

std::int64_t invert_from_zero(double mean, double u) {
  double probability = exponential(-mean);
  double sum = probability;
  double count = 0;
  while (sum < u && count < most_counts) {
    ++count;
    probability *= mean / count;
    // The sum may end a few roundings below 1.
    if (sum + probability == sum && count > mean) break;
    sum += probability;
  }
  return static_cast<std::int64_t>(count);
}

// ln(n!) less Stirling's formula, n >= 16.
double stirling_error(double n) {
  constexpr std::array<double, 5> series = {1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360,
                                            1.0 / 12};
  return polynomial(series, 1 / (n * n)) / n;
}

// n ln(n / mean) + mean - n, without the cancellation where n is close to the mean.
double deviance_part(double n, double mean) {
  const double difference = n - mean;
  if (std::abs(difference) >= 0.1 * (n + mean)) return n * natural_logarithm(n / mean) + mean - n;
  const double v = difference / (n + mean);
  double sum = difference * v;
  double power = 2 * n * v;
  for (int j = 1; j < 100; ++j) {
    power *= v * v;
    const double next = sum + power / (2 * j + 1);
    if (next == sum) break;
    sum = next;
  }
  return sum;
}

double poisson_probability(double count, double mean) {
  if (count < 16) {
    double probability = exponential(-mean);
    for (int n = 1; n <= static_cast<int>(count); ++n) probability *= mean / n;
    return probability;
  }
  constexpr double two_pi = 6.28318530717958647693;
  return exponential(-stirling_error(count) - deviance_part(count, mean)) /
         std::sqrt(two_pi * count);
}

// The probability of `count` or less.
double sum_downward(double count, double probability, double mean) {
  double sum = 0;
  while (count >= 0 && sum + probability != sum) {
    sum += probability;
    probability *= count / mean;
    --count;
  }
  return sum;
}

// The probability of more than `count`.
double sum_upward(double count, double probability, double mean) {
  double sum = 0;
  for (;;) {
    ++count;
    probability *= mean / count;
    if (sum + probability == sum) return sum;
    sum += probability;
  }
}

std::int64_t search_from_normal(double mean, double u) {
  const double z = standard_normal_quantile(u);
  double count = std::max(0.0, std::floor(mean + z * std::sqrt(mean) + (z * z - 1) / 6));
  double probability = poisson_probability(count, mean);
  if (u <= 0.5) {
    double below = sum_downward(count, probability, mean);
    while (count > 0 && below - probability >= u) {
      below -= probability;
      probability *= count / mean;
      --count;
    }
    while (below < u) {
      ++count;
      probability *= mean / count;
      below += probability;
    }
  } else {
    double above = sum_upward(count, probability, mean);
    while (count > 0 && above + probability <= 1 - u) {
      above += probability;
      probability *= count / mean;
      --count;
    }
    while (above > 1 - u) {
      ++count;
      probability *= mean / count;
      above -= probability;
    }
  }
  return static_cast<std::int64_t>(count);
}

}  // namespace

std::int64_t poisson_quantile(double mean, double u) {
  expect(0 < u && u < 1, "a quantile is of a share between 0 and 1");
  constexpr double greatest_mean = 1e7;
  expect(0 <= mean && mean <= greatest_mean, "the mean of a Poisson number is between 0 and 1e7");
  constexpr double greatest_small_mean = 30;
  return mean <= greatest_small_mean ? invert_from_zero(mean, u) : search_from_normal(mean, u);
}

}  // namespace sim33618
