#pragma once

#include <string>
#include <vector>

#include "dynamics/hidden_variables.hpp"

namespace sim33618 {

/// One call of a function with FunctionForm::expansion, and what its meaning is made of: terms over
/// the indices of the equation the call stands in, and hidden variables that have an element for
/// each combination of the indices its arguments use.
class CallExpansion {
 public:
  /// `call` holds the arguments, `owner` is the variable whose equation it stands in.
  CallExpansion(const Function& function, const Term& call, const ResolvedEquation& equation,
                std::size_t owner, HiddenVariables& hidden);

  std::size_t argument_count() const { return call_.arguments.size(); }
  const Term& argument(std::size_t i) const { return call_.arguments[i]; }
  /// The argument, or a term in its place where the call leaves it out.
  Term argument_or(std::size_t i, const Term& otherwise) const;
  /// The whole number written as an argument. Throws TextError unless it lies within the bounds.
  std::int64_t whole_number(std::size_t i, std::int64_t least, std::int64_t most) const;
  const Unit& unit() const { return call_.unit; }

  /// A term that gives the same value but is computed once.
  Term once(const std::string& part, const Term& term, const Unit& unit);
  /// Hidden variables; each gives its index.
  std::size_t auxiliary(const std::string& part, const Unit& unit, const Term& equation);
  std::size_t flow(const std::string& part, const Unit& unit, const Term& equation);
  std::size_t stock(const std::string& part, const Unit& unit, const Term& initial);
  void add_inflow(std::size_t stock, std::size_t flow) {
    hidden_.at(stock).inflows.push_back(flow);
  }
  void add_outflow(std::size_t stock, std::size_t flow) {
    hidden_.at(stock).outflows.push_back(flow);
  }
  /// At the end of a step the stock becomes what the variable was at the step's first stage.
  void remember(std::size_t stock, std::size_t variable) { hidden_.at(stock).remembers = variable; }
  /// The same for longer: what the variable was as many steps ago as another one says, rounded, at
  /// least one; before the run, what the stock begins with.
  void remember(std::size_t stock, std::size_t variable, std::size_t steps) {
    remember(stock, variable);
    hidden_.at(stock).steps = steps;
  }
  /// A random number in (0, 1), another one for each element of the owner and each step. Calls with
  /// the same `seed` have the same numbers, in every run.
  Term draw(const std::optional<std::uint64_t>& seed);
  /// The value of a hidden variable.
  Term read(std::size_t hidden) const;

 private:
  ResolvedVariable& add(VariableKind kind, const std::string& part, const Unit& unit);
  ResolvedEquation equation_for(const Term& term) const;

  const Function& function_;
  const Term& call_;
  const ResolvedEquation& equation_;
  std::size_t owner_;
  HiddenVariables& hidden_;
  std::vector<int> space_;
  int place_;
};

/// Terms of expansions. Their units are not looked at: those of the call's arguments have been.
Term number_term(double value);
Term clock_term(Clock clock);
Term operation_term(Operation operation, std::vector<Term> arguments);

}  // namespace sim33618
