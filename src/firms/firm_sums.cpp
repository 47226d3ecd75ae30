#include "firms/firm_sums.hpp"

namespace sim33618 {
namespace {

// Halves of more than this many are added up by themselves.
constexpr std::size_t longest_row = 64;

template <typename ValueAt>
double tree_sum(std::size_t first, std::size_t last, const ValueAt& value_at) {
  if (last - first <= longest_row) {
    double sum = 0;
    for (std::size_t i = first; i < last; ++i) sum += value_at(i);
    return sum;
  }
  const std::size_t middle = first + (last - first) / 2;
  return tree_sum(first, middle, value_at) + tree_sum(middle, last, value_at);
}

}  // namespace

double fixed_sum(std::span<const double> values) {
  return tree_sum(0, values.size(), [&](std::size_t i) { return values[i]; });
}

double fixed_sum(std::span<const double> values, std::span<const std::uint32_t> places) {
  return tree_sum(0, places.size(), [&](std::size_t i) { return values[places[i]]; });
}

}  // namespace sim33618
