#pragma once

#include "network/firm_graph_plan.hpp"

namespace sim33618 {

/// What firms are like, one number each.
struct FirmTraits {
  std::vector<double> output;
  /// Wish for suppliers and for buyers: Pareto from 1 on, with the exponents asked for.
  std::vector<double> suppliers;
  std::vector<double> buyers;
};

/// Draws them, block by block of nodes.
FirmTraits draw_firm_traits(const FirmGraphTargets& targets, const FirmGraphPlan& plan,
                            const FirmGraphChoice& choice, std::size_t threads);

}  // namespace sim33618
