#pragma once

#include "firms/population_targets.hpp"
#include "simulation/regional_firms.hpp"

namespace sim33618 {

/// What the firms of the region have to reproduce in a year of a run: the graph of
/// firm_graph_targets(), what variables of the model say that nodes have in all, its
/// archetypes and the facts of firms by name. Throws InputError if the model does not describe a
/// population of firms.
PopulationTargets population_targets(const Result& result, const RegionalYear& year);

}  // namespace sim33618
