#pragma once

#include <string>
#include <vector>

#include "simulation/result.hpp"

namespace sim33618 {

/// One row of the result tables: an element of a variable under its public name.
struct OutputRow {
  std::string name;
  std::string unit;
  std::size_t variable = 0;
  std::size_t element = 0;
};

/// The rows a result is written as, in the order the model declares them: the variables that the
/// scenario asks for, or all that have a `report` name. `{dimension}` in a report name becomes the
/// element's English name; a variable without one is called "name|element|element".
std::vector<OutputRow> output_rows(const Result& result);

/// The name of an element's row.
std::string row_name(const ResolvedVariable& variable, std::size_t element);

/// Reports rows of a model's tables that would bear one name, and `{…}` in report names that are no
/// dimension of their variable or are missing.
void check_report_names(const Structure& structure, Diagnostics& diagnostics);

}  // namespace sim33618
