#include "dynamics/slot_ranges.hpp"

#include <algorithm>

namespace sim33618 {

SlotRanges::SlotRanges(const Program& program, const Structure& structure)
    : of_slot_(program.slot_count, 0) {
  for (std::uint32_t i = 0; i < clock_count; ++i) add(program.time_slot + i, 1, SlotKind::clock);
  for (std::size_t v = 0; v < structure.variables.size(); ++v) {
    const VariableSlots& slots = program.variables[v];
    switch (structure.variables[v].kind()) {
      case VariableKind::stock:
        add(slots.slot, slots.count, SlotKind::stock, v);
        add(program.derivatives_begin + slots.slot - program.stocks_begin, slots.count,
            SlotKind::derivative, v);
        break;
      case VariableKind::data: add(slots.slot, slots.count, SlotKind::data, v); break;
      case VariableKind::aux:
      case VariableKind::flow: add(slots.slot, slots.count, SlotKind::computed, v); break;
      case VariableKind::lookup: break;
    }
  }
  for (const Supplied& supplied : program.supplied) {
    add(supplied.given.slot, supplied.given.count, SlotKind::given, supplied.variable);
    add(supplied.is_given.slot, supplied.is_given.count, SlotKind::given, supplied.variable);
  }
  for (const auto& [slot, value] : program.constants) add(slot, 1, SlotKind::constant);
  for (const VariableSlots& temporary : program.temporaries)
    add(temporary.slot, temporary.count, SlotKind::temporary);
}

void SlotRanges::add(std::uint32_t begin, std::uint32_t count, SlotKind kind,
                     std::size_t variable) {
  std::fill_n(of_slot_.begin() + begin, count, ranges_.size());
  ranges_.push_back({begin, count, kind, variable});
}

}  // namespace sim33618
