#pragma once

#include "simulation/result.hpp"
#include "tables/output_rows.hpp"
#include "tables/result_table.hpp"

namespace sim33618 {

/// The columns that every table of figures begins with, and their cells in a row.
std::vector<Column> first_columns();
std::vector<std::string> first_cells(const Result& result, const OutputRow& row);

/// Whether a saved period is a year.
bool has_calendar_years(const Result& result);

/// The column of periods in a result that saves parts of years.
Column part_of_year(const std::string& name);

/// The two tables without their text and the columns of periods.
ResultTable timeseries_head();
ResultTable timeseries_long_head();

/// IAMC wide format: Model, Scenario, Region, Variable, Unit and a column for each saved period.
ResultTable timeseries_table(const Result& result);

/// IAMC long format: Model, Scenario, Region, Variable, Unit, Year, Value. Parts of a year have
/// their period's name in the column Year.
ResultTable timeseries_long_table(const Result& result);

}  // namespace sim33618
