#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "experiment/ensemble.hpp"

namespace sim33618 {

/// How far the output multiplier of a node (column sum of the Leontief inverse, type I) spreads in
/// a year over the members of an ensemble.
struct MultiplierSpread {
  std::int64_t year = 0;
  std::string node;
  /// One for each share that was asked for.
  std::vector<double> quantiles;
};

struct MultiplierSpreads {
  /// Year by year, in the order of the nodes.
  std::vector<MultiplierSpread> rows;
  /// Members that could not be run, or whose tables could not be balanced or solved; left out.
  std::uint32_t failed = 0;
};

/// What a spread of multipliers is made of.
struct SpreadRequest {
  const CompiledModel* model = nullptr;
  const Scenario* scenario = nullptr;
  std::uint32_t members = 0;
  std::size_t threads = 1;
  /// Rising shares from 0 to 1.
  std::vector<double> shares = {0.05, 0.5, 0.95};
};

/// Draws members as `ensemble` does (Sobol' points of the scenario's seed, correlated as the model
/// says), makes the tables of each and takes quantiles of their multipliers. The same for any
/// number of threads. Throws InputError as RegionalTables and run_ensemble() do.
MultiplierSpreads multiplier_spread(const SpreadRequest& request, const Progress& progress);

}  // namespace sim33618
