#include "dynamics/batch_lookups.hpp"

#include <algorithm>

namespace sim33618 {
namespace {

bool have_equal_arguments(const NumberSeries& one, const NumberSeries& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const NumberPoint& a, const NumberPoint& b) { return a.at == b.at; });
}

}  // namespace

void BatchLookups::take(const BatchNumbers& numbers, std::size_t lanes) {
  numbers_.clear();
  curves_.clear();
  apart_.clear();
  first_.assign(program_.lookups.size(), 0);
  for (std::size_t lookup = 0; lookup < first_.size(); ++lookup) {
    if (plan_.lookups[lookup] == LookupUse::none) continue;
    first_[lookup] = curves_.size();
    const std::size_t variable = program_.lookups[lookup];
    for (std::size_t e = 0; e < numbers.element_count(variable); ++e) {
      curves_.push_back(plan_.lookups[lookup] == LookupUse::uniform
                            ? curve_of(numbers.series(variable, e, 0))
                            : curve_of(numbers, lanes, variable, e));
    }
  }
}

BatchLookups::Curve BatchLookups::curve_of(const NumberSeries& points) {
  Curve curve;
  curve.count = points.size();
  curve.x = numbers_.size();
  for (const NumberPoint& point : points) numbers_.push_back(point.at);
  curve.y = numbers_.size();
  for (const NumberPoint& point : points) numbers_.push_back(point.value);
  return curve;
}

BatchLookups::Curve BatchLookups::curve_of(const BatchNumbers& numbers, std::size_t lanes,
                                           std::size_t variable, std::size_t element) {
  const std::size_t together = numbers.together(lanes);
  const NumberSeries& first = numbers.series(variable, element, 0);
  bool is_apart = false;
  for (std::size_t lane = together; lane < lanes; lane += together)
    is_apart = is_apart || !have_equal_arguments(first, numbers.series(variable, element, lane));
  if (is_apart) {
    Curve curve;
    curve.apart = apart_.size();
    for (std::size_t lane = 0; lane < lanes; ++lane)
      apart_.push_back(curve_of(numbers.series(variable, element, lane)));
    return curve;
  }
  Curve curve;
  curve.count = first.size();
  curve.lanes = lanes;
  curve.x = numbers_.size();
  for (const NumberPoint& point : first) numbers_.push_back(point.at);
  curve.y = numbers_.size();
  numbers_.resize(curve.y + curve.count * lanes);
  for (std::size_t p = 0; p < curve.count; ++p) {
    for (std::size_t lane = 0; lane < lanes; lane += together)
      numbers.put(&numbers_[curve.y + p * lanes + lane], together, variable, element, p, lane);
  }
  return curve;
}

LookupPoints BatchLookups::points_of(const Curve& curve) const {
  const double* numbers = numbers_.data();
  return {numbers + curve.x, numbers + curve.y, curve.count, curve.lanes,
          std::size_t{curve.lanes > 1 ? 1U : 0U}};
}

void BatchLookups::look_up(std::size_t lookup, std::size_t element, double* target,
                           std::size_t lanes, const double* argument,
                           std::size_t argument_step) const {
  const Curve& curve = curves_[first_[lookup] + element];
  if (!curve.apart) {
    loops_.look_up(target, lanes, argument, argument_step, points_of(curve));
    return;
  }
  for (std::size_t lane = 0; lane < lanes; ++lane) {
    loops_.look_up(target + lane, 1, argument + lane * argument_step, 1,
                   points_of(apart_[*curve.apart + lane]));
  }
}

}  // namespace sim33618
