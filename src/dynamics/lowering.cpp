#include "dynamics/lowering.hpp"

#include <algorithm>

#include "base/contract.hpp"
#include "dynamics/equation_lowering.hpp"

namespace sim33618 {

void Lowering::lower(const std::vector<Evaluation>& evaluations, Phase phase,
                     Instructions& instructions) {
  for (const Evaluation& evaluation : evaluations) {
    const ResolvedVariable& variable = structure_.variables[evaluation.variable];
    for (const ResolvedEquation& equation : equations_in(variable, phase)) {
      EquationLowering lowering(*this, equation, instructions);
      if (evaluation.element && !lowering.confine(*evaluation.element, variable)) continue;
      lowering.lower(program_.variables[evaluation.variable].slot, variable);
    }
  }
}

void Lowering::lower_derivatives(Instructions& instructions) {
  for (std::size_t v = 0; v < structure_.variables.size(); ++v) {
    const ResolvedVariable& stock = structure_.variables[v];
    if (stock.kind() != VariableKind::stock) continue;
    const VariableSlots& slots = program_.variables[v];
    const Operand target{program_.derivatives_begin + slots.slot - program_.stocks_begin,
                         Operand::contiguous};
    Operand sum{constant(0), Operand::broadcast};
    const auto add = [&](const std::vector<std::size_t>& flows, Operation operation) {
      for (const std::size_t flow : flows) {
        Instruction instruction;
        instruction.operation = operation;
        instruction.count = slots.count;
        instruction.a = sum;
        instruction.b = {program_.variables[flow].slot, Operand::contiguous};
        instruction.target = target;
        instructions.push_back(instruction);
        sum = target;
      }
    };
    add(stock.inflows, Operation::add);
    add(stock.outflows, Operation::subtract);
    if (stock.inflows.empty() && stock.outflows.empty()) {
      Instruction none;
      none.count = slots.count;
      none.a = sum;
      none.target = target;
      instructions.push_back(none);
    }
  }
}

void Lowering::place(const std::vector<Instructions*>& all) {
  const std::uint32_t constants_begin = program_.slot_count;
  const std::uint32_t temporaries_begin =
      constants_begin + static_cast<std::uint32_t>(constants_.size());
  for (std::size_t i = 0; i < constants_.size(); ++i) {
    program_.constants.emplace_back(constants_begin + static_cast<std::uint32_t>(i), constants_[i]);
  }
  const auto move = [&](Operand& operand) {
    if (operand.slot >= temporaries_base) {
      operand.slot = operand.slot - temporaries_base + temporaries_begin;
    } else if (operand.slot >= constants_base) {
      operand.slot = operand.slot - constants_base + constants_begin;
    }
  };
  for (Instructions* instructions : all) {
    for (Instruction& instruction : *instructions) {
      move(instruction.target);
      move(instruction.a);
      move(instruction.b);
      move(instruction.c);
    }
  }
  for (VariableSlots& temporary : program_.temporaries)
    temporary.slot = temporary.slot - temporaries_base + temporaries_begin;
  program_.slot_count = temporaries_begin + temporary_slots_;
}

std::uint32_t Lowering::constant(double value) {
  auto found = std::find(constants_.begin(), constants_.end(), value);
  if (found == constants_.end()) found = constants_.insert(found, value);
  return constants_base + static_cast<std::uint32_t>(found - constants_.begin());
}

std::int32_t Lowering::table(const std::vector<std::uint32_t>& offsets) {
  const auto next = static_cast<std::int32_t>(program_.tables.size());
  const auto [known, is_new] = known_tables_.emplace(offsets, next);
  if (is_new) program_.tables.push_back(offsets);
  return known->second;
}

std::uint32_t Lowering::lookup(std::size_t variable) const {
  const auto found = std::find(program_.lookups.begin(), program_.lookups.end(), variable);
  expect(found != program_.lookups.end(), "every lookup variable is in the program");
  return static_cast<std::uint32_t>(found - program_.lookups.begin());
}

std::uint32_t Lowering::foreseen(std::size_t variable) {
  std::vector<std::size_t>& all = program_.foreseen;
  auto found = std::find(all.begin(), all.end(), variable);
  if (found == all.end()) found = all.insert(found, variable);
  return static_cast<std::uint32_t>(found - all.begin());
}

std::uint32_t Lowering::temporary(std::uint32_t count) {
  const std::uint32_t slot = temporaries_base + temporary_slots_;
  program_.temporaries.push_back({slot, count});
  temporary_slots_ += count;
  return slot;
}

}  // namespace sim33618
