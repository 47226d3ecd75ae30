#pragma once

#include <array>
#include <vector>

#include "dynamics/batch_lookups.hpp"
#include "dynamics/batch_stores.hpp"
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
                const BatchLookups& lookups, BatchStores& stores);

  void run(PlanPart part);

 private:
  /// Elements of an operand: where the first is, how far apart they stand, or a table of places.
  struct Elements {
    double* first = nullptr;
    std::size_t stride = 0;
    std::size_t unit = 1;
    const std::uint32_t* table = nullptr;

    double* at(std::size_t i) const {
      return first + (table != nullptr ? table[i] * unit : i * stride);
    }
  };

  /// A call of a kernel with all that it needs; without one, the instruction is carried out from
  /// its description.
  struct Call {
    Kernel kernel = nullptr;
    double* target = nullptr;
    std::size_t n = 0;
    const double* a = nullptr;
    const double* b = nullptr;
    const double* c = nullptr;
    unsigned singles = 0;
    const PlannedInstruction* instruction = nullptr;
  };

  Elements elements(const PlannedOperand& operand) const;
  Call call_of(const PlannedInstruction& instruction) const;
  void run(const PlannedInstruction& instruction);
  void uniform(const PlannedInstruction& instruction);
  void by_element(const PlannedInstruction& instruction);
  void reduction(const PlannedInstruction& instruction);
  void fold(const PlannedInstruction& instruction, double* result, std::size_t lanes,
            std::size_t begin) const;
  NumberRows rows(const PlannedOperand& operand) const;
  void look_up(const PlannedInstruction& instruction);
  const double* gathered(const PlannedOperand& operand, std::size_t count, unsigned single,
                         std::vector<double>& scratch, unsigned& singles);

  const Program& program_;
  const BatchLookups& lookups_;
  BatchStores& stores_;
  InstructionSet set_;
  /// By PlanPart.
  std::array<std::vector<Call>, 5> calls_;
  std::vector<double> scratch_a_;
  std::vector<double> scratch_b_;
  std::vector<double> scratch_c_;
  std::vector<double> scratch_target_;
};

}  // namespace sim33618
