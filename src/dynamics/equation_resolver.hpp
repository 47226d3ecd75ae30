#pragma once

#include <optional>

#include "base/diagnostics.hpp"
#include "dynamics/hidden_variables.hpp"

namespace sim33618 {

/// Resolves the names, subscripts and units of one equation; `unit` is what it must give. Findings
/// go to `diagnostics`, at the characters of the equation. Variables of `structure` must be
/// declared (name, dims, unit); their equations are not looked at. What functions with memory stand
/// for goes to `hidden`.
std::optional<ResolvedEquation> resolve_equation(const EquationText& text,
                                                 const ResolvedVariable& variable, const Unit& unit,
                                                 const Structure& structure,
                                                 HiddenVariables& hidden, Diagnostics& diagnostics);

}  // namespace sim33618
