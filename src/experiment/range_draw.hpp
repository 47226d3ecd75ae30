#pragma once

#include <span>

#include "model/parameter_row.hpp"

namespace sim33618 {

/// The number below which a share u in (0, 1) of the draws from a range lies (low <= value <=
/// high):
///
/// * fixed: the value;
/// * uniform: even from low to high, whatever the value;
/// * triangular, pert: from low to high with the peak at the value;
/// * normal: half of the draws below the value, 5 % below low, 5 % above high: two halves of normal
///   distributions, of one and the same where the value is in the middle; without bounds;
/// * lognormal: the same for the logarithms (low > 0), so the value is the median.
double draw(RangeShape shape, double value, double low, double high, double u);

/// What the range of a row has at several shares, in place of them; in base units.
void draw(const ParameterRow& row, std::span<double> shares);

/// Whether draws differ at all.
inline bool has_range(const ParameterRow& row) {
  return row.shape != RangeShape::fixed && row.low < row.high;
}

}  // namespace sim33618
