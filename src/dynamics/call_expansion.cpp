#include "dynamics/call_expansion.hpp"

#include <numeric>

#include "base/random_stream.hpp"
#include "dynamics/equation_error.hpp"
#include "dynamics/unit_rules.hpp"

namespace sim33618 {
namespace {

// Puts the indices of an equation into the order in which a hidden variable's equation has them:
// its own elements first, then those of reductions as they are met.
class Renumbering {
 public:
  Renumbering(const ResolvedEquation& from, ResolvedEquation& to) : from_(from), to_(to) {}

  int number(int index) {
    const auto [known, is_new] = numbers_.emplace(index, static_cast<int>(to_.indices.size()));
    if (is_new) to_.indices.push_back(from_.indices[static_cast<std::size_t>(index)]);
    return known->second;
  }

  Term renumbered(Term term) {
    for (Axis& axis : term.axes) {
      if (axis.index != Axis::fixed_element) axis.index = number(axis.index);
    }
    for (int& index : term.reduced) index = number(index);
    for (Term& argument : term.arguments) argument = renumbered(std::move(argument));
    return term;
  }

 private:
  const ResolvedEquation& from_;
  ResolvedEquation& to_;
  std::map<int, int> numbers_;
};

Axis whole_axis(int index, const Dimension& dimension) {
  Axis axis;
  axis.index = index;
  axis.positions.resize(dimension.elements.size());
  std::iota(axis.positions.begin(), axis.positions.end(), 0U);
  return axis;
}

}  // namespace

CallExpansion::CallExpansion(const Function& function, const Term& call,
                             const ResolvedEquation& equation, std::size_t owner,
                             HiddenVariables& hidden)
    : function_(function),
      call_(call),
      equation_(equation),
      owner_(owner),
      hidden_(hidden),
      space_(indices_of(call, equation.indices.size())),
      place_(hidden.count_call(owner, function.name)) {}

Term CallExpansion::argument_or(std::size_t i, const Term& otherwise) const {
  return i < argument_count() ? argument(i) : otherwise;
}

std::int64_t CallExpansion::whole_number(std::size_t i, std::int64_t least,
                                         std::int64_t most) const {
  const auto value = literal_value(argument(i));
  if (value && *value == std::floor(*value) && *value >= static_cast<double>(least) &&
      *value <= static_cast<double>(most))
    return static_cast<std::int64_t>(*value);
  throw error_at(argument(i).range, say("'{}' of {} must be a whole number from {} to {}",
                                        argument_name(function_, i), function_.name, least, most));
}

Term CallExpansion::once(const std::string& part, const Term& term, const Unit& unit) {
  return term.kind == TermKind::operation ? read(auxiliary(part, unit, term)) : term;
}

std::size_t CallExpansion::auxiliary(const std::string& part, const Unit& unit,
                                     const Term& equation) {
  add(VariableKind::aux, part, unit).equations.push_back(equation_for(equation));
  return hidden_.next() - 1;
}

std::size_t CallExpansion::flow(const std::string& part, const Unit& unit, const Term& equation) {
  add(VariableKind::flow, part, unit).equations.push_back(equation_for(equation));
  return hidden_.next() - 1;
}

std::size_t CallExpansion::stock(const std::string& part, const Unit& unit, const Term& initial) {
  add(VariableKind::stock, part, unit).initial.push_back(equation_for(initial));
  return hidden_.next() - 1;
}

Term CallExpansion::draw(const std::optional<std::uint64_t>& seed) {
  std::vector<bool> used(equation_.indices.size(), false);
  std::fill_n(used.begin(), equation_.outer_count, true);
  for (const int index : space_) used[static_cast<std::size_t>(index)] = true;
  space_.clear();
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (used[i]) space_.push_back(static_cast<int>(i));
  }
  ResolvedVariable& variable = add(VariableKind::stock, "draw", Unit());
  variable.draws = seed ? DrawPurpose{purpose_of("seed of a call"), seed}
                        : DrawPurpose{purpose_of(variable.name()), std::nullopt};
  return read(hidden_.next() - 1);
}

Term CallExpansion::read(std::size_t hidden) const {
  Term term;
  term.kind = TermKind::variable;
  term.range = call_.range;
  term.variable = hidden;
  for (const int index : space_)
    term.axes.push_back(whole_axis(index, *equation_.indices[static_cast<std::size_t>(index)]));
  return term;
}

ResolvedVariable& CallExpansion::add(VariableKind kind, const std::string& part, const Unit& unit) {
  const std::string name = place_ == 1 ? std::string(function_.name)
                                       : fmt::format("{} number {}", function_.name, place_);
  ResolvedVariable& variable = hidden_.add(kind, part, name, owner_, unit);
  for (const int index : space_) {
    variable.dims.push_back(equation_.indices[static_cast<std::size_t>(index)]);
    variable.element_count *= variable.dims.back()->elements.size();
  }
  return variable;
}

ResolvedEquation CallExpansion::equation_for(const Term& term) const {
  ResolvedEquation equation;
  Renumbering renumbering(equation_, equation);
  for (const int index : space_) {
    const int number = renumbering.number(index);
    equation.target.push_back(
        whole_axis(number, *equation_.indices[static_cast<std::size_t>(index)]));
  }
  equation.outer_count = space_.size();
  equation.term = renumbering.renumbered(term);
  return equation;
}

Term number_term(double value) {
  Term term;
  term.constant = value;
  return term;
}

Term clock_term(Clock clock) {
  Term term;
  term.kind = TermKind::clock;
  term.clock = clock;
  return term;
}

Term operation_term(Operation operation, std::vector<Term> arguments) {
  Term term;
  term.kind = TermKind::operation;
  term.operation = operation;
  term.arguments = std::move(arguments);
  return term;
}

}  // namespace sim33618
