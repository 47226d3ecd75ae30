#include "dynamics/operand_rows.hpp"

namespace sim33618 {

TargetRows rows_of(const PlannedOperand& operand, const Program& program, BatchStores& stores) {
  const Operand& place = operand.operand;
  TargetRows rows;
  rows.lane_stride = operand.varying ? 1 : 0;
  rows.unit = operand.varying ? stores.lanes : 1;
  rows.first = operand.varying ? stores.varying.data() + place.slot * stores.lanes
                               : stores.uniform.data() + place.slot;
  if (place.table == Operand::contiguous) rows.stride = rows.unit;
  if (place.table >= 0) rows.table = program.tables[static_cast<std::size_t>(place.table)].data();
  return rows;
}

NumberRows rows_to_read(const PlannedOperand& operand, const Program& program,
                        BatchStores& stores) {
  const TargetRows rows = rows_of(operand, program, stores);
  return {rows.first, rows.stride, rows.table, rows.unit, rows.lane_stride};
}

}  // namespace sim33618
