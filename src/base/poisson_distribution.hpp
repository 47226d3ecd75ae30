#pragma once

#include <cstdint>

namespace sim33618 {

/// The smallest count that a Poisson number of this mean (0 to 1e7) does not exceed with a
/// probability of at least u in (0, 1). Up to a mean of 30 by inversion from 0 on; above, by an
/// exact search from the normal approximation with its correction for skewness (Cornish and Fisher
/// 1938), with probabilities as C. Loader, "Fast and accurate computation of binomial
/// probabilities" (2000). The same bits everywhere; takes about ten square roots of the mean in
/// additions. A mean of 0 gives 0.
std::int64_t poisson_quantile(double mean, double u);

}  // namespace sim33618
