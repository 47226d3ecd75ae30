#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/csv_reader.hpp"

namespace sim33618 {

/// A figure of a series, in the series' unit, and where it comes from.
struct Observation {
  Word series;
  int year = 0;
  Span year_place;
  /// Empty for a whole year; else the part of it ("Jan-Oct", "H1", "Q1-Q3") or the years of which
  /// this is the mean ("2018-2022"), which ends in `year`.
  Word period;
  /// Whose figure this is, where another one of the same time contradicts it and stands first.
  Word reading;
  double value = 0;
  std::vector<Word> sources;
  char grade = 'D';
  std::string note;

  bool is_annual() const { return period.text.empty(); }
};

/// A year as histories write it, 1900 to 2200.
std::optional<int> parse_year(std::string_view text);

/// Names of the columns of a table of observations.
const std::vector<std::string>& observation_columns();

/// Reads a table of observations. Reports years that are none, periods that are the whole year or
/// none, texts in the number column, figures without source and unknown grades.
std::vector<Observation> read_observations(const CsvTable& table, Diagnostics& diagnostics);

}  // namespace sim33618
