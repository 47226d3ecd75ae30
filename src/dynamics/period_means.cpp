#include "dynamics/period_means.hpp"

#include <algorithm>

namespace sim33618 {

PeriodMeans::PeriodMeans(const Plan& plan, BatchStores& stores, const LoopKernels& loops)
    : loops_(loops) {
  std::size_t width = 0;
  for (const std::size_t v : plan.averaged) {
    const Placement& place = *plan.variables[v];
    double* values = stores.at(place);
    const bool is_neighbour =
        !stretches_.empty() && stretches_.back().values + stretches_.back().width == values;
    if (!is_neighbour) stretches_.push_back({values, 0});
    stretches_.back().width += stores.width(place);
    width += stores.width(place);
  }
  origin_.assign(width, 0);
  sums_.assign(width, 0);
}

void PeriodMeans::start() {
  has_origin_ = false;
  std::fill(sums_.begin(), sums_.end(), 0);
}

void PeriodMeans::add(double weight) {
  double* origin = origin_.data();
  double* sum = sums_.data();
  for (const Stretch& stretch : stretches_) {
    if (!has_origin_) std::copy_n(stretch.values, stretch.width, origin);
    loops_.add_deviations(sum, stretch.width, weight, stretch.values, origin);
    origin += stretch.width;
    sum += stretch.width;
  }
  has_origin_ = true;
}

void PeriodMeans::put(double steps) {
  const double* origin = origin_.data();
  const double* sum = sums_.data();
  for (const Stretch& stretch : stretches_) {
    loops_.put_means(stretch.values, stretch.width, origin, sum, steps);
    origin += stretch.width;
    sum += stretch.width;
  }
}

}  // namespace sim33618
