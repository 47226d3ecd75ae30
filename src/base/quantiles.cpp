#include "base/quantiles.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/contract.hpp"

namespace sim33618 {

std::vector<double> quantiles_of(std::vector<double> numbers, std::span<const double> shares) {
  expect(std::is_sorted(shares.begin(), shares.end()), "the shares of quantiles rise");
  numbers.erase(std::remove_if(numbers.begin(), numbers.end(),
                               [](double number) { return std::isnan(number); }),
                numbers.end());
  if (numbers.empty())
    return std::vector<double>(shares.size(), std::numeric_limits<double>::quiet_NaN());
  std::vector<double> quantiles;
  // What stands before it is in its place and no larger than what follows.
  auto settled = numbers.begin();
  for (const double share : shares) {
    const double place = share * static_cast<double>(numbers.size() - 1);
    const double floor = std::floor(place);
    const auto below = numbers.begin() + static_cast<std::ptrdiff_t>(floor);
    std::nth_element(settled, below, numbers.end());
    settled = below;
    const auto above = std::min_element(below + 1, numbers.end());
    const double step = above == numbers.end() ? 0 : *above - *below;
    quantiles.push_back(*below + step * (place - floor));
  }
  return quantiles;
}

}  // namespace sim33618
