#pragma once

#include <vector>

#include "dynamics/batch_stores.hpp"
#include "dynamics/lookup_table.hpp"
#include "dynamics/program.hpp"

namespace sim33618 {

/// The lookups of a batch: those of the program for all lanes, or a set for each.
struct BatchLookups {
  std::vector<std::vector<LookupTable>> by_lane;

  const LookupTable& of(std::size_t lookup, std::size_t lane) const {
    return by_lane[by_lane.size() == 1 ? 0 : lane][lookup];
  }
};

/// Carries out planned instructions over the stores of a batch. Whether a lane runs alone or among
/// others, it gets the same numbers, to the last bit. Refers to all it is made with.
class BatchExecutor {
 public:
  BatchExecutor(const Program& program, const Plan& plan, InstructionSet set,
                const BatchLookups& lookups, BatchStores& stores);

  void run(const PlannedInstructions& instructions);

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

  Elements elements(const PlannedOperand& operand);
  void run(const PlannedInstruction& instruction);
  void uniform(const PlannedInstruction& instruction);
  void flat(const PlannedInstruction& instruction);
  void by_element(const PlannedInstruction& instruction);
  void uniform_reduction(const PlannedInstruction& instruction);
  void reduction(const PlannedInstruction& instruction);
  void look_up(const PlannedInstruction& instruction);
  const double* gathered(const PlannedOperand& operand, std::size_t count, unsigned single,
                         std::vector<double>& scratch, unsigned& singles);

  const Program& program_;
  const BatchLookups& lookups_;
  BatchStores& stores_;
  InstructionSet set_;
  std::vector<std::size_t> uniform_brackets_;
  std::vector<std::size_t> varying_brackets_;
  std::vector<double> scratch_a_;
  std::vector<double> scratch_b_;
  std::vector<double> scratch_c_;
  std::vector<double> scratch_target_;
};

}  // namespace sim33618
