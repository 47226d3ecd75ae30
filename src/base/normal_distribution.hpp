#pragma once

namespace sim33618 {

/// The probability that a standard normal number is below x, by the complementary error function.
/// The same bits everywhere; relative error below 3e-16 (2 + x^2).
double standard_normal_probability(double x);

/// The standard normal number below which a share u in (0, 1) lies: routine PPND16 of M. Wichura,
/// "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37
/// (1988) 477-484. The same bits everywhere; relative error below 1e-15.
double standard_normal_quantile(double u);

}  // namespace sim33618
