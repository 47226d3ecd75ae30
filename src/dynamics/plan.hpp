#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "dynamics/compiled_model.hpp"
#include "dynamics/instruction_set.hpp"
#include "dynamics/kernel.hpp"

namespace sim33618 {

/// What a batch is to compute. Both by variable.
struct PlanRequest {
  /// Variables whose values are asked for; nothing that no one of them needs is computed. Empty
  /// asks for all.
  std::vector<bool> outputs;
  /// Data and lookups whose numbers differ between the lanes. Empty: none do.
  std::vector<bool> varying;
  /// Whether the lanes are members of their own, with random numbers of their own.
  bool members_differ = false;
};

/// An array of numbers in one of the two stores of a batch: one number a slot for what is equal in
/// all lanes, or one a slot and lane.
struct Placement {
  std::uint32_t slot = 0;
  std::uint32_t count = 0;
  bool varying = false;
};

struct PlannedOperand {
  Operand operand;
  bool varying = false;
};

/// How an instruction is carried out.
enum class Pattern : std::uint8_t {
  uniform,    ///< once for all lanes, over its elements
  by_lane,    ///< over its elements and the lanes
  reduction,  ///< these once for all lanes or over the lanes, as their target is
  lookup,
  foresight,
};

struct PlannedInstruction {
  Operation operation = Operation::copy;
  Pattern pattern = Pattern::uniform;
  KernelForms kernels;
  std::uint32_t count = 1;
  std::uint32_t inner = 1;
  PlannedOperand target;
  PlannedOperand a;
  PlannedOperand b;
  PlannedOperand c;
  std::uint32_t lookup = 0;
};

/// Whether the points of a lookup or a foreseen path are needed: once for all lanes, or of each.
enum class LookupUse : std::uint8_t { none, uniform, varying };

using PlannedInstructions = std::vector<PlannedInstruction>;

/// See Memory.
struct PlannedMemory {
  Placement memory;
  Placement source;
  std::optional<Placement> steps;
};

/// A program as a batch runs it: dead instructions left out, the others sorted by how often they
/// have to run, and every array in the store where it belongs.
struct Plan {
  /// Where each variable is; nothing for what is not computed.
  std::vector<std::optional<Placement>> variables;
  std::vector<std::optional<Placement>> derivatives;
  /// In the order of Clock.
  std::vector<std::optional<Placement>> clocks;
  std::vector<std::pair<Placement, double>> constants;
  /// Not those that only the start needs.
  std::vector<PlannedMemory> memories;
  /// Variables averaged over a saved period.
  std::vector<std::size_t> averaged;
  /// In each store stocks stand first and their derivatives, in the same order, behind them.
  std::uint32_t uniform_stocks = 0;
  std::uint32_t varying_stocks = 0;
  std::uint32_t uniform_slots = 0;
  std::uint32_t varying_slots = 0;
  /// What does not change while stepping begins here.
  std::uint32_t uniform_unchanging = 0;
  std::uint32_t varying_unchanging = 0;
  /// Constants and intermediate results begin here. What stands before them must be finite.
  std::uint32_t uniform_intermediates = 0;
  std::uint32_t varying_intermediates = 0;
  /// Those of the varying store that a stage touches.
  std::uint32_t varying_per_stage = 0;
  /// In the order of Instruction::lookup.
  std::vector<LookupUse> lookups;
  /// In the order of Program::foreseen.
  std::vector<LookupUse> foreseen;

  /// Sets the stocks at the start.
  PlannedInstructions initial;
  /// What depends on constants alone: once, after that.
  PlannedInstructions once;
  /// What depends on no more than the inputs of a step: at the beginning of each.
  PlannedInstructions step;
  /// The rest: at each stage of each step.
  PlannedInstructions stage;
  /// From the means of a period.
  PlannedInstructions ratios;
};

/// `model` must outlive the plan's use.
Plan make_plan(const CompiledModel& model, const PlanRequest& request, InstructionSet set);

}  // namespace sim33618
