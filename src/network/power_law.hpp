#pragma once

#include <cstdint>
#include <vector>

namespace sim33618 {

/// A power law P(x) = x^−exponent / ζ(exponent, smallest) of whole numbers from `smallest` on.
struct PowerLawFit {
  double exponent = 0;
  /// Standard error of the exponent, (exponent − 1) / √count.
  double standard_error = 0;
  std::uint32_t smallest = 0;
  /// Numbers from `smallest` on: on these the exponent rests.
  std::size_t count = 0;
  /// Largest distance between the distribution of these and the law (Kolmogorov and Smirnov).
  double distance = 1;
};

/// The law with the largest likelihood for the numbers from `smallest` (1 or more) on (A. Clauset,
/// C. Shalizi and M. Newman, "Power-law distributions in empirical data", SIAM Review 51 (2009)
/// 661-703, section 3.1 and appendix B: whole numbers, without the approximation for large ones).
/// Exponents are looked for between 1 and 10. A fit of no numbers, or of equal ones, has none: 0.
PowerLawFit power_law_from(std::uint32_t smallest, const std::vector<std::uint32_t>& numbers);

/// The same from where the law is closest to the numbers (section 3.3), of those beginnings that
/// leave `fewest` of them. Beginnings beyond the hundredth different number are not tried.
PowerLawFit power_law_of(const std::vector<std::uint32_t>& numbers, std::size_t fewest);

/// Hurwitz's zeta function Σ (k + start)^−exponent over k from 0 on, exponent > 1, start > 0, by
/// ten terms and the series of Euler and Maclaurin; relative error below 1e-13.
double hurwitz_zeta(double exponent, double start);

}  // namespace sim33618
