#pragma once

#include <cstddef>
#include <vector>

#include "base/unit.hpp"
#include "dynamics/expression.hpp"
#include "dynamics/operation.hpp"
#include "model/dimension.hpp"

namespace sim33618 {

/// How one dimension of a variable is addressed: by a fixed element, or by an index of the equation
/// whose n-th element is element `positions[n]` of that dimension.
struct Axis {
  static constexpr int fixed_element = -1;
  int index = fixed_element;
  std::size_t element = 0;
  std::vector<std::size_t> positions;
};

enum class TermKind { constant, clock, variable, operation };

/// An expression whose names are resolved and whose units are known. Values are in base units.
struct Term {
  TermKind kind = TermKind::constant;
  TextRange range;
  double constant = 0;
  Clock clock = Clock::time;
  Operation operation = Operation::copy;
  /// The variable read; for Operation::lookup the lookup, for Operation::foresee the path.
  std::size_t variable = 0;
  std::vector<Axis> axes;
  std::vector<Term> arguments;
  /// Indices a reduction runs over.
  std::vector<int> reduced;
  Unit unit;
  /// A literal 0 or infinity.
  bool fits_any_unit = false;
};

/// One equation of a variable: for all its elements or for some.
struct ResolvedEquation {
  /// Indices the term uses: first those of the variable's elements, then those of reductions.
  std::vector<const Dimension*> indices;
  std::size_t outer_count = 0;
  /// The variable's own dimensions in terms of the outer indices.
  std::vector<Axis> target;
  Term term;
};

/// The indices the term's value runs over, in rising order; those of its reductions are not among
/// them.
std::vector<int> indices_of(const Term& term, std::size_t index_count);

/// Whether the term has the value of Term::variable: now, at an argument or in time to come.
bool reads_variable(const Term& term);

/// Calls `visit` with every term of the tree, parents first.
template <typename Visit>
void for_each_term(const Term& term, const Visit& visit) {
  visit(term);
  for (const Term& argument : term.arguments) for_each_term(argument, visit);
}

}  // namespace sim33618
