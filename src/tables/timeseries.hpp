#pragma once

#include <string>

#include "simulation/result.hpp"

namespace sim33618 {

/// IAMC wide format: Model, Scenario, Region, Variable, Unit and a column for each saved period.
std::string timeseries_csv(const Result& result);

/// IAMC long format: Model, Scenario, Region, Variable, Unit, Year, Value. Parts of a year have
/// their period's name in the column Year.
std::string timeseries_long_csv(const Result& result);

}  // namespace sim33618
