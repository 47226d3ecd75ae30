#pragma once

#include <string>

#include "network/criticality.hpp"
#include "network/supply_files.hpp"

namespace sim33618 {

/// A row for each firm with its metrics (shares of all sales for risk); columns of risk where it
/// was computed. Ranks are by risk, 1 for the largest.
std::string criticality_csv(const SupplyData& data, const Criticality& criticality);

/// A row for each firm with what it trades, in the unit of the volumes, and on how few others it
/// rests.
std::string linkages_csv(const SupplyData& data, const Criticality& criticality);

/// A row for each link: volume, its share in what the buyer buys and in what the supplier sells,
/// and whether it is the only way between two parts of the network.
std::string dependencies_csv(const SupplyData& data, const Criticality& criticality);

}  // namespace sim33618
