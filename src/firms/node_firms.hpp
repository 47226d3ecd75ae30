#pragma once

#include "base/diagnostics.hpp"
#include "firms/population.hpp"

namespace sim33618 {

/// Draws level, grade, archetype and all numbers of the firms of a node and scales them to its
/// totals; but automation, which has a mean over all nodes. Reports, with node and number, known
/// firms that have more than there is.
void draw_firms_of_node(const PopulationTargets& targets, const FirmGraphChoice& choice,
                        std::size_t node, FirmPopulation& firms, Diagnostics& diagnostics);

}  // namespace sim33618
