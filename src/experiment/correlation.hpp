#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/map_reader.hpp"

namespace sim33618 {

/// Two drawn numbers that go together.
struct Correlation {
  Word a;
  Word b;
  /// Correlation of their normal scores, -1 < rho < 1. The rank correlation (Spearman) of the draws
  /// is 6/pi asin(rho/2), whatever their shapes.
  double rho = 0;
  /// Where it is said.
  Span span;
};

/// Turns independent coordinates of a member into correlated ones and leaves each of them uniform
/// (Gaussian copula; R. Nelsen, An Introduction to Copulas, 2nd ed. 2006, section 2.3; R. Iman and
/// W. Conover 1982 for its use on inputs of models). A member's draws depend on its own coordinates
/// only. Coordinates without a correlation, and of each correlated group the first, stay as they
/// are, to the bit. The same bits everywhere: the Cholesky factor is computed in the order of the
/// dimensions.
class GaussianCopula {
 public:
  /// No correlations.
  GaussianCopula() = default;

  /// `names` are those of the dimensions. Pairs that are not given count as uncorrelated. Reports
  /// unknown names, pairs of one number or given twice, rho beyond its bounds, and at the strongest
  /// of them, correlations that contradict each other (the matrix would not be positive definite;
  /// no more names than it takes); is then without correlations.
  GaussianCopula(const std::vector<std::string>& names,
                 const std::vector<Correlation>& correlations, Diagnostics& diagnostics);

  /// Replaces the coordinates of members, in (0, 1), by correlated ones in (0, 1). Dimension ×
  /// member.
  void correlate(std::span<double> points, std::size_t members) const;

 private:
  /// Factors by which a coordinate's score is made of the independent scores of columns up to its
  /// own, in their order. Zeros are left out.
  struct Row {
    std::size_t dimension = 0;
    std::vector<std::pair<std::size_t, double>> factors;
  };
  /// Dimensions that have a correlation, rising.
  std::vector<std::size_t> columns_;
  std::vector<Row> rows_;
};

}  // namespace sim33618
