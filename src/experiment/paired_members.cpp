#include "experiment/paired_members.hpp"

#include <cmath>
#include <limits>

#include "base/contract.hpp"
#include "base/quantiles.hpp"

namespace sim33618 {

void FiguresSink::take(const MemberBlock& block) {
  for (std::uint32_t i = 0; i < block.count; ++i) figures_.add(compared_.of(block.values_of(i)));
}

PairedDifference paired_difference(std::vector<double> first, std::vector<double> other,
                                   std::span<const double> shares) {
  expect(first.size() == other.size(), "the same members");
  PairedDifference found;
  std::vector<double> differences;
  std::size_t higher = 0;
  std::size_t lower = 0;
  for (std::size_t m = 0; m < first.size(); ++m) {
    const double difference = other[m] - first[m];
    differences.push_back(difference);
    if (std::isnan(difference)) {
      other[m] = std::numeric_limits<double>::quiet_NaN();
      continue;
    }
    ++found.members;
    if (difference > 0) ++higher;
    if (difference < 0) ++lower;
  }
  found.values = quantiles_of(std::move(other), shares);
  found.differences = quantiles_of(std::move(differences), shares);
  if (found.members > 0) {
    found.higher = static_cast<double>(higher) / static_cast<double>(found.members);
    found.lower = static_cast<double>(lower) / static_cast<double>(found.members);
  }
  return found;
}

}  // namespace sim33618
