#pragma once

#include <vector>

#include "dynamics/batch_stores.hpp"
#include "dynamics/plan.hpp"
#include "dynamics/program.hpp"

namespace sim33618 {

/// A call of a kernel over rows with all that it needs. One row is a call of `flat`.
struct KernelCall {
  Kernel flat = nullptr;
  RowsKernel over_rows = nullptr;
  double* target = nullptr;
  std::size_t rows = 1;
  std::size_t n = 0;
  OperandRows a;
  OperandRows b;
  OperandRows c;
  unsigned singles = no_singles;

  void run() const {
    if (flat != nullptr) {
      flat(target, n, a.first, b.first, c.first, singles);
    } else {
      over_rows(target, rows, n, a, b, c, singles);
    }
  }
};

/// The calls that carry out an elementwise instruction: one for each run of elements whose operands
/// stand equally far apart. None for an instruction that is the same in all lanes and has to gather
/// its operands. `stores` must stay where they are.
std::vector<KernelCall> kernel_calls(const PlannedInstruction& instruction, const Program& program,
                                     BatchStores& stores);

}  // namespace sim33618
