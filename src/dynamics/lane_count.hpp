#pragma once

#include <cstddef>

#include "dynamics/plan.hpp"

namespace sim33618 {

/// How many of a batch's members to run at once: as many as keep the numbers of a stage within half
/// of a core's second-level cache, in whole vectors, and no more than there are.
std::size_t lanes_for(const Plan& plan, std::size_t members);

}  // namespace sim33618
