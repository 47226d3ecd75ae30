#pragma once

#include <vector>

#include "dynamics/structure.hpp"

namespace sim33618 {

/// An element of a variable, by its row-major position.
struct NumberPlace {
  std::size_t variable = 0;
  std::size_t element = 0;
};

/// Finds what elements rest on. Keeps what the equations read, so that many elements of one model
/// are asked for by one of these.
class NumbersBehind {
 public:
  /// `structure` must outlive it.
  explicit NumbersBehind(const Structure& structure)
      : structure_(structure), reads_(structure.variables.size()) {}

  /// The elements of data and lookups that an element rests on through its equations and those of
  /// all it reads, in the order they are met.
  std::vector<NumberPlace> of(const NumberPlace& place);

 private:
  using Reads = std::vector<std::vector<NumberPlace>>;

  const Reads& reads_of(std::size_t variable);

  const Structure& structure_;
  // By variable, once it was met: what each of its elements reads.
  std::vector<Reads> reads_;
};

}  // namespace sim33618
