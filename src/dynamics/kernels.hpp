#pragma once

#include "dynamics/instruction_set.hpp"
#include "dynamics/kernel.hpp"

namespace sim33618 {

/// The kernel of an elementwise operation; a null pointer for lookups and reductions. All kernels
/// of an operation give the same results, to the last bit.
Kernel kernel_of(Operation operation, InstructionSet set);

}  // namespace sim33618
