#pragma once

#include "experiment/design.hpp"
#include "experiment/sobol_sequence.hpp"

namespace sim33618 {

/// Points of the Sobol' sequence, scrambled: each is uniform in the cube, together they fill it far
/// more evenly than random ones, best where their number is a power of 2. With 52 digits, see
/// open_unit(). A dimension is known by its position: one added before it changes its points.
class SobolDesign : public Design {
 public:
  /// Throws InputError for more dimensions than SobolSequence::most_dimensions().
  SobolDesign(std::uint64_t seed, std::size_t dimensions);

  std::size_t dimension_count() const override { return dimensions_; }
  void points(std::uint32_t first, std::size_t dimension,
              std::span<double> coordinates) const override;

 private:
  std::uint64_t seed_;
  std::size_t dimensions_;
  SobolSequence sequence_;
};

}  // namespace sim33618
