#pragma once

#include <vector>

#include "simulation/result.hpp"
#include "tables/result_table.hpp"

namespace sim33618 {

/// What reports show of several scenarios of one model side by side: comparison_series, the
/// variables that the model's roles name, in the form of timeseries.csv; and a table
/// comparison_NAME for each table NAME of the model that a role names, with the scenario before its
/// columns. None where the model says nothing of reports.
std::vector<ResultTable> compared_report_tables(const std::vector<const Result*>& results);

/// "comparison_NAME".
std::string compared_table_name(const std::string& table);

/// comparison_series without the columns of periods and its text.
ResultTable compared_series_head();

}  // namespace sim33618
