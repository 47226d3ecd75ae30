#pragma once

#include <vector>

#include "dynamics/batch_stores.hpp"
#include "dynamics/loop_kernels.hpp"
#include "dynamics/plan.hpp"
#include "dynamics/program.hpp"

namespace sim33618 {

/// A call of a kernel with all that it needs: over blocks, over the rows of one or over numbers
/// that follow each other.
struct KernelCall {
  BlocksKernel over_blocks = nullptr;
  RowsKernel over_rows = nullptr;
  Kernel flat = nullptr;
  RowWork work;

  void run() const {
    const auto& [blocks, rows, n, target, a, b, c, singles] = work;
    if (over_blocks != nullptr) {
      over_blocks(work);
    } else if (flat != nullptr) {
      flat(target.first, n, a.first, b.first, c.first, singles);
    } else {
      over_rows(target.first, rows, n, {a.first, a.row}, {b.first, b.row}, {c.first, c.row},
                singles);
    }
  }
};

/// The calls that carry out an elementwise instruction or a sum: one for all elements whose
/// operands stand apart by the same steps, in one stride or two. None for other instructions, for
/// one that is the same in all lanes and has to gather its operands, and for a sum whose terms do
/// not stand apart by one step. `stores` must stay where they are.
std::vector<KernelCall> kernel_calls(const PlannedInstruction& instruction, const Program& program,
                                     const LoopKernels& loops, BatchStores& stores);

}  // namespace sim33618
