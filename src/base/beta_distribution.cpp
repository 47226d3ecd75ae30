#include "base/beta_distribution.hpp"

#include <cmath>

#include "base/contract.hpp"
#include "base/elementary.hpp"
#include "base/log_gamma.hpp"

namespace sim33618 {
namespace {

using elementary::exponential;
using elementary::natural_logarithm;

struct BetaShapes {
  double a = 1;
  double b = 1;
  /// Logarithm of the beta function of a and b.
  double log_beta = 0;

  BetaShapes mirrored() const { return {b, a, log_beta}; }
};

BetaShapes beta_shapes(double a, double b) {
  constexpr double least = 0.5;
  constexpr double most = 1000;
  expect(least <= a && a <= most && least <= b && b <= most,
         "the shapes of a beta distribution are between 0.5 and 1000");
  return {a, b, log_gamma(a) + log_gamma(b) - log_gamma(a + b)};
}

// Converges within some dozens of turns where x is below (a + 1) / (a + b + 2).
double beta_continued_fraction(const BetaShapes& shapes, double x) {
  const auto [a, b, log_beta] = shapes;
  constexpr double tiny = 1e-300;
  const auto not_zero = [](double value) { return std::abs(value) < tiny ? tiny : value; };
  double c = 1;
  double d = 1 / not_zero(1 - (a + b) * x / (a + 1));
  double fraction = d;
  for (int m = 1; m <= 500; ++m) {
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / not_zero(1 + even * d);
    c = not_zero(1 + even / c);
    fraction *= d * c;
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / not_zero(1 + odd * d);
    c = not_zero(1 + odd / c);
    fraction *= d * c;
    if (std::abs(d * c - 1) < 1e-16) break;
  }
  return fraction;
}

// x (1 - x) times the density.
double scaled_density(const BetaShapes& shapes, double x) {
  return exponential(shapes.a * natural_logarithm(x) + shapes.b * natural_logarithm(1 - x) -
                     shapes.log_beta);
}

double probability_below(const BetaShapes& shapes, double x) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x < (shapes.a + 1) / (shapes.a + shapes.b + 2))
    return scaled_density(shapes, x) * beta_continued_fraction(shapes, x) / shapes.a;
  return 1 -
         scaled_density(shapes, x) * beta_continued_fraction(shapes.mirrored(), 1 - x) / shapes.b;
}

// For u up to 1/2. Begins where the leading power of x alone would be u.
double lower_quantile(const BetaShapes& shapes, double u) {
  double x = exponential((natural_logarithm(u * shapes.a) + shapes.log_beta) / shapes.a);
  double low = 0;
  double high = 1;
  for (int turn = 0; turn < 100; ++turn) {
    if (!(low < x && x < high)) x = (low + high) / 2;
    const double below = probability_below(shapes, x);
    (below < u ? low : high) = x;
    const double slope = scaled_density(shapes, x) / (1 - x);
    const double step = natural_logarithm(u / below) * below / slope;
    const double next = x * exponential(step);
    if (std::abs(next - x) <= 0x1p-52 * x) break;
    x = next;
  }
  return x;
}

}  // namespace

double beta_probability(double a, double b, double x) {
  expect(0 <= x && x <= 1, "a beta number lies between 0 and 1");
  return probability_below(beta_shapes(a, b), x);
}

double beta_quantile(double a, double b, double u) {
  expect(0 < u && u < 1, "a quantile is of a share between 0 and 1");
  const BetaShapes shapes = beta_shapes(a, b);
  return u <= 0.5 ? lower_quantile(shapes, u) : 1 - lower_quantile(shapes.mirrored(), 1 - u);
}

}  // namespace sim33618
