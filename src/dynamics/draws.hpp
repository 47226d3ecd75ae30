#pragma once

#include <cmath>
#include <limits>

#include "base/distributions.hpp"
#include "base/elementary.hpp"
#include "base/normal_distribution.hpp"
#include "base/poisson_distribution.hpp"

namespace sim33618::draws {

// Random numbers of equations as functions of a share u in (0, 1). What has no such distribution
// is not a number, so that a run says where it came from.

inline constexpr double none = std::numeric_limits<double>::quiet_NaN();
inline constexpr double highest_poisson_mean = 1e7;

inline double uniform(double u, double low, double high) {
  return low <= high ? low + (high - low) * u : none;
}

inline double normal(double u, double mean, double deviation) {
  return deviation >= 0 ? mean + deviation * standard_normal_quantile(u) : none;
}

/// By mean and standard deviation of the number itself, not of its logarithm.
inline double lognormal(double u, double mean, double deviation) {
  if (!(mean > 0 && deviation >= 0)) return none;
  const double variation = deviation / mean;
  const double spread_square = 1 + variation * variation;
  const double spread = std::sqrt(elementary::natural_logarithm(spread_square));
  return mean / std::sqrt(spread_square) *
         elementary::exponential(spread * standard_normal_quantile(u));
}

inline double exponential(double u, double mean) {
  return mean >= 0 && std::isfinite(mean) ? exponential_quantile(mean, u) : none;
}

inline double poisson(double u, double mean) {
  return mean >= 0 && mean <= highest_poisson_mean ? static_cast<double>(poisson_quantile(mean, u))
                                                   : none;
}

}  // namespace sim33618::draws
