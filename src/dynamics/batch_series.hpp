#pragma once

#include <vector>

#include "dynamics/batch_numbers.hpp"
#include "dynamics/batch_stores.hpp"
#include "dynamics/kernels.hpp"

namespace sim33618 {

/// The series of a batch and their values in its stores. Where a time lies among the points is
/// found once for all series whose points lie at the same times; in all lanes at once, if they do
/// there too. Refers to stores, loops and the numbers of the members.
class BatchSeries {
 public:
  BatchSeries(const BatchNumbers& numbers, BatchStores& stores, const LoopKernels& loops)
      : numbers_(numbers), stores_(stores), loops_(loops) {}

  /// Takes in a variable and where its values go.
  void add(std::size_t variable, const Placement& place, Trajectory trajectory);

  /// The values at a time, just before one, or in the mean from one to another.
  void set_at(double time);
  void set_before(double time);
  void set_mean(double begin, double end);

 private:
  /// Times of points, and what they mean between them.
  struct Timeline {
    const NumberSeries* series;
    Trajectory trajectory;
    std::vector<SeriesPiece> pieces = {};
  };
  /// Neighbours in a store with a common timeline. Their values at each of its points stand in
  /// values_ like those in the store, one point after the other.
  struct Row {
    std::size_t timeline;
    double* target;
    std::size_t width;
    std::size_t values;
  };

  std::size_t timeline_of(const NumberSeries& series, Trajectory trajectory);
  template <typename Find>
  void set(const Find& find);
  void put(const SeriesPlace& place, const Row& row, double* target) const;

  const BatchNumbers& numbers_;
  BatchStores& stores_;
  const LoopKernels& loops_;
  std::vector<Timeline> timelines_;
  std::vector<Row> rows_;
  std::vector<double> values_;
  std::vector<double> scratch_;
};

}  // namespace sim33618
