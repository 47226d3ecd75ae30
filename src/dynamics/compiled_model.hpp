#pragma once

#include <array>
#include <memory>
#include <mutex>

#include "dynamics/instruction_set.hpp"
#include "dynamics/program.hpp"
#include "dynamics/structure.hpp"
#include "model/number_table.hpp"

namespace sim33618 {

struct Plan;

/// A model ready to run: the document, its resolved equations, the program and the model's own
/// numbers. Immutable; may be shared by threads.
class CompiledModel {
 public:
  /// Throws InputError with everything wrong in the equations or numbers.
  explicit CompiledModel(ModelDocument document);
  CompiledModel(const CompiledModel&) = delete;
  CompiledModel& operator=(const CompiledModel&) = delete;
  ~CompiledModel();

  const ModelDocument& document() const { return document_; }
  const Structure& structure() const { return structure_; }
  const Program& program() const { return program_; }
  const NumberTable& numbers() const { return numbers_; }
  /// The plan of a run of one lane that shows everything, as every single run needs it: made when
  /// it is first asked for.
  const Plan& plan_of_all(InstructionSet set) const;
  /// The same for a run in which another engine gives supplied variables.
  const Plan& plan_with_supplied(InstructionSet set) const;

 private:
  ModelDocument document_;
  Structure structure_;
  Program program_;
  NumberTable numbers_;
  struct LatePlan {
    std::once_flag is_made;
    std::unique_ptr<const Plan> plan;
  };
  const Plan& made(LatePlan& late, InstructionSet set, bool supplied) const;

  mutable std::array<LatePlan, instruction_set_count> plans_of_all_;
  mutable std::array<LatePlan, instruction_set_count> plans_with_supplied_;
};

}  // namespace sim33618
