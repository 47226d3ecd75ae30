#include "dynamics/partial_derivatives.hpp"

#include <algorithm>
#include <cmath>

#include "base/elementary.hpp"
#include "base/normal_distribution.hpp"
#include "dynamics/step_position.hpp"

namespace sim33618 {
namespace {

constexpr double natural_logarithm_of_10 = 2.302585092994045684;

double sign_of(double x) { return static_cast<double>(x > 0) - static_cast<double>(x < 0); }

PartialDerivatives of_power(double a, double b, double result) {
  return {b == 0 ? 0 : b * elementary::power(a, b - 1),
          a > 0 ? result * elementary::natural_logarithm(a) : 0};
}

// A number that grows with the mean m and the standard deviation s of a lognormal distribution, at
// a held distance z from the median: ln r = ln m - q^2 / 2 + q z with q^2 = ln(1 + s^2 / m^2).
PartialDerivatives of_lognormal(double share, double mean, double deviation, double result) {
  const double whole = mean * mean + deviation * deviation;
  const double spread = std::sqrt(elementary::natural_logarithm(whole / (mean * mean)));
  const double distance = standard_normal_quantile(share) / spread - 1;
  const double pull = deviation == 0 ? 0 : distance * deviation / whole;
  return {0, result * (1 / mean - pull * deviation / mean), result * pull};
}

PartialDerivatives of_random_number(Operation operation, double a, double b, double c,
                                    double result) {
  switch (operation) {
    case Operation::draw_uniform: return {c - b, 1 - a, a};
    case Operation::draw_normal: return {0, 1, standard_normal_quantile(a)};
    case Operation::draw_lognormal: return of_lognormal(a, b, c, result);
    case Operation::draw_exponential: return {0, b == 0 ? 0 : result / b};
    case Operation::draw_poisson: return {0, 1};
    default: return {};
  }
}

PartialDerivatives of_one_operand(Operation operation, double a, double result) {
  switch (operation) {
    case Operation::copy: return {1};
    case Operation::negate: return {-1};
    case Operation::absolute: return {sign_of(a)};
    case Operation::square_root: return {1 / (2 * result)};
    case Operation::exponential: return {result};
    case Operation::natural_logarithm: return {1 / a};
    case Operation::decimal_logarithm: return {1 / (a * natural_logarithm_of_10)};
    case Operation::sine: return {elementary::cosine(a)};
    case Operation::cosine: return {-elementary::sine(a)};
    case Operation::tangent: return {1 + result * result};
    case Operation::arcsine: return {1 / std::sqrt(1 - a * a)};
    case Operation::arccosine: return {-1 / std::sqrt(1 - a * a)};
    case Operation::arctangent: return {1 / (1 + a * a)};
    case Operation::part_of_step_after: return {a > nearness && a < 1 - nearness ? -1.0 : 0.0};
    default: return {};
  }
}

}  // namespace

PartialDerivatives partial_derivatives(Operation operation, double a, double b, double c,
                                       double result) {
  switch (operation) {
    case Operation::add: return {1, 1};
    case Operation::subtract: return {1, -1};
    case Operation::multiply: return {b, a};
    case Operation::divide: return {1 / b, -result / b};
    case Operation::safe_divide:
      return b == 0 ? PartialDerivatives{0, 0, 1} : PartialDerivatives{1 / b, -result / b};
    case Operation::power: return of_power(a, b, result);
    case Operation::modulo: return {1, -elementary::integer_part(a / b)};
    case Operation::select: return a != 0 ? PartialDerivatives{0, 1} : PartialDerivatives{0, 0, 1};
    case Operation::minimum: return a < b ? PartialDerivatives{1} : PartialDerivatives{0, 1};
    case Operation::maximum: return a > b ? PartialDerivatives{1} : PartialDerivatives{0, 1};
    case Operation::multiply_add: return {b, a, 1};
    case Operation::draw_uniform:
    case Operation::draw_normal:
    case Operation::draw_lognormal:
    case Operation::draw_exponential:
    case Operation::draw_poisson: return of_random_number(operation, a, b, c, result);
    default: return of_one_operand(operation, a, result);
  }
}

std::vector<double> reduction_derivatives(Operation reduction, const std::vector<double>& elements,
                                          double result) {
  const std::size_t count = elements.size();
  const auto size = static_cast<double>(count);
  switch (reduction) {
    case Operation::reduce_sum: return std::vector<double>(count, 1);
    case Operation::reduce_mean: return std::vector<double>(count, 1 / size);
    case Operation::reduce_product: {
      std::vector<double> others(count, 1);
      for (std::size_t k = 0; k < count; ++k) {
        for (std::size_t other = 0; other < count; ++other)
          others[k] *= other == k ? 1 : elements[other];
      }
      return others;
    }
    case Operation::reduce_minimum:
    case Operation::reduce_maximum: {
      std::vector<double> first(count, 0);
      const auto found = std::find(elements.begin(), elements.end(), result);
      if (found != elements.end()) first[static_cast<std::size_t>(found - elements.begin())] = 1;
      return first;
    }
    case Operation::reduce_deviation: {
      double mean = 0;
      for (const double element : elements) mean += element / size;
      std::vector<double> pulls(count, 0);
      for (std::size_t k = 0; k < count && result > 0; ++k)
        pulls[k] = (elements[k] - mean) / (size * result);
      return pulls;
    }
    default: return std::vector<double>(count, 0);
  }
}

}  // namespace sim33618
