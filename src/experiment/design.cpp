#include "experiment/design.hpp"

namespace sim33618 {

double Design::point(std::uint32_t member, std::size_t dimension) const {
  double coordinate = 0;
  points(member, dimension, {&coordinate, 1});
  return coordinate;
}

std::vector<double> point_of(const Design& design, std::uint32_t member) {
  std::vector<double> point(design.dimension_count());
  for (std::size_t i = 0; i < point.size(); ++i) point[i] = design.point(member, i);
  return point;
}

}  // namespace sim33618
