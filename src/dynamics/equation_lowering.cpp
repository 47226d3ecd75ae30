#include "dynamics/equation_lowering.hpp"

#include <algorithm>

namespace sim33618 {
namespace {

// x^2 is x x, which is as exact and a tenth of the work.
bool is_square(const Term& term) {
  if (term.operation != Operation::power) return false;
  const Term& exponent = term.arguments.back();
  return exponent.kind == TermKind::constant && exponent.constant == 2;
}

}  // namespace

EquationLowering::EquationLowering(Lowering& lowering, const ResolvedEquation& equation,
                                   Instructions& instructions)
    : lowering_(lowering), equation_(equation), instructions_(instructions) {
  for (const Dimension* dimension : equation.indices) {
    begins_.push_back(0);
    counts_.push_back(dimension->elements.size());
  }
}

bool EquationLowering::confine(std::size_t element, const ResolvedVariable& variable) {
  for (std::size_t i = variable.dims.size(); i-- > 0;) {
    const std::size_t size = variable.dims[i]->elements.size();
    const std::size_t wanted = element % size;
    element /= size;
    const Axis& axis = equation_.target[i];
    if (axis.index == Axis::fixed_element) {
      if (axis.element != wanted) return false;
      continue;
    }
    const auto found = std::find(axis.positions.begin(), axis.positions.end(), wanted);
    if (found == axis.positions.end()) return false;
    begins_[static_cast<std::size_t>(axis.index)] =
        static_cast<std::size_t>(found - axis.positions.begin());
    counts_[static_cast<std::size_t>(axis.index)] = 1;
  }
  return true;
}

void EquationLowering::lower(std::uint32_t slot, const ResolvedVariable& variable) {
  Indices space;
  for (std::size_t i = 0; i < equation_.outer_count; ++i) space.push_back(static_cast<int>(i));
  const ArrayView target = view(slot, equation_.target, variable.dims);
  const Term& term = equation_.term;
  if (term.kind == TermKind::operation && indices_of(term, counts_.size()) == space) {
    operation(term, target, space);
  } else {
    // A value that is the same along some dimension is computed once and spread.
    const ArrayView source = value(term);
    Instruction copy;
    copy.count = static_cast<std::uint32_t>(elements(space));
    copy.a = operand(source, space);
    copy.target = operand(target, space);
    instructions_.push_back(copy);
  }
}

std::size_t EquationLowering::elements(const Indices& space) const {
  std::size_t count = 1;
  for (const int index : space) count *= extent(index);
  return count;
}

ArrayView EquationLowering::view(std::uint32_t slot, const std::vector<Axis>& axes,
                                 const std::vector<const Dimension*>& dims) const {
  ArrayView view{slot, {}};
  std::uint32_t stride = 1;
  for (std::size_t i = axes.size(); i-- > 0;) {
    const Axis& axis = axes[i];
    if (axis.index == Axis::fixed_element) {
      view.slot += stride * static_cast<std::uint32_t>(axis.element);
    } else {
      const std::size_t begin = begins_[static_cast<std::size_t>(axis.index)];
      std::vector<std::uint32_t> offsets;
      for (std::size_t n = begin; n < begin + extent(axis.index); ++n) {
        offsets.push_back(stride * static_cast<std::uint32_t>(axis.positions[n]));
      }
      view.offsets.emplace_back(axis.index, std::move(offsets));
    }
    stride *= static_cast<std::uint32_t>(dims[i]->elements.size());
  }
  return view;
}

ArrayView EquationLowering::temporary(const Indices& space) {
  ArrayView view{lowering_.temporary(static_cast<std::uint32_t>(elements(space))), {}};
  std::uint32_t stride = 1;
  for (std::size_t i = space.size(); i-- > 0;) {
    std::vector<std::uint32_t> offsets;
    for (std::size_t n = 0; n < extent(space[i]); ++n)
      offsets.push_back(stride * static_cast<std::uint32_t>(n));
    stride *= static_cast<std::uint32_t>(extent(space[i]));
    view.offsets.emplace_back(space[i], std::move(offsets));
  }
  return view;
}

// Works out the address of each point of the space and recognises the regular patterns.
Operand EquationLowering::operand(const ArrayView& view, const Indices& space) {
  std::vector<std::uint32_t> addresses = {0};
  for (const int index : space) {
    // Two dimensions of an array may run with one index: its diagonal.
    std::vector<std::uint32_t> offsets(extent(index), 0);
    for (const auto& [owner, list] : view.offsets) {
      for (std::size_t n = 0; owner == index && n < offsets.size(); ++n) offsets[n] += list[n];
    }
    std::vector<std::uint32_t> next;
    next.reserve(addresses.size() * offsets.size());
    for (const std::uint32_t address : addresses) {
      for (const std::uint32_t offset : offsets) next.push_back(address + offset);
    }
    addresses = std::move(next);
  }
  const std::uint32_t first = addresses.front();
  bool is_constant = true;
  bool is_contiguous = true;
  for (std::size_t i = 0; i < addresses.size(); ++i) {
    addresses[i] -= first;
    is_constant = is_constant && addresses[i] == 0;
    is_contiguous = is_contiguous && addresses[i] == i;
  }
  // A single element counts as contiguous, so that it can be written to.
  if (is_contiguous) return {view.slot + first, Operand::contiguous};
  if (is_constant) return {view.slot + first, Operand::broadcast};
  const std::uint32_t lowest = *std::min_element(
      addresses.begin(), addresses.end(),
      [](auto a, auto b) { return static_cast<std::int32_t>(a) < static_cast<std::int32_t>(b); });
  for (std::uint32_t& address : addresses) address -= lowest;
  return {view.slot + first + lowest, lowering_.table(addresses)};
}

ArrayView EquationLowering::value(const Term& term) {
  switch (term.kind) {
    case TermKind::constant: return {lowering_.constant(term.constant), {}};
    case TermKind::clock: return {lowering_.program().clock_slot(term.clock), {}};
    case TermKind::variable:
      return view(lowering_.program().variables[term.variable].slot, term.axes,
                  lowering_.structure().variables[term.variable].dims);
    case TermKind::operation: break;
  }
  const Indices space = indices_of(term, counts_.size());
  ArrayView result = temporary(space);
  operation(term, result, space);
  return result;
}

// The terms that an instruction reads. A sum of products needs no array of the products.
const std::vector<Term>& EquationLowering::operands_of(const Term& term, Operation& operation) {
  if (operation != Operation::reduce_sum) return term.arguments;
  const Term& summand = term.arguments.front();
  if (summand.kind != TermKind::operation || summand.operation != Operation::multiply)
    return term.arguments;
  operation = Operation::reduce_sum_of_products;
  return summand.arguments;
}

void EquationLowering::operation(const Term& term, const ArrayView& target, const Indices& space) {
  Instruction instruction;
  instruction.operation = term.operation;
  instruction.count = static_cast<std::uint32_t>(elements(space));
  Indices source_space = space;
  if (!term.reduced.empty()) {
    source_space.insert(source_space.end(), term.reduced.begin(), term.reduced.end());
    instruction.inner = static_cast<std::uint32_t>(elements(term.reduced));
  }
  std::vector<ArrayView> sources;
  if (is_square(term)) {
    instruction.operation = Operation::multiply;
    sources.assign(2, value(term.arguments.front()));
  } else {
    for (const Term& argument : operands_of(term, instruction.operation))
      sources.push_back(value(argument));
  }
  const bool looks_ahead = term.operation == Operation::foresee;
  if (term.operation == Operation::lookup || looks_ahead) {
    instruction.lookup =
        looks_ahead ? lowering_.foreseen(term.variable) : lowering_.lookup(term.variable);
    sources.push_back(view(0, term.axes, lowering_.structure().variables[term.variable].dims));
  }
  const std::vector<Operand*> slots = {&instruction.a, &instruction.b, &instruction.c};
  for (std::size_t i = 0; i < sources.size(); ++i) *slots[i] = operand(sources[i], source_space);
  instruction.target = operand(target, space);
  instructions_.push_back(instruction);
}

}  // namespace sim33618
