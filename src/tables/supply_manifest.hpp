#pragma once

#include <optional>
#include <string>
#include <vector>

#include "network/criticality.hpp"
#include "network/supply_files.hpp"

namespace sim33618 {

/// manifest.json of a supply graph's result: version of the program, inputs with their hashes, and
/// how risk was computed (tolerances, most steps taken, firms not at rest). Equal inputs give equal
/// bytes.
std::string supply_manifest(const SupplyFiles& files, const std::optional<RiskLimits>& limits,
                            const Criticality& criticality);

}  // namespace sim33618
