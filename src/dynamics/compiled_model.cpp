#include "dynamics/compiled_model.hpp"

#include "dynamics/lever_paths.hpp"
#include "dynamics/plan.hpp"

namespace sim33618 {

CompiledModel::CompiledModel(ModelDocument document) : document_(std::move(document)) {
  // Numbers first: a missing row is the likelier slip, and equations do not need them.
  Diagnostics diagnostics;
  numbers_ = resolve_numbers(document_, diagnostics);
  diagnostics.throw_if_errors();
  structure_ = resolve_structure(document_);
  check_lever_paths(structure_, diagnostics);
  diagnostics.throw_if_errors();
  program_ = compile(structure_);
}

CompiledModel::~CompiledModel() = default;

const Plan& CompiledModel::plan_of_all(InstructionSet set) const {
  LatePlan& late = plans_of_all_.at(static_cast<std::size_t>(set));
  std::call_once(late.is_made,
                 [&] { late.plan = std::make_unique<const Plan>(make_plan(*this, {}, set)); });
  return *late.plan;
}

}  // namespace sim33618
