#pragma once

#include <cstddef>

#include "dynamics/operation.hpp"

namespace sim33618 {

/// Which operands of a kernel are one number for all of its n results, added up.
enum SingleOperands : unsigned { no_singles = 0, single_a = 1, single_b = 2, single_c = 4 };

/// Applies one operation n times: target[i] = f(a[i], b[i], c[i]). An operand of n numbers may be
/// the target itself; no other part of the target may be an operand.
using Kernel = void (*)(double* target, std::size_t n, const double* a, const double* b,
                        const double* c, unsigned singles);

/// Rows of numbers: row k begins at `first[k * stride]`.
struct OperandRows {
  const double* first = nullptr;
  std::size_t stride = 0;
};

/// Applies one operation to n numbers of each of so many rows; those of the target follow each
/// other, and no row of it may be an operand unless it is the same row. Single operands have one
/// number a row.
using RowsKernel = void (*)(double* target, std::size_t rows, std::size_t n, OperandRows a,
                            OperandRows b, OperandRows c, unsigned singles);

/// The ways to carry out an operation; null pointers for one that is not elementwise.
struct KernelForms {
  Kernel flat = nullptr;
  /// The same for n = 1 alone and operands that are one number each.
  Kernel lone = nullptr;
  RowsKernel rows = nullptr;
};

// The elementwise operations of arithmetic, each compiled for its instruction set alone, with
// nothing in it that another file could share. Null pointers for other operations.
namespace kernels {
KernelForms of_x86_64(Operation operation);
KernelForms of_v3(Operation operation);
KernelForms of_v4(Operation operation);
}  // namespace kernels

}  // namespace sim33618
