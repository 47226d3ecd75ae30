#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sim33618 {

/// Where the members of a batch stand in the unit cube, a dimension for each number that is drawn.
/// A coordinate is a pure function of member and dimension, so members can be made in any order and
/// on any thread, and more members never change those there are.
class Design {
 public:
  virtual ~Design() = default;
  Design(const Design&) = delete;
  Design& operator=(const Design&) = delete;

  virtual std::size_t dimension_count() const = 0;

  /// The coordinates, in the open interval (0, 1), of members that follow each other from any
  /// member (0 …) on, in a dimension below dimension_count(). All members are draws: member 0 is no
  /// central run.
  virtual void points(std::uint32_t first, std::size_t dimension,
                      std::span<double> coordinates) const = 0;

  /// That of one member.
  double point(std::uint32_t member, std::size_t dimension) const;

 protected:
  Design() = default;
};

/// All coordinates of a member.
std::vector<double> point_of(const Design& design, std::uint32_t member);

}  // namespace sim33618
