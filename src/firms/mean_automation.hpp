#pragma once

#include "firms/population.hpp"

namespace sim33618 {

/// Multiplies the odds of automation of all firms that are not known to be automated to some degree
/// by one factor, with which the mean weighted by output is that of the targets. Throws InputError
/// where what is known leaves no such factor.
void meet_mean_automation(const PopulationTargets& targets, FirmPopulation& firms);

}  // namespace sim33618
