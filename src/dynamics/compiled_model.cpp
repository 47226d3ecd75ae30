#include "dynamics/compiled_model.hpp"

#include "dynamics/lever_paths.hpp"
#include "dynamics/plan.hpp"
#include "dynamics/supplied_paths.hpp"

namespace sim33618 {

CompiledModel::CompiledModel(ModelDocument document) : document_(std::move(document)) {
  // Numbers first: a missing row is the likelier slip, and equations do not need them.
  Diagnostics diagnostics;
  numbers_ = resolve_numbers(document_, diagnostics);
  diagnostics.throw_if_errors();
  structure_ = resolve_structure(document_);
  check_lever_paths(structure_, diagnostics);
  check_supplied_paths(structure_, diagnostics);
  diagnostics.throw_if_errors();
  program_ = compile(structure_, supplied_variables(structure_));
}

CompiledModel::~CompiledModel() = default;

const Plan& CompiledModel::made(LatePlan& late, InstructionSet set, bool supplied) const {
  std::call_once(late.is_made, [&] {
    PlanRequest request;
    request.supplied = supplied;
    late.plan = std::make_unique<const Plan>(make_plan(*this, request, set));
  });
  return *late.plan;
}

const Plan& CompiledModel::plan_of_all(InstructionSet set) const {
  return made(plans_of_all_.at(static_cast<std::size_t>(set)), set, false);
}

const Plan& CompiledModel::plan_with_supplied(InstructionSet set) const {
  return made(plans_with_supplied_.at(static_cast<std::size_t>(set)), set, true);
}

}  // namespace sim33618
