#pragma once

namespace sim33618::bench {

/// Registers what is measured of shocks that spread over a made-up table of 200 sectors of regions.
void add_shocks();

}  // namespace sim33618::bench
