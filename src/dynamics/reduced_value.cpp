#include "dynamics/reduced_value.hpp"

#include "dynamics/array_statistics.hpp"

namespace sim33618 {
namespace {

template <typename Fold>
double folded(const std::vector<double>& elements, const Fold& fold) {
  double result = elements.front();
  for (std::size_t k = 1; k < elements.size(); ++k) result = fold(result, elements[k]);
  return result;
}

double total(const std::vector<double>& elements) {
  return folded(elements, [](double x, double y) { return x + y; });
}

}  // namespace

double reduced(Operation reduction, const std::vector<double>& elements, double wanted) {
  const auto value = [&](std::size_t k) { return elements[k]; };
  switch (reduction) {
    case Operation::reduce_sum: return total(elements);
    case Operation::reduce_mean: return total(elements) / static_cast<double>(elements.size());
    case Operation::reduce_product:
      return folded(elements, [](double x, double y) { return x * y; });
    case Operation::reduce_minimum:
      return folded(elements, [](double x, double y) { return x < y ? x : y; });
    case Operation::reduce_maximum:
      return folded(elements, [](double x, double y) { return x > y ? x : y; });
    case Operation::reduce_rank: return rank(value, elements.size(), wanted);
    default: return deviation(value, elements.size());
  }
}

}  // namespace sim33618
