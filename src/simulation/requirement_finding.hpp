#pragma once

#include <string>

#include "dynamics/structure.hpp"
#include "model/requirement.hpp"

namespace sim33618 {

/// Whether a value of a variable is what it should be, but for round-off. In base units, as
/// `wanted` is.
bool meets(const RequiredValue& required, const ResolvedVariable& variable, double value,
           double wanted);

/// How far a value is on the wrong side of what it should be; below zero on the right side.
double excess(Comparison comparison, double value, double wanted);

/// "label is value, less than wanted", for the user.
std::string finding(Comparison comparison, const std::string& label, const std::string& value,
                    const std::string& wanted);

/// "label in year".
std::string in_year(const std::string& label, double year);

/// A value in the unit of its variable.
std::string text_of(const ResolvedVariable& variable, double value);

/// Reports that a requirement is not met: at the number to blame, with where it is required.
void report_unmet(const Requirement& requirement, const Span& place, const std::string& message,
                  Diagnostics& diagnostics);

}  // namespace sim33618
