#pragma once

#include <vector>

#include "base/diagnostics.hpp"
#include "model/dimension.hpp"
#include "model/map_reader.hpp"

namespace sim33618 {

/// The elements of an array that a list of selectors names.
struct ElementSelection {
  /// Row-major positions, rising.
  std::vector<std::size_t> elements;
  /// How exactly they are named: an element counts 2, a subset 1, `*` 0, summed over the
  /// dimensions.
  int exactness = 0;
};

/// Resolves one selector a dimension; what is unknown is reported and selects nothing. `place` is
/// used where the number of selectors is wrong, `name` is the variable's.
ElementSelection select_elements(const std::vector<Word>& selectors, const std::vector<Word>& dims,
                                 const DimensionTable& dimensions, const std::string& name,
                                 const Span& place, Diagnostics& diagnostics);

}  // namespace sim33618
