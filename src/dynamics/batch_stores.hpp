#pragma once

#include <boost/align/aligned_allocator.hpp>
#include <cstddef>
#include <vector>

#include "dynamics/plan.hpp"

namespace sim33618 {

/// Numbers that begin with a cache line, so that no vector of AVX-512 among them lies in two.
using AlignedNumbers = std::vector<double, boost::alignment::aligned_allocator<double, 64>>;

/// The numbers of a batch while it runs: a slot of the uniform store is one number, a slot of the
/// varying store one a lane, lanes next to each other.
struct BatchStores {
  BatchStores(const Plan& plan, std::size_t lane_count)
      : lanes(lane_count),
        uniform(plan.uniform_slots, 0),
        varying(plan.varying_slots * lane_count, 0) {}

  /// The first number of a placement, and how many it has.
  double* at(const Placement& place) {
    return place.varying ? varying.data() + place.slot * lanes : uniform.data() + place.slot;
  }
  const double* at(const Placement& place) const {
    return place.varying ? varying.data() + place.slot * lanes : uniform.data() + place.slot;
  }
  std::size_t width(const Placement& place) const {
    return place.count * (place.varying ? lanes : 1);
  }
  double value(const Placement& place, std::size_t element, std::size_t lane) const {
    return at(place)[place.varying ? element * lanes + lane : element];
  }

  std::size_t lanes;
  AlignedNumbers uniform;
  AlignedNumbers varying;
};

}  // namespace sim33618
