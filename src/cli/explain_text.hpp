#pragma once

#include <string>
#include <vector>

#include "dynamics/function_table.hpp"
#include "simulation/result.hpp"

namespace sim33618 {

/// What a variable is: equation, unit, doc, numbers with their sources, what it uses and what uses
/// it, and its values in a result; for one element if `elements` names one.
std::string explain_variable(const Result& result, std::size_t variable,
                             const std::vector<std::string>& elements);

std::string explain_dimension(const Dimension& dimension);

/// What a source says and which numbers, equations and targets rest on it.
std::string explain_source(const ModelDocument& model, const std::string& id);

/// An element's attributes and the numbers given for it; empty if nothing is called so.
std::string explain_element(const ModelDocument& model, const std::string& name);

}  // namespace sim33618
