#pragma once

namespace sim33618::bench {

/// Registers what is measured of input-output algebra, metrics of graphs and systemic risk, on
/// made-up tables and graphs.
void add_network();

}  // namespace sim33618::bench
