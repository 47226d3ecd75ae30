#include "experiment/range_draw.hpp"

#include "base/contract.hpp"
#include "base/distributions.hpp"
#include "base/elementary.hpp"

namespace sim33618 {
namespace {

// The 95 % point of the standard normal distribution.
constexpr double standard_high = 1.6448536269514722;

}  // namespace

double draw(RangeShape shape, double value, double low, double high, double u) {
  expect(low <= value && value <= high, "a value lies in its range");
  const bool is_below = u < 0.5;
  switch (shape) {
    case RangeShape::fixed: return value;
    case RangeShape::uniform: return uniform_quantile(low, high, u);
    case RangeShape::triangular: return triangular_quantile(low, value, high, u);
    case RangeShape::pert: return pert_quantile(low, value, high, u);
    case RangeShape::normal: {
      const double reach = is_below ? value - low : high - value;
      return normal_quantile(value, reach / standard_high, u);
    }
    case RangeShape::lognormal: {
      expect(low > 0, "a lognormal range is above 0");
      const double reach = is_below ? value / low : high / value;
      return lognormal_quantile(value, elementary::natural_logarithm(reach) / standard_high, u);
    }
  }
  throw ContractError("a range has one of the shapes");
}

void draw(const ParameterRow& row, std::span<double> shares) {
  if (row.shape == RangeShape::triangular) {
    triangular_quantiles(row.low, row.value, row.high, shares);
  } else {
    for (double& u : shares) u = draw(row.shape, row.value, row.low, row.high, u);
  }
  const double scale = row.unit.scale();
  for (double& number : shares) number *= scale;
}

}  // namespace sim33618
