#pragma once

#include <functional>

#include "dynamics/structure.hpp"

namespace sim33618 {

/// Calls `visit(target element, read variable, read element)` for every element that an equation
/// reads for each element it gives. Elements are row-major positions.
void for_each_element_read(const ResolvedEquation& equation, const ResolvedVariable& target,
                           const Structure& structure,
                           const std::function<void(std::size_t, std::size_t, std::size_t)>& visit);

}  // namespace sim33618
