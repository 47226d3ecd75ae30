#pragma once

#include <vector>

#include "dynamics/batch_numbers.hpp"
#include "dynamics/foresight.hpp"
#include "dynamics/plan.hpp"

namespace sim33618 {

/// The paths along which the equations of a batch look ahead (FORESEEN), as they are known, and
/// what they will be. Where the time lies among the points is found once for neighbouring lanes
/// that look equally far.
class BatchForesight {
 public:
  BatchForesight(const CompiledModel& model, const Plan& plan) : model_(model), plan_(plan) {}

  /// Takes the paths of a block of so many members, which must outlive their use. What the lanes
  /// have in common is the first one's.
  void take(const BatchNumbers& numbers, std::size_t lanes);
  /// The time that calls are about from now on.
  void set_time(const InputTime& time) { time_ = time; }

  /// A number for each lane or, if the step is 0, one for all.
  struct LaneNumbers {
    const double* first;
    std::size_t step;

    double operator[](std::size_t lane) const { return first[lane * step]; }
  };

  /// What an element of a path will be, as far as it is known. Of a plan's uniform instructions,
  /// `lanes` is 1.
  void foresee(std::size_t path, std::size_t element, double* target, std::size_t lanes,
               const LaneNumbers& horizon, const LaneNumbers& lead);

 private:
  /// A path of lanes whose points lie at the same times: its versions, and where in values_ those
  /// of their points stand, lanes next to each other.
  struct Path {
    std::vector<PathVersion> versions;
    std::vector<std::size_t> values;
    std::size_t lanes = 1;
  };
  /// The paths of an element: one for all lanes together, or one a lane.
  using Paths = std::vector<Path>;

  Path path_of(const BatchNumbers& numbers, const ElementPlace& place, std::size_t lane,
               std::size_t together);
  double value(const Path& path, std::size_t lane) const;

  const CompiledModel& model_;
  const Plan& plan_;
  InputTime time_;
  /// By path and element.
  std::vector<std::vector<Paths>> paths_;
  std::vector<double> values_;
  std::vector<ForeseenPiece> pieces_;
};

}  // namespace sim33618
