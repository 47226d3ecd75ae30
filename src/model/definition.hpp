#pragma once

#include <optional>
#include <vector>

#include "base/unit_system.hpp"
#include "model/map_reader.hpp"

namespace sim33618 {

/// A bound of a defined variable.
struct Bound {
  Word text;
  double in_base_units = 0;
};

/// A name of the result tables, or a pattern of names with `{dimension}` for the English names of
/// its elements.
struct Definition {
  Word name;
  Word unit_text;
  Unit unit;
  std::string doc;
  /// Whether the name is taken from a public list, which the source names.
  bool is_public = false;
  std::vector<Word> sources;
  /// Names and patterns whose rows add up to this one.
  std::vector<Word> sum_of;
  std::optional<Bound> at_least;
  std::optional<Bound> at_most;
};

/// Reads a `definitions/1` file.
std::vector<Definition> read_definitions(const Node& root, const UnitSystem& units,
                                         Diagnostics& diagnostics);

}  // namespace sim33618
