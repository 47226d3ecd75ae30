#include "base/normal_distribution.hpp"

#include <cmath>

#include "base/contract.hpp"
#include "base/elementary.hpp"
#include "base/error_function.hpp"
#include "base/polynomial.hpp"

namespace sim33618 {
namespace {

// |u - 1/2| <= 0.425, with r = 0.425^2 - (u - 1/2)^2.
double quantile_over_offset(double r) {
  constexpr std::array<double, 8> above = {2.5090809287301226727e+3, 3.3430575583588128105e+4,
                                           6.7265770927008700853e+4, 4.5921953931549871457e+4,
                                           1.3731693765509461125e+4, 1.9715909503065514427e+3,
                                           1.3314166789178437745e+2, 3.3871328727963666080e+0};
  constexpr std::array<double, 8> below = {5.2264952788528545610e+3, 2.8729085735721942674e+4,
                                           3.9307895800092710610e+4, 2.1213794301586595867e+4,
                                           5.3941960214247511077e+3, 6.8718700749205790830e+2,
                                           4.2313330701600911252e+1, 1};
  return polynomial(above, r) / polynomial(below, r);
}

// A tail above exp(-25), with r = sqrt(-ln tail) - 1.6.
double quantile_of_tail(double r) {
  constexpr std::array<double, 8> above = {7.74545014278341407640e-4, 2.27238449892691845833e-2,
                                           2.41780725177450611770e-1, 1.27045825245236838258e+0,
                                           3.64784832476320460504e+0, 5.76949722146069140550e+0,
                                           4.63033784615654529590e+0, 1.42343711074968357734e+0};
  constexpr std::array<double, 8> below = {1.05075007164441684324e-9, 5.47593808499534494600e-4,
                                           1.51986665636164571966e-2, 1.48103976427480074590e-1,
                                           6.89767334985100004550e-1, 1.67638483018380384940e+0,
                                           2.05319162663775882187e+0, 1};
  return polynomial(above, r) / polynomial(below, r);
}

// A tail below exp(-25), with r = sqrt(-ln tail) - 5.
double quantile_of_far_tail(double r) {
  constexpr std::array<double, 8> above = {2.01033439929228813265e-7, 2.71155556874348757815e-5,
                                           1.24266094738807843860e-3, 2.65321895265761230930e-2,
                                           2.96560571828504891230e-1, 1.78482653991729133580e+0,
                                           5.46378491116411436990e+0, 6.65790464350110377720e+0};
  constexpr std::array<double, 8> below = {2.04426310338993978564e-15, 1.42151175831644588870e-7,
                                           1.84631831751005468180e-5,  7.86869131145613259100e-4,
                                           1.48753612908506148525e-2,  1.36929880922735805310e-1,
                                           5.99832206555887937690e-1,  1};
  return polynomial(above, r) / polynomial(below, r);
}

}  // namespace

double standard_normal_probability(double x) {
  constexpr double inverse_root_of_two = 0.70710678118654752440;
  return 0.5 * complementary_error_function(-x * inverse_root_of_two);
}

double standard_normal_quantile(double u) {
  expect(0 < u && u < 1, "a quantile is of a share between 0 and 1");
  const double offset = u - 0.5;
  if (std::abs(offset) <= 0.425) return offset * quantile_over_offset(0.180625 - offset * offset);
  const double tail = offset < 0 ? u : 1 - u;
  const double r = std::sqrt(-elementary::natural_logarithm(tail));
  const double size = r <= 5 ? quantile_of_tail(r - 1.6) : quantile_of_far_tail(r - 5);
  return offset < 0 ? -size : size;
}

}  // namespace sim33618
