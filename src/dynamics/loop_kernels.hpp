#pragma once

#include <cstddef>
#include <cstdint>

#include "dynamics/kernel.hpp"

namespace sim33618 {

/// The points of a lookup as kernels read them. Of n arguments, number i has the value
/// `y[point * point_stride + i * lane_stride]` at each point.
struct LookupPoints {
  const double* x = nullptr;
  const double* y = nullptr;
  std::size_t count = 0;
  std::size_t point_stride = 1;
  std::size_t lane_stride = 0;
};

/// Rows of numbers: number i of row k is `first[offset + i * lane_stride]`, the offset being
/// `k * stride` or, with a table, `table[k] * unit`.
template <typename Number>
struct Rows {
  Number* first = nullptr;
  std::size_t stride = 0;
  const std::uint32_t* table = nullptr;
  std::size_t unit = 1;
  std::size_t lane_stride = 1;
};

using NumberRows = Rows<const double>;
/// Rows to write.
using TargetRows = Rows<double>;

/// Joins rows to one.
using Reduction = void (*)(const TargetRows& target, std::size_t rows, std::size_t n,
                           std::size_t inner, const NumberRows& a);

/// What goes over numbers but is no operation of a program: the loops of integration, inputs and
/// checks. Compiled for each instruction set; all give the same bits. Numbers are independent of
/// each other, and no target overlaps what is read unless it is the same array.
struct LoopKernels {
  /// target[i] = base[i] + factor rates[i]
  void (*advance)(double* target, std::size_t n, const double* base, double factor,
                  const double* rates);
  /// sums[i] += weight values[i]
  void (*add_weighted)(double* sums, std::size_t n, double weight, const double* values);
  /// sums[i] += weight (values[i] - origins[i])
  void (*add_deviations)(double* sums, std::size_t n, double weight, const double* values,
                         const double* origins);
  /// values[i] = origins[i] + sums[i] / divisor
  void (*put_means)(double* values, std::size_t n, const double* origins, const double* sums,
                    double divisor);
  /// target[i] = left[i] + (right[i] - left[i]) part
  void (*between)(double* target, std::size_t n, const double* left, const double* right,
                  double part);
  /// Makes doubts[lane] not a number where one of the `slots` rows of a lane is not finite.
  void (*doubt)(double* doubts, std::size_t lanes, const double* values, std::size_t slots);
  /// Whether all are finite.
  bool (*all_finite)(const double* values, std::size_t n);
  /// The value of a lookup at each argument (argument[i * argument_step]): linear between the
  /// points, held beyond them; what is not a number stays so.
  void (*look_up)(double* target, std::size_t n, const double* argument, std::size_t argument_step,
                  const LookupPoints& points);
  /// Row r of the target is, for n lanes, what the `inner` rows of `a` that begin with r * inner
  /// make when they are joined in their order: added up, multiplied, or the least or the largest of
  /// them (of two the first where it is less, or larger, than the second, else the second).
  Reduction sum;
  Reduction product;
  Reduction minimum;
  Reduction maximum;
  /// The sum of their products with the rows of `b`, each rounded.
  void (*sum_products)(const TargetRows& target, std::size_t rows, std::size_t n, std::size_t inner,
                       const NumberRows& a, const NumberRows& b);
  /// The same sums where all stands apart by steps: the first row of each block of the target gets
  /// the sum of the block's rows of `a`, or of their products with those of `b`.
  BlocksKernel sum_block;
  BlocksKernel sum_block_of_products;
};

// Each compiled for its instruction set alone.
namespace kernels {
extern const LoopKernels loops_x86_64;
extern const LoopKernels loops_v3;
extern const LoopKernels loops_v4;
}  // namespace kernels

}  // namespace sim33618
