#pragma once

#include "cli/command.hpp"

namespace sim33618 {

/// `network SCENARIO --firms N`: makes a graph of the region's firms in a year of a scenario and
/// writes it with its metrics. Options: model, firms (a number, or "default": as many as the model
/// counts), seed, year (default: the last saved), esri, tolerance, output; and those of formats.
/// Returns the exit code.
int write_firms_of_scenario(const Arguments& arguments);

}  // namespace sim33618
