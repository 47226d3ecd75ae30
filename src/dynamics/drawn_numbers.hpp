#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace sim33618 {

/// Numbers in which the runs of a block differ, in place of those in the table that they share: for
/// some elements of data and lookups the values of all their points, a value for each lane; behind
/// them those of NumberTable::known, version after version.
class DrawnNumbers {
 public:
  explicit DrawnNumbers(std::size_t lanes) : lanes_(lanes) {}

  /// Adds an element of a variable with so many points. Their values are 0 as yet.
  void add(std::size_t variable, std::size_t element, std::size_t points);

  /// The values of a point, lanes next to each other; empty if they are the table's.
  std::span<const double> values(std::size_t variable, std::size_t element,
                                 std::size_t point) const;
  /// The same of an element that was added.
  std::span<double> values(std::size_t variable, std::size_t element, std::size_t point);

  std::size_t lanes() const { return lanes_; }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  std::size_t lanes_;
  /// By variable and element, as far as there are any: where the values of the first point begin.
  std::vector<std::vector<std::size_t>> begins_;
  std::vector<double> values_;
};

}  // namespace sim33618
