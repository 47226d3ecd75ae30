#pragma once

#include "base/fraction.hpp"
#include "dynamics/structure.hpp"
#include "model/number_table.hpp"

namespace sim33618 {

/// Warns of functions that delay or smooth over less than two steps: what they do then is more of
/// the step than of the model. Looked at are times that are data, in every element that is read and
/// at every year; a time that is computed is not.
void check_time_constants(const Structure& structure, const NumberTable& numbers,
                          const Fraction& step, Diagnostics& diagnostics);

}  // namespace sim33618
