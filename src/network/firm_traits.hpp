#pragma once

#include "network/firm_graph_plan.hpp"

namespace sim33618 {

/// What firms are like, one number each.
struct FirmTraits {
  std::vector<double> output;
  /// Place of the district; none if districts are not asked for.
  std::vector<std::uint32_t> district;
  /// What is left of output and of inputs for links that are to be drawn.
  std::vector<double> to_sell;
  std::vector<double> to_buy;
  /// Wish for suppliers and for buyers: Pareto from 1 on, with the exponents asked for.
  std::vector<double> suppliers;
  std::vector<double> buyers;
};

/// Draws outputs and wishes, block by block of nodes.
FirmTraits draw_firm_traits(const FirmGraphTargets& targets, const FirmGraphPlan& plan,
                            const FirmGraphChoice& choice, std::size_t threads);

}  // namespace sim33618
