#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dynamics/operation.hpp"
#include "dynamics/structure.hpp"

namespace sim33618 {

/// How an instruction addresses one array: element i of the instruction is slot
/// `slot + i` (contiguous), `slot` (broadcast) or `slot + tables[table][i]`.
struct Operand {
  static constexpr std::int32_t contiguous = -1;
  static constexpr std::int32_t broadcast = -2;
  std::uint32_t slot = 0;
  std::int32_t table = broadcast;
};

/// One operation over `count` elements. A reduction reads `inner` source elements for each element
/// it writes, the source's elements lying in that order.
struct Instruction {
  Operation operation = Operation::copy;
  std::uint32_t count = 1;
  std::uint32_t inner = 1;
  Operand target;
  Operand a;
  Operand b;
  Operand c;
  /// For Operation::lookup: the program's lookup; a second operand picks the element. For
  /// Operation::foresee: the program's foreseen path; a third one does.
  std::uint32_t lookup = 0;
};

/// Where a variable lives. A slot holds one number of one element (and, in a batch, one per lane).
struct VariableSlots {
  std::uint32_t slot = 0;
  std::uint32_t count = 0;
};

/// A variable that at the end of a step takes what another one was at its first stage, or that of
/// an earlier step: so that in the step to come it has what was so many steps before.
struct Memory {
  std::size_t variable = 0;
  std::size_t source = 0;
  std::optional<std::size_t> steps;
};

/// A variable whose elements get a random number each at the beginning of a step.
struct Draws {
  std::size_t variable = 0;
  DrawPurpose purpose;
};

using Instructions = std::vector<Instruction>;

/// A model compiled to array instructions. Immutable; knows no numbers of the model: data variables
/// are slots that a run fills. Slots are laid out as times, stocks, derivatives of the stocks,
/// data, auxiliaries and flows, constants, temporaries.
struct Program {
  std::vector<VariableSlots> variables;
  /// The first of the slots of Clock; what integration moves is Clock::time.
  std::uint32_t time_slot = 0;
  std::uint32_t stocks_begin = 0;
  std::uint32_t stock_count = 0;
  std::uint32_t derivatives_begin = 0;
  /// Data, auxiliaries and flows: what is averaged over a saved period.
  std::uint32_t averaged_begin = 0;
  std::uint32_t averaged_count = 0;
  std::uint32_t slot_count = 0;
  /// Variables that are lookups, in the order of Instruction::lookup.
  std::vector<std::size_t> lookups;
  /// Data along whose path equations look ahead, in the order of Instruction::lookup.
  std::vector<std::size_t> foreseen;
  /// Auxiliaries and flows in the order a step computes them.
  std::vector<std::size_t> step_order;
  /// Stocks without flows that PREVIOUS and DELAY read.
  std::vector<Memory> memories;
  /// Stocks without flows that random functions read.
  std::vector<Draws> draws;
  /// Variables of kind data.
  std::vector<std::size_t> data;
  std::vector<std::pair<std::uint32_t, double>> constants;
  /// Intermediate arrays. Each is written by one instruction.
  std::vector<VariableSlots> temporaries;
  std::vector<std::vector<std::uint32_t>> tables;
  /// Sets the stocks at the start of a run.
  Instructions initial;
  /// Auxiliaries, flows and derivatives from time, stocks and data.
  Instructions step;
  /// Variables with PeriodRule::ratio from the period values of the others.
  Instructions ratios;

  /// Whether the seed of a run makes a difference.
  bool depends_on_seed() const;
  std::uint32_t clock_slot(Clock clock) const {
    return time_slot + static_cast<std::uint32_t>(clock);
  }
};

/// Orders and translates the equations. Throws InputError that names the members of a cycle.
/// `structure` must outlive the result's use.
Program compile(const Structure& structure);

}  // namespace sim33618
