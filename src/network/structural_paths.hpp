#pragma once

#include "network/input_output_system.hpp"

namespace sim33618 {

/// A chain of suppliers and what arises at its far end for a unit of final demand at its near end:
/// s_i a_ij … a_lp.
struct StructuralPath {
  /// From the node where it arises to the one whose product is demanded; one node if they are the
  /// same.
  std::vector<Eigen::Index> nodes;
  /// In the unit of the intensity.
  double value = 0;
};

struct StructuralPathLimits {
  /// Most links of a path.
  std::size_t depth = 5;
  /// Most paths that are returned.
  std::size_t count = 20;
  /// Paths that carry less than this share of the whole are not looked for; above 0. It bounds the
  /// work: no more than (depth + 1) / least_share nodes are visited.
  double least_share = 1e-4;
};

/// What a unit of final demand for one product sets off, laid out along supply chains.
struct StructuralPathAnalysis {
  /// s·L of the product, in the unit of the intensity.
  double total = 0;
  /// What arises after 0, 1 … depth links, s·A^d; the rest lies deeper.
  std::vector<double> by_depth;
  /// The largest paths, largest first; of equal ones the one whose nodes come first, read from the
  /// product.
  std::vector<StructuralPath> paths;
};

/// Structural path analysis (J. Defourny and E. Thorbecke 1984; M. Lenzen 2003). `intensity` has n
/// numbers from 0 on for a unit of output. Branches are cut where all that lies behind them,
/// weight × s·L, is below the limit.
StructuralPathAnalysis structural_paths(const InputOutputSystem& system,
                                        const Eigen::VectorXd& intensity, Eigen::Index product,
                                        const StructuralPathLimits& limits = {});

/// The same from the other end: along which chains a supplier's output serves final demand.
/// `demand` has n amounts from 0 on, `total` is the supplier's row of L·demand, `by_depth` what is
/// sold after 0, 1 … links, and the value of a path a_il … a_kj y_j, in the unit of the demand;
/// times an intensity of the supplier, what arises there for it.
StructuralPathAnalysis paths_to_demand(const InputOutputSystem& system,
                                       const Eigen::VectorXd& demand, Eigen::Index supplier,
                                       const StructuralPathLimits& limits = {});

}  // namespace sim33618
