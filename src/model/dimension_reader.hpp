#pragma once

#include "base/diagnostics.hpp"
#include "model/dimension.hpp"

namespace sim33618 {

/// Reads one entry of `dimensions:`. `known` holds the dimensions declared before it.
Dimension read_dimension(const Node::Entry& entry, const DimensionTable& known,
                         const TableOpener& open_table, Diagnostics& diagnostics);

}  // namespace sim33618
