#pragma once

#include "dynamics/structure.hpp"

namespace sim33618 {

/// Reports levers that the equations do not lead to where the model says they act: what a lever
/// acts through and what it is said to move has to read the lever, directly or not.
void check_lever_paths(const Structure& structure, Diagnostics& diagnostics);

}  // namespace sim33618
