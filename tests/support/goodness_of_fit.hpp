#pragma once

#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>
#include <cmath>
#include <cstddef>
#include <functional>
#include <vector>

namespace sim33618::test {

/// The statistic of Kolmogorov and Smirnov, times sqrt(n) + 0.12 + 0.11 / sqrt(n) (M. Stephens
/// 1970): above 1.95 with a chance of 1 in 1000 if the sample is of the distribution.
inline double kolmogorov_smirnov(std::vector<double> sample,
                                 const std::function<double(double)>& probability_below) {
  std::sort(sample.begin(), sample.end());
  const double n = static_cast<double>(sample.size());
  double distance = 0;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    const double below = probability_below(sample[i]);
    const double rank = static_cast<double>(i);
    distance = std::max({distance, (rank + 1) / n - below, below - rank / n});
  }
  return distance * (std::sqrt(n) + 0.12 + 0.11 / std::sqrt(n));
}
inline constexpr double kolmogorov_smirnov_limit = 1.95;

/// The chance of counts as far as these or farther from the expected ones (Pearson's chi-square).
inline double chi_square_chance(const std::vector<double>& counts,
                                const std::vector<double>& expected) {
  double sum = 0;
  for (std::size_t i = 0; i < counts.size(); ++i)
    sum += (counts[i] - expected[i]) * (counts[i] - expected[i]) / expected[i];
  const boost::math::chi_squared distribution(static_cast<double>(counts.size() - 1));
  return boost::math::cdf(boost::math::complement(distribution, sum));
}

}  // namespace sim33618::test
