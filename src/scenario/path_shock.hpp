#pragma once

#include <string>
#include <vector>

#include "model/model_document.hpp"
#include "model/number_table.hpp"

namespace sim33618 {

/// A passing change of elements of a path: in full from `start` to `end`, then on a straight way
/// back until `recovered`. Times are years.
struct PathShock {
  /// As the scenario calls it, and what it is.
  std::string name;
  std::string shock;
  std::size_t variable = 0;
  std::vector<std::size_t> elements;
  ShockKind kind = ShockKind::falls_by;
  /// A share, or a value in base units.
  double depth = 0;
  double start = 0;
  double end = 0;
  double recovered = 0;
  Span span;

  bool operator==(const PathShock& other) const;

  /// How much of it there is at a time, from 0 to 1; and just before one.
  double intensity_at(double time) const;
  double intensity_before(double time) const;
};

/// Writes shocks into the points of the paths that they hit. Those on one element combine: what
/// `becomes` something first, then what falls or rises by a share (the shares multiply), then what
/// is added; of several that become something the one that begins last counts, of these the last
/// by name. A linear path goes straight between the days at which a shock begins, is over or gone;
/// a step path goes back in steps of a week. Points before and after the shocks stay as they are.
void apply_shocks(const std::vector<PathShock>& shocks, const ModelDocument& model,
                  NumberTable& numbers);

}  // namespace sim33618
