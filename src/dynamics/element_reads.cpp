#include "dynamics/element_reads.hpp"

namespace sim33618 {
namespace {

std::size_t row_major(const std::vector<Axis>& axes, const std::vector<const Dimension*>& dims,
                      const std::vector<std::size_t>& at) {
  std::size_t position = 0;
  for (std::size_t i = 0; i < axes.size(); ++i) {
    const Axis& axis = axes[i];
    const bool fixed = axis.index == Axis::fixed_element;
    const std::size_t element =
        fixed ? axis.element : axis.positions[at[static_cast<std::size_t>(axis.index)]];
    position = position * dims[i]->elements.size() + element;
  }
  return position;
}

}  // namespace

void for_each_element_read(
    const ResolvedEquation& equation, const ResolvedVariable& target, const Structure& structure,
    const std::function<void(std::size_t, std::size_t, std::size_t)>& visit) {
  std::vector<const Term*> reads;
  for_each_term(equation.term, [&](const Term& term) {
    if (term.kind == TermKind::variable || term.operation == Operation::foresee)
      reads.push_back(&term);
  });
  std::vector<std::size_t> at(equation.indices.size(), 0);
  while (true) {
    const std::size_t written = row_major(equation.target, target.dims, at);
    for (const Term* read : reads) {
      visit(written, read->variable,
            row_major(read->axes, structure.variables[read->variable].dims, at));
    }
    std::size_t i = at.size();
    while (i > 0 && ++at[i - 1] == equation.indices[i - 1]->elements.size()) at[--i] = 0;
    if (i == 0) return;
  }
}

}  // namespace sim33618
