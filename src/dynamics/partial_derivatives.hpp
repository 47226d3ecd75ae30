#pragma once

#include <vector>

#include "dynamics/operation.hpp"

namespace sim33618 {

/// How an operation's result changes with each operand.
struct PartialDerivatives {
  double a = 0;
  double b = 0;
  double c = 0;
};

/// Of an elementwise operation at `a`, `b`, `c`, where it gives `result`; 0 of operands it has not,
/// and where there is none (the exponent of a number below 0).
/// At a kink (MIN, MAX, IF, ABS) that of the side which gives the result. What jumps (INT,
/// comparisons) has 0. A random number keeps its share of its distribution; a count (POISSON) goes
/// with its mean.
PartialDerivatives partial_derivatives(Operation operation, double a, double b, double c,
                                       double result);

/// Of a reduction with the given result, with respect to each of the elements. Not for sums of
/// products.
std::vector<double> reduction_derivatives(Operation reduction, const std::vector<double>& elements,
                                          double result);

}  // namespace sim33618
