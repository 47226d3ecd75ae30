#pragma once

#include <vector>

#include "dynamics/lookup_table.hpp"
#include "dynamics/program.hpp"

namespace sim33618 {

/// Runs instructions over the slots of one run. `slots` has Program::slot_count numbers.
void execute(const Instructions& instructions, const Program& program,
             const std::vector<LookupTable>& lookups, std::vector<double>& slots);

}  // namespace sim33618
