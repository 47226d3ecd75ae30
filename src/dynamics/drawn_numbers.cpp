#include "dynamics/drawn_numbers.hpp"

#include <algorithm>
#include <utility>

namespace sim33618 {

void DrawnNumbers::add(std::size_t variable, std::size_t element, std::size_t points) {
  begins_.resize(std::max(begins_.size(), variable + 1));
  std::vector<std::size_t>& begins = begins_[variable];
  begins.resize(std::max(begins.size(), element + 1), none);
  begins[element] = values_.size();
  values_.resize(values_.size() + points * lanes_, 0);
}

std::span<const double> DrawnNumbers::values(std::size_t variable, std::size_t element,
                                             std::size_t point) const {
  if (variable >= begins_.size() || element >= begins_[variable].size()) return {};
  const std::size_t begin = begins_[variable][element];
  if (begin == none) return {};
  return {values_.data() + begin + point * lanes_, lanes_};
}

std::span<double> DrawnNumbers::values(std::size_t variable, std::size_t element,
                                       std::size_t point) {
  return {values_.data() + begins_[variable][element] + point * lanes_, lanes_};
}

}  // namespace sim33618
