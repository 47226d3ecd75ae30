#pragma once

#include <nlohmann/json_fwd.hpp>

#include "network/criticality.hpp"

namespace sim33618 {

/// How risk was computed, for manifests: tolerances, most steps taken, firms not at rest.
nlohmann::ordered_json risk_json(const RiskLimits& limits, const Criticality& criticality);

}  // namespace sim33618
