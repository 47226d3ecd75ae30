#pragma once

#include "dynamics/instruction_set.hpp"
#include "dynamics/kernel.hpp"
#include "dynamics/loop_kernels.hpp"

namespace sim33618 {

/// The kernels of an elementwise operation; null pointers for lookups and reductions. All of an
/// operation give the same results, to the last bit.
KernelForms kernels_of(Operation operation, InstructionSet set);

/// The loops that are no operations.
const LoopKernels& loops_of(InstructionSet set);

}  // namespace sim33618
