#pragma once

#include <cmath>

namespace sim33618 {

// Where a moment lies in a step is (moment - beginning of the step) / length of the step: 0 at its
// beginning, 1 at its end. A moment within a thousandth of a step before a step belongs to that
// step, so that times written with a few decimals, and times that binary numbers only come close
// to, mean the step they are meant for.
inline constexpr double nearness = 1.0 / 1000;

/// The part of the step that lies after a moment.
inline double part_of_step_after(double position) {
  if (position <= nearness) return 1;
  if (position >= 1 - nearness) return 0;
  return 1 - position;
}

/// 1 if one of the moments first, first + interval, first + 2 interval, … lies in the step (all in
/// lengths of the step; an interval of 0 stands for the first moment alone), else 0.
inline double pulse_in_step(double first, double interval) {
  const double behind = -(first + nearness);
  const double whole = interval > 0 && behind > 0 ? std::ceil(behind / interval) : 0;
  const double next = whole * interval - behind;
  return next >= 0 && next < 1 ? 1 : 0;
}

}  // namespace sim33618
