#include "experiment/correlation.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "base/normal_distribution.hpp"
#include "base/suggestion.hpp"
#include "experiment/contradiction.hpp"
#include "experiment/correlation_pairs.hpp"

namespace sim33618 {
namespace {

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

// The first of the names, if they are many.
std::string some_of(const std::vector<std::string>& names) {
  constexpr std::size_t most = 6;
  if (names.size() <= most) return listed(names);
  return say("{} and {} more", listed({names.begin(), names.begin() + most}), names.size() - most);
}

// A correlated score far out would round to 0 or 1.
double share_of(double score) {
  return std::clamp(standard_normal_probability(score), 0x1p-53, 1 - 0x1p-53);
}

void report_contradiction(const std::vector<std::string>& names,
                          const std::vector<Correlation>& correlations,
                          const CorrelationPairs& pairs, const std::vector<std::size_t>& block,
                          Diagnostics& diagnostics) {
  std::vector<std::string> texts;
  for (const std::size_t dimension : block) texts.push_back("'" + names[dimension] + "'");
  const std::vector<std::size_t> places = pairs.between(block);
  Diagnostic& finding = diagnostics.error(
      correlations[places.front()].span,
      say("the correlations of {} contradict each other (not positive definite; pairs that are not "
          "given count as 0)",
          some_of(texts)));
  std::set<std::size_t> shown = {correlations[places.front()].span.begin};
  for (const std::size_t place : places) {
    const Span& span = correlations[place].span;
    if (shown.insert(span.begin).second) finding.note(span, say("another one of them"));
  }
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
      std::vector<std::size_t> block;
      for (const auto& [above, unused] : factors) block.push_back(above);
      block.push_back(dimension);
      report_contradiction(names, correlations, pairs, contradiction_among(pairs, block),
                           diagnostics);
      return;
    }
    factors[dimension] = *row;
  }
  std::map<std::size_t, std::size_t> columns;
  for (const auto& [dimension, row] : factors) {
    columns.emplace(dimension, columns_.size());
    columns_.push_back(dimension);
    if (row.size() == 1) continue;
    Row made{dimension, {}};
    for (const auto& [other, factor] : row) made.factors.emplace_back(columns.at(other), factor);
    rows_.push_back(std::move(made));
  }
}

void GaussianCopula::correlate(std::span<double> points, std::size_t members) const {
  std::vector<double> scores;
  scores.reserve(columns_.size() * members);
  for (const std::size_t dimension : columns_) {
    for (const double coordinate : points.subspan(dimension * members, members))
      scores.push_back(standard_normal_quantile(coordinate));
  }
  std::vector<double> sums(members);
  for (const Row& row : rows_) {
    std::fill(sums.begin(), sums.end(), 0);
    for (const auto& [column, factor] : row.factors) {
      for (std::size_t m = 0; m < members; ++m) sums[m] += factor * scores[column * members + m];
    }
    std::transform(sums.begin(), sums.end(), points.subspan(row.dimension * members).begin(),
                   share_of);
  }
}

}  // namespace sim33618
