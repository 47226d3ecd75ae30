#pragma once

namespace sim33618::bench {

/// Weeks of firms: by links, by firms, and a run of the default population.
void add_firm_weeks();

}  // namespace sim33618::bench
