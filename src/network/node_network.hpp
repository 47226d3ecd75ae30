#pragma once

#include "network/input_output_table.hpp"
#include "network/systemic_risk.hpp"

namespace sim33618 {

/// The nodes of a table as a production network: each is a sector of its own and needs its inputs
/// in proportion, so that what a lost input costs is its share of all inputs. Final demand is sold
/// outside (where it is below zero in sum, nothing is), imports are bought outside.
ProductionNetwork production_network_of(const InputOutputTable& table);

/// The links of at least this share, above 0, of all inputs of the buyer, imports included. A table
/// links almost every pair of nodes somehow; who rests on whom shows in these.
SupplyGraph main_links(const InputOutputTable& table, double least_share);

}  // namespace sim33618
