#pragma once

#include "network/firm_traits.hpp"

namespace sim33618 {

/// Puts the known links of the targets into the plan, takes them out of its flows, and sets what
/// firms may still sell and buy. Throws InputError with each link that goes beyond the flow between
/// two nodes, its supplier's output or its buyer's inputs, is given twice or joins a firm to
/// itself.
void set_known_links_apart(const FirmGraphTargets& targets, FirmGraphPlan& plan,
                           FirmTraits& traits);

}  // namespace sim33618
