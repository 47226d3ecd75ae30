#pragma once

#include "network/firm_links.hpp"

namespace sim33618 {

/// What flows along links.
struct FirmVolumes {
  /// Of each link, in the order of FirmLinks::suppliers.
  std::vector<double> volumes;
  /// Links that were added.
  std::vector<SupplyLink> added;
  std::vector<UnlinkedFlow> unlinked;
};

/// Volumes that add up to the flows of the plan and exceed no firm's output and inputs. Cells
/// without links are `unlinked`, and what the firms of a node could only sell to themselves.
FirmVolumes find_firm_volumes(const FirmGraphPlan& plan, const FirmTraits& traits,
                              const FirmLinks& links);

}  // namespace sim33618
