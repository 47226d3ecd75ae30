#pragma once

#include "network/betweenness.hpp"
#include "network/systemic_risk.hpp"

namespace sim33618 {

/// Shows on stderr how far the risk of all firms is, and ends the work if the user interrupts it.
RiskProgress show_risk_progress();

/// The same of the shortest supply chains from all firms.
ChainProgress show_chain_progress();

}  // namespace sim33618
