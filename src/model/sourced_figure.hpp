#pragma once

#include <string>
#include <vector>

#include "model/map_reader.hpp"

namespace sim33618 {

/// A number of a YAML file with its range and where it comes from.
struct SourcedFigure {
  double value = 0;
  double low = 0;
  double high = 0;
  std::vector<Word> sources;
  int year = 0;
  char grade = 'D';
  std::string note;
  Span span;
};

/// What a figure may be: above `above`, or that too where it is `least`, and at most `most`.
struct FigureLimits {
  double above = 0;
  double most = 0;
  bool least = false;
};

/// Reads `{value, low, high, source, year, grade, note}`, all required but the note, at a key.
/// Reports what is missing, no number or outside its limits, and a value outside its range.
SourcedFigure read_figure(MapReader& map, const std::string& key, const FigureLimits& limits,
                          Diagnostics& diagnostics);

/// The required key `grade`: A, B, C or D.
char read_grade(MapReader& map, Diagnostics& diagnostics);

}  // namespace sim33618
