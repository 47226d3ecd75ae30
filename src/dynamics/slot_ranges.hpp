#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "dynamics/program.hpp"

namespace sim33618 {

/// What the slots of a range hold.
enum class SlotKind { clock, stock, derivative, data, computed, given, constant, temporary };

/// The slots of one array of a program: all of a variable's, of a stock's derivative, of an
/// intermediate result, or a single number.
struct SlotRange {
  std::uint32_t begin = 0;
  std::uint32_t count = 0;
  SlotKind kind = SlotKind::temporary;
  /// Of stock, derivative, data, computed and given.
  std::size_t variable = 0;
};

/// The arrays of a program, by the slots they stand in.
class SlotRanges {
 public:
  SlotRanges(const Program& program, const Structure& structure);

  const std::vector<SlotRange>& all() const { return ranges_; }
  std::size_t size() const { return ranges_.size(); }
  const SlotRange& operator[](std::size_t range) const { return ranges_[range]; }

  /// The range that a slot belongs to.
  std::size_t at(std::uint32_t slot) const { return of_slot_[slot]; }
  /// Ranges that an instruction reads, calling `visit` with each (some more than once).
  template <typename Visit>
  void for_each_read(const Instruction& instruction, const Visit& visit) const {
    const int count = operand_count(instruction.operation);
    visit(at(instruction.a.slot));
    if (count > 1) visit(at(instruction.b.slot));
    if (count > 2) visit(at(instruction.c.slot));
  }

 private:
  void add(std::uint32_t begin, std::uint32_t count, SlotKind kind, std::size_t variable = 0);

  std::vector<SlotRange> ranges_;
  std::vector<std::size_t> of_slot_;
};

}  // namespace sim33618
