#pragma once

#include <vector>

#include "dynamics/batch_stores.hpp"
#include "dynamics/kernels.hpp"

namespace sim33618 {

/// The means of the averaged variables of a plan over a saved period. Refers to all
/// it is made with.
class PeriodMeans {
 public:
  PeriodMeans(const Plan& plan, BatchStores& stores, const LoopKernels& loops);

  /// A period begins.
  void start();
  /// Adds the present values for a part of the period, in steps.
  void add(double weight);
  /// Puts the means over so many steps into the stores.
  void put(double steps);

  /// take_back() undoes what was added since mark().
  void mark() { marked_ = sums_; }
  void take_back() { sums_ = marked_; }

 private:
  // Numbers of averaged variables that are neighbours in a store.
  struct Stretch {
    double* values;
    std::size_t width;
  };

  const LoopKernels& loops_;
  std::vector<Stretch> stretches_;
  // Values at the start of the period, and the weighted sums of what they change by: the mean of
  // what does not change is then exact.
  std::vector<double> origin_;
  std::vector<double> sums_;
  std::vector<double> marked_;
  bool has_origin_ = false;
};

}  // namespace sim33618
