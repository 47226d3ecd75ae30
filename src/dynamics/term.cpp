#include "dynamics/term.hpp"

namespace sim33618 {
namespace {

void collect_indices(const Term& term, std::vector<bool>& used) {
  for (const Axis& axis : term.axes) {
    if (axis.index != Axis::fixed_element) used[static_cast<std::size_t>(axis.index)] = true;
  }
  for (const Term& argument : term.arguments) collect_indices(argument, used);
  for (const int index : term.reduced) used[static_cast<std::size_t>(index)] = false;
}

}  // namespace

std::vector<int> indices_of(const Term& term, std::size_t index_count) {
  std::vector<bool> used(index_count, false);
  collect_indices(term, used);
  std::vector<int> indices;
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (used[i]) indices.push_back(static_cast<int>(i));
  }
  return indices;
}

bool reads_variable(const Term& term) {
  return term.kind == TermKind::variable ||
         (term.kind == TermKind::operation &&
          (term.operation == Operation::lookup || term.operation == Operation::foresee));
}

}  // namespace sim33618
