#pragma once

#include <cstddef>
#include <span>

namespace sim33618 {

// Distributions as functions of a share u in (0, 1): the number below which that share lies. So
// random numbers, Sobol' points and correlated draws serve alike. All use + - * / sqrt, compare and
// the functions of elementary.hpp only, and give the same bits everywhere. Limits are finite; what
// is expected of arguments is checked (ContractError). Where a distribution has no width, it gives
// its one value exactly.

/// Even between low and high (low <= high).
double uniform_quantile(double low, double high, double u);

/// Triangular from low over its peak `mode` to high (low <= mode <= high).
double triangular_quantile(double low, double mode, double high, double u);

/// The same for each of several shares, in place of which the numbers are put; side by side.
void triangular_quantiles(double low, double mode, double high, std::span<double> shares);

/// PERT (D. Malcolm et al., Operations Research 7 (1959) 646-669; shape 4, as is usual): the beta
/// distribution from low to high with its peak at `mode` and the mean (low + 4 mode + high) / 6.
double pert_quantile(double low, double mode, double high, double u);

/// Normal; deviation >= 0.
double normal_quantile(double mean, double deviation, double u);

/// Lognormal with this median > 0; `spread` >= 0 is the standard deviation of the natural
/// logarithm. Half of the numbers lie below the median, which so is the value an analyst states;
/// the mean is larger by the factor exp(spread^2 / 2).
double lognormal_quantile(double median, double spread, double u);

/// Exponential; mean >= 0.
double exponential_quantile(double mean, double u);

/// The position that u falls on when the weights (>= 0, some above 0) are laid side by side in
/// their order and scaled to 1. Never one of weight 0.
std::size_t discrete_quantile(std::span<const double> weights, double u);

}  // namespace sim33618
