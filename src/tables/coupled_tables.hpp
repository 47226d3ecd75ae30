#pragma once

#include "simulation/result.hpp"
#include "tables/population_tables.hpp"

namespace sim33618 {

/// resolutions.csv: what firms give to variables beside what these are in the same run without
/// firms, account by account.
ResultTable resolutions_head();
ResultTable resolutions_table(const Result& firms, const Result& aggregate);

/// The largest difference of it, as a share of the value without firms; periods before firms act
/// are none.
struct ResolutionDifference {
  double share = 0;
  /// "variable[element] 2027"; empty where nothing differs.
  std::string place;
};
ResolutionDifference largest_difference(const Result& firms, const Result& aggregate);

/// firm_years.csv: a row for each firm and year.
ResultTable firm_years_head(const PopulationUnits& units);

/// Tables of the firms of a run with them, which must not be uniform: firms, links, classes and
/// years.
std::vector<ResultTable> coupled_firm_tables(const Result& result);

}  // namespace sim33618
