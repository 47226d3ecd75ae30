#pragma once

#include <string>

#include "experiment/design.hpp"

namespace sim33618 {

/// Independent random numbers (simple Monte Carlo). A dimension is known by the stable_hash() of
/// its name, never by its position: further dimensions leave the numbers of the others as they are.
class RandomDesign : public Design {
 public:
  RandomDesign(std::uint64_t seed, const std::vector<std::string>& names);

  std::size_t dimension_count() const override { return names_.size(); }
  void points(std::uint32_t first, std::size_t dimension,
              std::span<double> coordinates) const override;

 private:
  std::uint64_t seed_;
  /// Their hashes.
  std::vector<std::uint64_t> names_;
};

}  // namespace sim33618
