#pragma once

#include "dynamics/instruction_set.hpp"
#include "dynamics/kernel.hpp"
#include "dynamics/loop_kernels.hpp"

namespace sim33618 {

/// The kernel of an elementwise operation; a null pointer for lookups and reductions. All kernels
/// of an operation give the same results, to the last bit.
Kernel kernel_of(Operation operation, InstructionSet set);

/// The same for a single number: n is taken for 1.
Kernel lone_kernel_of(Operation operation, InstructionSet set);

/// The loops that are no operations.
const LoopKernels& loops_of(InstructionSet set);

}  // namespace sim33618
