#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/localized_text.hpp"
#include "model/required_value.hpp"

namespace sim33618 {

/// Which years of a run the numbers of a path must speak of.
enum class Coverage {
  none,
  run,         ///< from the first to the last, so that nothing is held on before or after
  every_year,  ///< each of them
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
};

/// Reads a `requirements/1` file.
std::vector<Requirement> read_requirements(const Node& root, const UnitSystem& units,
                                           Diagnostics& diagnostics);

}  // namespace sim33618
