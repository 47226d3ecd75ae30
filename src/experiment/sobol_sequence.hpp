#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sim33618 {

/// The Sobol' sequence in base 2 with the direction numbers of S. Joe and F. Kuo, "Constructing
/// Sobol sequences with better two-dimensional projections", SIAM Journal on Scientific Computing
/// 30 (2008) 2635-2654, as Boost ships them; in the order of the Gray code (I. Antonov and V.
/// Saleev 1979), which is that of published lists. It begins with the point 0, as it must: without
/// it the first 2^m points are no net (A. Owen, "On dropping the first Sobol' point", 2020).
class SobolSequence {
 public:
  /// 3667.
  static std::size_t most_dimensions();

  /// `dimensions` is 1 to most_dimensions().
  explicit SobolSequence(std::size_t dimensions);

  std::size_t dimension_count() const { return directions_.size() / digits; }

  /// The coordinate of any point (0 …) times 2^32: its 32 digits, of which a point below 2^m has m
  /// that are not 0.
  std::uint32_t point(std::uint32_t index, std::size_t dimension) const;

 private:
  static constexpr std::size_t digits = 32;
  /// `digits` of each dimension, one after the other.
  std::vector<std::uint32_t> directions_;
};

}  // namespace sim33618
