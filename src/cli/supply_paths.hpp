#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "network/structural_paths.hpp"
#include "tables/network_report.hpp"

namespace sim33618 {

/// Which paths are asked for.
struct PathRequest {
  /// A node, or behind the nodes an origin of imports; nothing stands for all of them.
  std::optional<std::size_t> from;
  /// The node whose product is demanded; nothing stands for the final demand for all products.
  std::optional<std::size_t> to;
  /// Emissions that arise at the far end instead of what is supplied there.
  bool carbon = false;
  StructuralPathLimits limits = {};
};

/// A chain of suppliers, nodes and origins by their places, the far end first.
struct SupplyPath {
  std::vector<std::size_t> chain;
  double value = 0;
};

/// What one product draws on, or all final demand, along chains from the suppliers asked for.
struct SupplyPaths {
  /// Over all chains: for a unit of final demand of the product, or for all final demand.
  double total = 0;
  /// The largest, largest first.
  std::vector<SupplyPath> paths;
};

/// Supplies of all are those of nodes; emissions of all are those of nodes and imports. Throws
/// InputError where emissions are asked for that the table does not tell. Final demand below zero
/// counts as none.
SupplyPaths supply_paths(const NetworkReport& report, const PathRequest& request);

}  // namespace sim33618
