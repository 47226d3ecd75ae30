#pragma once

#include <array>
#include <vector>

#include "dynamics/batch_foresight.hpp"
#include "dynamics/batch_lookups.hpp"
#include "dynamics/batch_stores.hpp"
#include "dynamics/kernel_calls.hpp"
#include "dynamics/loop_kernels.hpp"
#include "dynamics/program.hpp"

namespace sim33618 {

/// The lists of instructions of a plan.
enum class PlanPart : std::uint8_t { initial, once, step, stage, ratios };

/// Carries out planned instructions over the stores of a batch. Whether a lane runs alone or among
/// others, it gets the same numbers, to the last bit. Refers to all it is made with; the stores
/// must stay where they are.
class BatchExecutor {
 public:
  BatchExecutor(const Program& program, const Plan& plan, InstructionSet set,
                const BatchLookups& lookups, BatchForesight& foresight, BatchStores& stores);

  void run(PlanPart part);

 private:
  /// A call of a kernel, or an instruction that is carried out from its description.
  struct Step {
    KernelCall call;
    const PlannedInstruction* instruction = nullptr;
  };

  NumberRows rows(const PlannedOperand& operand) const;
  TargetRows target_of(const PlannedInstruction& instruction) const;
  void run(const PlannedInstruction& instruction);
  void uniform(const PlannedInstruction& instruction);
  void reduction(const PlannedInstruction& instruction);
  void reduce_at_once(const PlannedInstruction& instruction) const;
  void look_up(const PlannedInstruction& instruction);
  void foresee(const PlannedInstruction& instruction);
  std::size_t element_picked(const Operand& which, std::size_t i) const;
  const double* gathered(const PlannedOperand& operand, std::size_t count, unsigned single,
                         std::vector<double>& scratch, unsigned& singles);

  const Program& program_;
  const BatchLookups& lookups_;
  BatchForesight& foresight_;
  BatchStores& stores_;
  InstructionSet set_;
  /// By PlanPart.
  std::array<std::vector<Step>, 5> steps_;
  std::vector<double> scratch_a_;
  std::vector<double> scratch_b_;
  std::vector<double> scratch_c_;
  std::vector<double> scratch_target_;
};

}  // namespace sim33618
