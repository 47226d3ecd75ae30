#pragma once

#include "cli/command.hpp"
#include "simulation/regional_years.hpp"

namespace sim33618 {

/// The saved year that `--year` asks for, the last without it. Throws InputError for others.
const RegionalYear& chosen_year(const std::vector<RegionalYear>& years, const Arguments& arguments);

}  // namespace sim33618
