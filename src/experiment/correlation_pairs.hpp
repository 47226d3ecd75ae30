#pragma once

#include <map>
#include <set>

#include "experiment/correlation.hpp"

namespace sim33618 {

/// What of a number's variance is its own must not vanish.
inline constexpr double least_own_variance = 1e-9;

/// Correlations by the dimensions they speak of.
class CorrelationPairs {
 public:
  /// Reports what is wrong with single pairs.
  CorrelationPairs(const std::vector<std::string>& names,
                   const std::vector<Correlation>& correlations, Diagnostics& diagnostics);

  /// Those that some correlation names, rising.
  const std::set<std::size_t>& dimensions() const { return dimensions_; }
  /// 0 where none is given.
  double rho(std::size_t a, std::size_t b) const;
  /// Positions among the correlations of those between these dimensions, the strongest first.
  std::vector<std::size_t> between(const std::vector<std::size_t>& dimensions) const;

 private:
  using Pair = std::pair<std::size_t, std::size_t>;

  void add(std::size_t position, const Correlation& correlation,
           const std::vector<std::string>& names, Diagnostics& diagnostics);

  const std::vector<Correlation>& correlations_;
  std::set<std::size_t> dimensions_;
  /// Positions among the correlations; the lower dimension stands first.
  std::map<Pair, std::size_t> positions_;
};

}  // namespace sim33618
