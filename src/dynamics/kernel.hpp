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

/// Blocks of rows of numbers: row r of block b begins at `first[b * block + r * row]`.
template <typename Number>
struct RowBlocks {
  Number* first = nullptr;
  std::size_t row = 0;
  std::size_t block = 0;
};

/// Work on n numbers of each row of each block. No row of the target may be an operand unless it is
/// the same row. Single operands have one number a row.
struct RowWork {
  std::size_t blocks = 1;
  std::size_t rows = 1;
  std::size_t n = 0;
  RowBlocks<double> target;
  RowBlocks<const double> a;
  RowBlocks<const double> b;
  RowBlocks<const double> c;
  unsigned singles = no_singles;
};

using BlocksKernel = void (*)(const RowWork& work);

/// Numbers of a row for which kernels have a form of their own: large models run eight lanes.
inline constexpr std::size_t row_of_eight = 8;

/// The ways to carry out an operation; null pointers for one that is not elementwise.
struct KernelForms {
  Kernel flat = nullptr;
  /// The same for n = 1 alone and operands that are one number each.
  Kernel lone = nullptr;
  RowsKernel rows = nullptr;
  /// For rows of eight, by their single operands.
  BlocksKernel eights[8] = {};
};

// The elementwise operations of arithmetic, each compiled for its instruction set alone, with
// nothing in it that another file could share. Null pointers for other operations.
namespace kernels {
KernelForms of_x86_64(Operation operation);
KernelForms of_v3(Operation operation);
KernelForms of_v4(Operation operation);
}  // namespace kernels

}  // namespace sim33618
