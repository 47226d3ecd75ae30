#pragma once

#include <vector>

#include "dynamics/operation.hpp"

namespace sim33618 {

/// What a reduction makes of its elements, in their order; `wanted` is the rank that RANK looks
/// for. Not for sums of products, which have two lists.
double reduced(Operation reduction, const std::vector<double>& elements, double wanted);

}  // namespace sim33618
