#pragma once

#include "network/firm_graph.hpp"
#include "simulation/regional_years.hpp"

namespace sim33618 {

/// What a graph of the region's firms has to reproduce in a year of a run: flows and amounts of the
/// year's table, the firms that the model counts in that year, its figures of links and of firms by
/// name, and, where it describes a population of firms, the districts' shares. Nodes of the table
/// that the model counts no firms in have none. Throws InputError if the model says nothing of
/// firms.
FirmGraphTargets firm_graph_targets(const Result& result, const RegionalYear& year);

/// How many firms the model counts in all nodes.
std::size_t counted_firms(const FirmGraphTargets& targets);

}  // namespace sim33618
