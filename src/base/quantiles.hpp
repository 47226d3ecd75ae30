#pragma once

#include <span>
#include <vector>

namespace sim33618 {

/// Quantiles of the numbers, one for each share in [0, 1]; shares rise. Those that are NaN are left
/// out; with none left all quantiles are NaN. Exact: linear between the ordered numbers (type 7 of
/// R. Hyndman and Y. Fan, Sample Quantiles in Statistical Packages, 1996; what pandas, numpy and R
/// give unless asked).
std::vector<double> quantiles_of(std::vector<double> numbers, std::span<const double> shares);

}  // namespace sim33618
