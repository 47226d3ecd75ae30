#pragma once

#include <memory>
#include <vector>

#include "simulation/result.hpp"

namespace sim33618 {

/// Runs scenarios of one clock and seed, as lanes of blocks on several threads: each result is that
/// of run_scenario(), to the bit. Throws as that does, for the first one that cannot be run.
std::vector<std::unique_ptr<Result>> run_together(const CompiledModel& model,
                                                  const std::vector<Scenario>& scenarios,
                                                  std::size_t threads);

}  // namespace sim33618
