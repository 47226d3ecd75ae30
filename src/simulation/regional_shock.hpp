#pragma once

#include "simulation/regional_years.hpp"
#include "simulation/supply_shock.hpp"

namespace sim33618 {

/// The table of a year of a run as a case of two regions. The nodes of the table come first, each a
/// sector of its own. What they import comes from nodes of the same sectors outside, which are
/// never short: imports of power and heat as such, others in the proportions in which the buyer
/// takes the inputs that bind it from the nodes of the table. Imports of a buyer who takes none of
/// them always arrive. `steps` and losses are left to the caller.
ShockCase shock_case_of(const RegionalYear& regional);

/// Leaves of a case and its outcome what belongs to the first nodes.
void keep_first(std::size_t nodes, ShockCase& shock, ShockOutcome& outcome);

}  // namespace sim33618
