#pragma once

#include <string>
#include <vector>

#include "network/criticality.hpp"

namespace sim33618 {

// The firms of `network` on a screen.

/// The first ten firms by what hangs on them: risk, or influence where it was not asked for.
std::vector<std::size_t> most_critical(const Criticality& found);

/// Adds the columns of risk, all numbers, and a firm's cells in them, where it was asked for.
void add_risk_columns(const Criticality& found, std::vector<std::string>& columns);
void add_risk_cells(const Criticality& found, std::size_t firm, std::vector<std::string>& row);

}  // namespace sim33618
