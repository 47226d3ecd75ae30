#pragma once

#include <vector>

#include "dynamics/program.hpp"
#include "model/number_table.hpp"

namespace sim33618 {

/// The points of one lookup: arguments rising, one list of values an element.
struct LookupTable {
  std::vector<std::vector<double>> arguments;
  std::vector<std::vector<double>> values;

  /// Linear between the points, held beyond them. The search begins at the point `bracket` behind
  /// the argument of an earlier call (0 where there was none), and notes what it finds there.
  double at(std::size_t element, double argument, std::size_t& bracket) const;
};

/// The lookups of a program, filled from the numbers of a run.
std::vector<LookupTable> make_lookups(const Program& program, const NumberTable& numbers);

}  // namespace sim33618
