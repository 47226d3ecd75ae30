#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "dynamics/batch_numbers.hpp"
#include "dynamics/kernels.hpp"
#include "dynamics/plan.hpp"

namespace sim33618 {

/// The points of the lookups that a plan reads, laid out for the kernels: once for all lanes, or a
/// number for each lane beside those of its neighbours.
class BatchLookups {
 public:
  BatchLookups(const Program& program, const Plan& plan, const LoopKernels& loops)
      : program_(program), plan_(plan), loops_(loops) {}

  /// Takes the points of a block of so many members. What the lanes have in common is the first
  /// one's.
  void take(const BatchNumbers& numbers, std::size_t lanes);

  /// Values of an element of a lookup, linear between its points and held beyond them, for one
  /// argument a lane (or, if the step is 0, one for all). Of a plan's uniform instructions, `lanes`
  /// is 1.
  void look_up(std::size_t lookup, std::size_t element, double* target, std::size_t lanes,
               const double* argument, std::size_t argument_step) const;

 private:
  /// The points of one element, as places in numbers_.
  struct Curve {
    std::size_t count = 0;
    std::size_t x = 0;
    std::size_t y = 0;
    /// How many lanes have values of their own; 1 if they share them.
    std::size_t lanes = 1;
    /// Where the arguments of the lanes' points differ, each has a curve of its own; they begin
    /// here, in apart_.
    std::optional<std::size_t> apart;
  };

  Curve curve_of(const NumberSeries& points);
  Curve curve_of(const BatchNumbers& numbers, std::size_t lanes, std::size_t variable,
                 std::size_t element);
  LookupPoints points_of(const Curve& curve) const;

  const Program& program_;
  const Plan& plan_;
  const LoopKernels& loops_;
  std::vector<double> numbers_;
  std::vector<Curve> curves_;
  std::vector<Curve> apart_;
  /// By lookup: its first element's place in curves_.
  std::vector<std::size_t> first_;
};

}  // namespace sim33618
