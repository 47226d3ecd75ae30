#pragma once

#include <string>
#include <vector>

#include "model/localized_text.hpp"
#include "model/required_value.hpp"

namespace sim33618 {

/// What the numbers of a model must meet before anything is run: each element of a variable that
/// rests on data alone equals a value, or is at least or at most that.
struct Requirement : RequiredValue {
  std::string name;
  Span span;
  /// What is wrong where it is not met, for the user: "the shares of a cluster in larger ones add
  /// up to more than one".
  LocalizedText otherwise;
  Word variable;
  /// Data whose rows are pointed at.
  Word rows;
};

/// Reads a `requirements/1` file.
std::vector<Requirement> read_requirements(const Node& root, const UnitSystem& units,
                                           Diagnostics& diagnostics);

}  // namespace sim33618
