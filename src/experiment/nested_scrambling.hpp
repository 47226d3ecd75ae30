#pragma once

#include <cstdint>

#include "base/philox.hpp"

namespace sim33618 {

/// Nested uniform scrambling in base 2 of one dimension (A. Owen, "Randomly permuted (t,m,s)-nets
/// and (t,s)-sequences", 1995): each digit is flipped or not by a random bit of its own for each
/// string of digits before it, so that nets remain nets and every coordinate is uniform. Here the
/// bits are Philox numbers of (seed, dimension, string), so no tree is stored and any point can be
/// scrambled alone.
class NestedScrambling {
 public:
  NestedScrambling(std::uint64_t seed, std::uint32_t dimension);

  /// A coordinate has 32 digits; the result has 64, of which the further 32 are random, as those of
  /// a digit string that no other point shares.
  std::uint64_t scrambled(std::uint32_t coordinate) const;

 private:
  /// For the string of so many first digits.
  PhiloxBlock bits_of(std::uint32_t coordinate, std::uint32_t length) const;

  std::uint64_t seed_;
  std::uint32_t dimension_;
  /// For the first digits, of whatever coordinate.
  PhiloxBlock first_;
};

}  // namespace sim33618
