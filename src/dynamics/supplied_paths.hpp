#pragma once

#include "dynamics/structure.hpp"

namespace sim33618 {

/// The variables that firms may give, by their places in the structure; none in a model without a
/// coupling.
std::vector<std::size_t> supplied_variables(const Structure& structure);

/// Reports supplied variables from which a path leads to what firms read and passes no stock: firms
/// act once in a step and could not know what they are about to give. Whole variables at a time,
/// since any firm may depend on any other.
void check_supplied_paths(const Structure& structure, Diagnostics& diagnostics);

}  // namespace sim33618
