#pragma once

#include <memory>

#include "dynamics/program.hpp"
#include "dynamics/structure.hpp"
#include "model/number_table.hpp"

namespace sim33618 {

/// A model ready to run: the document, its resolved equations, the program and the model's own
/// numbers. Immutable; may be shared by threads.
class CompiledModel {
 public:
  /// Throws InputError with everything wrong in the equations or numbers.
  explicit CompiledModel(ModelDocument document);
  CompiledModel(const CompiledModel&) = delete;
  CompiledModel& operator=(const CompiledModel&) = delete;

  const ModelDocument& document() const { return document_; }
  const Structure& structure() const { return structure_; }
  const Program& program() const { return program_; }
  const NumberTable& numbers() const { return numbers_; }

 private:
  ModelDocument document_;
  Structure structure_;
  Program program_;
  NumberTable numbers_;
};

}  // namespace sim33618
