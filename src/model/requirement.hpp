#pragma once

#include <string>
#include <vector>

#include "model/target.hpp"

namespace sim33618 {

/// What the numbers of a model must meet before anything is run: each element of a variable that
/// rests on data alone equals a value, or is at least or at most that.
struct Requirement {
  std::string name;
  Span span;
  /// What is wrong where it is not met, for the user: "the shares of a cluster in larger ones add
  /// up to more than one".
  LocalizedText otherwise;
  Word variable;
  Comparison comparison = Comparison::at_most;
  Quantity value;
  Word value_text;
  /// Of equals: how far off a value may be, as a share of it.
  double tolerance = 0;
  /// Data whose rows are pointed at.
  Word rows;
};

/// Reads a `requirements/1` file.
std::vector<Requirement> read_requirements(const Node& root, const UnitSystem& units,
                                           Diagnostics& diagnostics);

}  // namespace sim33618
