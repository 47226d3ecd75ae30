#include "experiment/correlation.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "base/normal_distribution.hpp"
#include "experiment/correlation_pairs.hpp"

namespace sim33618 {
namespace {

// What of a number's variance is its own must not vanish.
constexpr double least_own_variance = 1e-9;

using FactorRow = std::map<std::size_t, double>;

double dot_product(const FactorRow& a, const FactorRow& b) {
  double sum = 0;
  for (const auto& [column, factor] : a) {
    const auto found = b.find(column);
    if (found != b.end()) sum += factor * found->second;
  }
  return sum;
}

// The row of the Cholesky factor below those of lower dimensions; nothing where there is none.
std::optional<FactorRow> factor_row(const CorrelationPairs& pairs, std::size_t dimension,
                                    const std::map<std::size_t, FactorRow>& above) {
  FactorRow row;
  double own_variance = 1;
  for (const auto& [other, factors] : above) {
    const double left = pairs.rho(dimension, other) - dot_product(row, factors);
    if (left == 0) continue;
    const double factor = left / factors.at(other);
    row[other] = factor;
    own_variance -= factor * factor;
  }
  if (!(own_variance > least_own_variance)) return std::nullopt;
  row[dimension] = std::sqrt(own_variance);
  return row;
}

// A correlated score far out would round to 0 or 1.
double share_of(double score) {
  return std::clamp(standard_normal_probability(score), 0x1p-53, 1 - 0x1p-53);
}

}  // namespace

GaussianCopula::GaussianCopula(const std::vector<std::string>& names,
                               const std::vector<Correlation>& correlations,
                               Diagnostics& diagnostics) {
  const std::size_t errors_before = diagnostics.error_count();
  const CorrelationPairs pairs(names, correlations, diagnostics);
  if (diagnostics.error_count() != errors_before) return;

  std::map<std::size_t, FactorRow> factors;
  for (const std::size_t dimension : pairs.dimensions()) {
    const auto row = factor_row(pairs, dimension, factors);
    if (!row) {
      const Correlation& strongest = correlations[pairs.strongest_before(dimension)];
      diagnostics.error(
          strongest.span,
          say("the correlation {} of '{}' and '{}' contradicts the others (not positive definite; "
              "pairs that are not given count as 0)",
              strongest.rho, strongest.a.text, strongest.b.text));
      return;
    }
    factors[dimension] = *row;
  }
  for (const auto& [dimension, row] : factors) {
    if (row.size() > 1) rows_.push_back({dimension, {row.begin(), row.end()}});
  }
}

void GaussianCopula::correlate(std::span<double> point) const {
  // From the last row on: a row reads coordinates of lower dimensions while they are independent.
  for (auto row = rows_.rbegin(); row != rows_.rend(); ++row) {
    double score = 0;
    for (const auto& [dimension, factor] : row->factors)
      score += factor * standard_normal_quantile(point[dimension]);
    point[row->dimension] = share_of(score);
  }
}

}  // namespace sim33618
