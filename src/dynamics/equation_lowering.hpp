#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "dynamics/lowering.hpp"

namespace sim33618 {

/// An array as an instruction sees it: the slot of element (i, j, …) is
/// `slot + offsets of i + offsets of j + …`, a list of offsets for each dimension that an index
/// runs over.
struct ArrayView {
  std::uint32_t slot = 0;
  std::vector<std::pair<int, std::vector<std::uint32_t>>> offsets;
};

/// Translates one equation, for all elements it gives or for one of them.
class EquationLowering {
 public:
  EquationLowering(Lowering& lowering, const ResolvedEquation& equation,
                   Instructions& instructions);

  /// Confines the equation to one element of its variable; false if it does not give that element.
  bool confine(std::size_t element, const ResolvedVariable& variable);
  /// Appends the instructions that write the variable's elements, beginning at `slot`.
  void lower(std::uint32_t slot, const ResolvedVariable& variable);

 private:
  using Indices = std::vector<int>;

  std::size_t extent(int index) const { return counts_[static_cast<std::size_t>(index)]; }
  std::size_t elements(const Indices& space) const;
  ArrayView view(std::uint32_t slot, const std::vector<Axis>& axes,
                 const std::vector<const Dimension*>& dims) const;
  ArrayView temporary(const Indices& space);
  Operand operand(const ArrayView& view, const Indices& space);
  ArrayView value(const Term& term);
  static const std::vector<Term>& operands_of(const Term& term, Operation& operation);
  void operation(const Term& term, const ArrayView& target, const Indices& space);

  Lowering& lowering_;
  const ResolvedEquation& equation_;
  Instructions& instructions_;
  std::vector<std::size_t> begins_;
  std::vector<std::size_t> counts_;
};

}  // namespace sim33618
