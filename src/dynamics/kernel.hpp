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

// The elementwise operations of arithmetic, each compiled for its instruction set alone, with
// nothing in it that another file could share. A null pointer for other operations.
namespace kernels {
/// The same for n = 1 alone and operands that are one number each.
Kernel one_of_x86_64(Operation operation);
Kernel one_of_v3(Operation operation);
Kernel one_of_v4(Operation operation);

Kernel of_x86_64(Operation operation);
Kernel of_v3(Operation operation);
Kernel of_v4(Operation operation);
}  // namespace kernels

}  // namespace sim33618
