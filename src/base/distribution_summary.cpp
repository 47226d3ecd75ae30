#include "base/distribution_summary.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sim33618 {
namespace {

double quantile(const std::vector<double>& ordered, double share) {
  const double place = share * static_cast<double>(ordered.size() - 1);
  const double floor = std::floor(place);
  const auto below = static_cast<std::size_t>(floor);
  const auto above = std::min(below + 1, ordered.size() - 1);
  return ordered[below] + (ordered[above] - ordered[below]) * (place - floor);
}

}  // namespace

DistributionSummary summarise(std::vector<double> members, std::span<const double> shares) {
  members.erase(std::remove_if(members.begin(), members.end(),
                               [](double value) { return std::isnan(value); }),
                members.end());
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  if (members.empty()) return {0, none, none, none, none, std::vector<double>(shares.size(), none)};
  DistributionSummary summary;
  summary.count = members.size();
  const auto count = static_cast<double>(members.size());
  // Distances from the first member: those of equal members are 0, and nothing is lost where all
  // are large and close together.
  const double origin = members.front();
  double sum = 0;
  for (const double value : members) sum += value - origin;
  summary.mean = origin + sum / count;
  double squares = 0;
  for (const double value : members) squares += (value - summary.mean) * (value - summary.mean);
  summary.standard_deviation = members.size() > 1 ? std::sqrt(squares / (count - 1)) : 0;
  std::sort(members.begin(), members.end());
  summary.minimum = members.front();
  summary.maximum = members.back();
  for (const double share : shares) summary.quantiles.push_back(quantile(members, share));
  return summary;
}

}  // namespace sim33618
