#pragma once

#include <string>

#include "model/required_value.hpp"

namespace sim33618 {

/// Whether a value is what it should be, but for round-off. In base units, as `wanted` is.
bool meets(const RequiredValue& required, double value, double wanted);

/// How far a value is on the wrong side of what it should be; below zero on the right side.
double excess(Comparison comparison, double value, double wanted);

/// "label is value, less than wanted", for the user.
std::string finding(Comparison comparison, const std::string& label, const std::string& value,
                    const std::string& wanted);

}  // namespace sim33618
