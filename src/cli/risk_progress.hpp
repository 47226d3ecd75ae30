#pragma once

#include "base/work_progress.hpp"

namespace sim33618 {

/// Shows on stderr how far the risk of all firms is, and ends the work if the user interrupts it.
WorkProgress show_risk_progress();

/// The same of the shortest supply chains from all firms.
WorkProgress show_chain_progress();

/// The same of steps of a run of firms.
WorkProgress show_step_progress();

}  // namespace sim33618
