#pragma once

#include "network/systemic_risk.hpp"

namespace sim33618 {

/// Shows on stderr how far the risk of all firms is, and ends the work if the user interrupts it.
RiskProgress show_risk_progress();

}  // namespace sim33618
