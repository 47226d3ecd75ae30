#pragma once

#include <vector>

#include "network/supply_graph.hpp"

namespace sim33618 {

/// Part of a node's weight that passes on to its suppliers (S. Brin and L. Page 1998).
inline constexpr double usual_damping = 0.85;

/// PageRank against the flow of goods (S. Brin and L. Page, "The anatomy of a large-scale
/// hypertextual Web search engine", Computer Networks 30, 1998, 107-117): a node counts for much
/// that supplies, in large shares of what they buy, nodes that count for much.
///
///   p_i = (1 - d)/n + d (Σ_j p_j W_ij / Σ_k W_kj + Σ_{j without suppliers} p_j / n)
///
/// with W_ij what j buys of i, n nodes and the damping d. Shares that add up to 1. `damping` is
/// from 0 to below 1; iterates until the shares change by less than 1e-14 in sum, or throws
/// RunError.
std::vector<double> supplier_influence(const SupplyGraph& graph, double damping = usual_damping);

}  // namespace sim33618
