#pragma once

#include "simulation/result.hpp"
#include "tables/result_table.hpp"

namespace sim33618 {

/// The two tables without their text.
ResultTable input_changes_head();
ResultTable assumptions_head();

/// What a scenario changes in the numbers and settings of its model.
ResultTable input_changes_table(const Result& result);

/// The same of several scenarios, each against the first of them.
ResultTable input_changes_table(const std::vector<const Result*>& results);

/// A row a data variable of the model: how many numbers it has, between which values, and how sure
/// they are. What a scenario changes stands in input_changes.csv.
ResultTable assumptions_table(const Result& result);

}  // namespace sim33618
