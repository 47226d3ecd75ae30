#pragma once

namespace sim33618 {

/// The complementary error function, 2/sqrt(pi) times the integral of exp(-t^2) from x on, by
/// W. J. Cody, "Rational Chebyshev approximations for the error function", Mathematics of
/// Computation 23 (1969) 631-637, with the coefficients of his routine CALERF. The same bits
/// everywhere; relative error below 1e-15 where the result is above 1e-300. Takes any x but NaN.
double complementary_error_function(double x);

}  // namespace sim33618
