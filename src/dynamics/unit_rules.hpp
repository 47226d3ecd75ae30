#pragma once

#include <optional>
#include <string>

#include "dynamics/structure.hpp"

namespace sim33618 {

/// Unit of an operation whose arguments have theirs. Throws TextError where they do not fit.
Unit operation_unit(const Term& term);

/// Unit of a function call. Throws TextError where the arguments do not fit.
Unit call_unit(const Term& term, const Function& function);

/// The value of a number as written, a sign included.
std::optional<double> literal_value(const Term& term);

/// Throws TextError unless the term has the unit's dimension (or is a literal that fits any unit).
void check_same(const Term& term, const Unit& unit, const std::string& what);

/// Throws TextError unless the whole equation gives the variable's unit.
void check_result(const Term& term, const Unit& unit, const ResolvedVariable& variable);

}  // namespace sim33618
