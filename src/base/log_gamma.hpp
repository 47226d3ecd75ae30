#pragma once

namespace sim33618 {

/// The natural logarithm of the gamma function for x > 0, by C. Lanczos, "A precision approximation
/// of the gamma function", SIAM Journal on Numerical Analysis B 1 (1964) 86-96, with the 13
/// coefficients for g = 6.0247 that Boost.Math publishes (lanczos13m53). The same bits everywhere;
/// error below 2e-15 or 5e-15 of the result, whichever is larger.
double log_gamma(double x);

}  // namespace sim33618
