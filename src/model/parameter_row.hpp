#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/unit_system.hpp"
#include "model/csv_reader.hpp"

namespace sim33618 {

/// How ensembles draw from a range.
enum class RangeShape { fixed, uniform, triangular, normal, lognormal, pert };

/// One number of the model with its range and where it comes from. Value, low and high are in the
/// row's own unit.
struct ParameterRow {
  Word name;
  std::vector<Word> elements;
  std::optional<double> at;
  double value = 0;
  double low = 0;
  double high = 0;
  RangeShape shape = RangeShape::fixed;
  Unit unit;
  Word unit_text;
  std::vector<Word> sources;
  int year = 0;
  char grade = 'D';
  std::string note;
  Span span;
};

/// Names of the columns of a parameters table.
const std::vector<std::string>& parameter_columns();

/// Reads a parameters table. Reports texts and NaN in number columns, a value outside its range,
/// unknown shapes and grades, and units that are none.
std::vector<ParameterRow> read_parameters(const CsvTable& table, const UnitSystem& units,
                                          Diagnostics& diagnostics);

std::string shape_name(RangeShape shape);

}  // namespace sim33618
