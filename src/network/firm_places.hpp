#pragma once

#include "network/firm_traits.hpp"

namespace sim33618 {

/// Draws the district of each firm and scales outputs, but for those of leaders, so that they add
/// up to the districts' shares of nodes. Returns what cannot be met: in nodes with fewer firms than
/// districts, and where leaders are all firms. Does nothing if the targets name no districts.
/// Throws InputError with leaders that are larger than what their district has of their node.
std::vector<DistrictGap> place_firms(const FirmGraphTargets& targets, const FirmGraphPlan& plan,
                                     const FirmGraphChoice& choice, std::size_t threads,
                                     FirmTraits& traits);

}  // namespace sim33618
