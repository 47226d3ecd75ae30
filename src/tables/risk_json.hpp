#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "network/systemic_risk.hpp"

namespace sim33618 {

/// How risk was computed, for a manifest: tolerance, most steps taken, failures not brought to
/// rest.
nlohmann::ordered_json risk_json(double tolerance, const std::vector<SystemicRisk>& risks);

}  // namespace sim33618
