#pragma once

#include "network/firm_traits.hpp"

namespace sim33618 {

/// Suppliers of firms in compressed rows: those of firm j are suppliers[first[j]] …
/// suppliers[first[j + 1] - 1].
struct FirmLinks {
  std::vector<std::uint32_t> first;
  std::vector<NodeIndex> suppliers;
  /// By seller × nodes + buyer: whether a cell of flows has links.
  std::vector<bool> has_links;
};

/// Draws who supplies whom.
FirmLinks draw_firm_links(const FirmGraphTargets& targets, const FirmGraphPlan& plan,
                          const FirmTraits& traits, const FirmGraphChoice& choice,
                          std::size_t threads);

}  // namespace sim33618
