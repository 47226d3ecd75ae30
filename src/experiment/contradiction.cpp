#include "experiment/contradiction.hpp"

#include <cmath>

namespace sim33618 {
namespace {

// By a Cholesky factorisation, row by row.
bool is_positive_definite(const CorrelationPairs& pairs,
                          const std::vector<std::size_t>& dimensions) {
  const std::size_t n = dimensions.size();
  std::vector<double> factor(n * n, 0);
  for (std::size_t i = 0; i < n; ++i) {
    double own_variance = 1;
    for (std::size_t j = 0; j < i; ++j) {
      double left = pairs.rho(dimensions[i], dimensions[j]);
      for (std::size_t k = 0; k < j; ++k) left -= factor[i * n + k] * factor[j * n + k];
      factor[i * n + j] = left / factor[j * n + j];
      own_variance -= factor[i * n + j] * factor[i * n + j];
    }
    if (!(own_variance > least_own_variance)) return false;
    factor[i * n + i] = std::sqrt(own_variance);
  }
  return true;
}

}  // namespace

std::vector<std::size_t> contradiction_among(const CorrelationPairs& pairs,
                                             std::vector<std::size_t> dimensions) {
  for (std::size_t i = 0; i < dimensions.size();) {
    std::vector<std::size_t> others = dimensions;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    if (is_positive_definite(pairs, others)) {
      ++i;
    } else {
      dimensions = std::move(others);
    }
  }
  return dimensions;
}

}  // namespace sim33618
