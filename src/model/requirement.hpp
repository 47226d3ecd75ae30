#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/localized_text.hpp"
#include "model/required_value.hpp"

namespace sim33618 {

/// Which years the numbers of a path must speak of.
enum class Coverage {
  none,
  run,         ///< from the first to the last of a run, so that nothing is held on before or after
  every_year,  ///< each year of a run
  years,       ///< each of certain years, whatever is run
};

/// Years from the first to the last.
struct YearSpan {
  std::int64_t first = 0;
  std::int64_t last = 0;
};

/// What the numbers of a model must meet before anything is run: each element of variables that
/// rest on data alone equals a value or another variable, or is at least or at most that; or paths
/// cover the run.
struct Requirement : RequiredValue {
  std::string name;
  Span span;
  /// What is wrong where it is not met, for the user: "the shares of a cluster in larger ones add
  /// up to more than one".
  LocalizedText otherwise;
  std::vector<Word> variables;
  /// Data whose rows are pointed at; the variables themselves where none is named.
  std::optional<Word> rows;
  /// The variable that stands in the place of the value.
  std::optional<Word> other;
  Coverage coverage = Coverage::none;
  /// Of `Coverage::years`: the first and the last one.
  YearSpan years;
};

/// Reads a `requirements/1` file.
std::vector<Requirement> read_requirements(const Node& root, const UnitSystem& units,
                                           Diagnostics& diagnostics);

}  // namespace sim33618
