#include "dynamics/compiled_model.hpp"

namespace sim33618 {

CompiledModel::CompiledModel(ModelDocument document) : document_(std::move(document)) {
  // Numbers first: a missing row is the likelier slip, and equations do not need them.
  Diagnostics diagnostics;
  numbers_ = resolve_numbers(document_, diagnostics);
  diagnostics.throw_if_errors();
  structure_ = resolve_structure(document_);
  program_ = compile(structure_);
}

}  // namespace sim33618
