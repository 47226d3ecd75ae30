#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace sim33618 {

/// A figure over the members of a batch. Members that failed (NaN) are left out; with none left all
/// numbers are NaN.
struct DistributionSummary {
  std::size_t count = 0;
  double mean = 0;
  /// Of the sample: over count - 1; 0 for a single member.
  double standard_deviation = 0;
  double minimum = 0;
  double maximum = 0;
  /// In the order of the shares asked for.
  std::vector<double> quantiles;
};

/// Quantiles are exact: linear between the ordered members (type 7 of R. Hyndman and Y. Fan, Sample
/// Quantiles in Statistical Packages, 1996; what pandas, numpy and R give unless asked). Sums run
/// in the order of the members.
DistributionSummary summarise(std::vector<double> members, std::span<const double> shares);

}  // namespace sim33618
