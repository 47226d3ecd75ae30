#pragma once

#include "dynamics/batch_stores.hpp"
#include "dynamics/loop_kernels.hpp"
#include "dynamics/plan.hpp"
#include "dynamics/program.hpp"

namespace sim33618 {

/// Where the elements of an operand stand in the stores of a batch, a row each. The stores must
/// stay where they are.
TargetRows rows_of(const PlannedOperand& operand, const Program& program, BatchStores& stores);

/// The same for reading.
NumberRows rows_to_read(const PlannedOperand& operand, const Program& program, BatchStores& stores);

/// How far from the first number row k begins.
template <typename Number>
std::size_t offset_of(const Rows<Number>& rows, std::size_t k) {
  return rows.table != nullptr ? rows.table[k] * rows.unit : k * rows.stride;
}

}  // namespace sim33618
