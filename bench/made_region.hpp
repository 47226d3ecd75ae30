#pragma once

#include "network/firm_graph.hpp"

namespace sim33618::bench {

/// A region of 33 nodes of very different size: few have most firms, and few cells most of the
/// flows.
FirmGraphTargets made_region();

}  // namespace sim33618::bench
