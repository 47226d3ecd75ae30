#include "dynamics/period_means.hpp"

#include <algorithm>

namespace sim33618 {
namespace {

std::size_t averaged_width(const Plan& plan, const BatchStores& stores) {
  std::size_t width = 0;
  for (const std::size_t v : plan.averaged) width += stores.width(*plan.variables[v]);
  return width;
}

}  // namespace

PeriodMeans::PeriodMeans(const Plan& plan, BatchStores& stores)
    : plan_(plan), stores_(stores), origin_(averaged_width(plan, stores), 0), sums_(origin_) {}

void PeriodMeans::start() {
  has_origin_ = false;
  std::fill(sums_.begin(), sums_.end(), 0);
}

void PeriodMeans::add(double weight) {
  double* origin = origin_.data();
  double* sum = sums_.data();
  for (const std::size_t v : plan_.averaged) {
    const Placement& place = *plan_.variables[v];
    const double* value = stores_.at(place);
    const std::size_t width = stores_.width(place);
    if (!has_origin_) std::copy_n(value, width, origin);
    for (std::size_t i = 0; i < width; ++i) sum[i] += weight * (value[i] - origin[i]);
    origin += width;
    sum += width;
  }
  has_origin_ = true;
}

void PeriodMeans::put(double steps) {
  const double* origin = origin_.data();
  const double* sum = sums_.data();
  for (const std::size_t v : plan_.averaged) {
    const Placement& place = *plan_.variables[v];
    double* value = stores_.at(place);
    const std::size_t width = stores_.width(place);
    for (std::size_t i = 0; i < width; ++i) value[i] = origin[i] + sum[i] / steps;
    origin += width;
    sum += width;
  }
}

}  // namespace sim33618
