#include "dynamics/batch_lookups.hpp"

#include <algorithm>

namespace sim33618 {
namespace {

bool have_equal_arguments(const NumberSeries& one, const NumberSeries& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const NumberPoint& a, const NumberPoint& b) { return a.at == b.at; });
}

}  // namespace

void BatchLookups::take(std::span<const BatchMember> members) {
  numbers_.clear();
  curves_.clear();
  apart_.clear();
  first_.assign(program_.lookups.size(), 0);
  for (std::size_t lookup = 0; lookup < first_.size(); ++lookup) {
    if (plan_.lookups[lookup] == LookupUse::none) continue;
    first_[lookup] = curves_.size();
    const std::size_t variable = program_.lookups[lookup];
    const auto& elements = members.front().numbers->series[variable];
    for (std::size_t e = 0; e < elements.size(); ++e) {
      curves_.push_back(plan_.lookups[lookup] == LookupUse::uniform
                            ? curve_of(elements[e])
                            : curve_of(members, variable, e));
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

BatchLookups::Curve BatchLookups::curve_of(std::span<const BatchMember> members,
                                           std::size_t variable, std::size_t element) {
  const auto of_lane = [&](std::size_t lane) -> const NumberSeries& {
    return members[lane].numbers->series[variable][element];
  };
  const NumberSeries& first = of_lane(0);
  bool is_apart = false;
  for (std::size_t lane = 1; lane < members.size(); ++lane)
    is_apart = is_apart || !have_equal_arguments(first, of_lane(lane));
  if (is_apart) {
    Curve curve;
    curve.apart = apart_.size();
    for (std::size_t lane = 0; lane < members.size(); ++lane)
      apart_.push_back(curve_of(of_lane(lane)));
    return curve;
  }
  Curve curve;
  curve.count = first.size();
  curve.lanes = members.size();
  curve.x = numbers_.size();
  for (const NumberPoint& point : first) numbers_.push_back(point.at);
  curve.y = numbers_.size();
  for (std::size_t p = 0; p < curve.count; ++p) {
    for (std::size_t lane = 0; lane < members.size(); ++lane)
      numbers_.push_back(of_lane(lane)[p].value);
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
