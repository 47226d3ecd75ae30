#pragma once

#include "experiment/correlation_pairs.hpp"

namespace sim33618 {

/// Of dimensions whose correlations no numbers can have (the matrix is not positive definite) those
/// that contradict each other: without any one of them the rest would not.
std::vector<std::size_t> contradiction_among(const CorrelationPairs& pairs,
                                             std::vector<std::size_t> dimensions);

}  // namespace sim33618
