#include "dynamics/lookup_segment.hpp"

#include <algorithm>

namespace sim33618 {

LookupSegment::LookupSegment(const NumberSeries& points, double argument) {
  const auto right =
      std::upper_bound(points.begin(), points.end(), argument,
                       [](double wanted, const NumberPoint& point) { return wanted < point.at; });
  if (right == points.begin()) {
    value = right->value;
    return;
  }
  const NumberPoint& before = *(right - 1);
  if (right == points.end()) {
    value = before.value;
    return;
  }
  const double rise = right->value - before.value;
  value = before.value + rise * ((argument - before.at) / (right->at - before.at));
  slope = rise / (right->at - before.at);
}

}  // namespace sim33618
