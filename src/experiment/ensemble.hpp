#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "dynamics/compiled_model.hpp"
#include "experiment/correlation.hpp"
#include "experiment/design.hpp"
#include "experiment/parameter_draws.hpp"
#include "simulation/member_sink.hpp"

namespace sim33618 {

/// One figure of a member: an element of a variable. Its periods stand next to each other.
struct KeptSeries {
  std::size_t variable = 0;
  std::size_t element = 0;
};

/// What a batch of members runs, and how. Results depend on neither threads nor lanes.
struct EnsemblePlan {
  const CompiledModel* model = nullptr;
  const Scenario* scenario = nullptr;
  const ParameterDraws* draws = nullptr;
  const Design* design = nullptr;
  std::vector<KeptSeries> kept;
  std::uint32_t members = 0;
  std::size_t threads = 1;
  /// Members that a thread runs at once; 0 leaves it to the size of the model and the cache.
  std::size_t lanes = 0;
  /// Correlates the coordinates of the design; none where it is left out.
  const GaussianCopula* copula = nullptr;
};

/// Called now and then with the number of members done.
using Progress = std::function<void(std::uint32_t done)>;

/// Runs all members and hands each to every sink; figures are series × period. Keeps no more
/// members than the threads work on.
void run_ensemble(const EnsemblePlan& plan, const std::vector<MemberSink*>& sinks,
                  const Progress& progress);

}  // namespace sim33618
