#pragma once

#include <functional>
#include <string>
#include <vector>

#include "experiment/compared_figures.hpp"
#include "scenario/scenario_files.hpp"

namespace sim33618 {

/// A scenario with one lever of the model pulled on top of it.
struct PulledLever {
  const Lever* lever = nullptr;
  std::string zone;
  /// By figure of the ranking.
  std::vector<double> figures;
  /// By price of the model's comparison, against the scenario without the lever; nothing where
  /// nothing was bought.
  std::vector<std::optional<double>> prices;
};

/// What each lever does alone. What levers do to each other's effects is not in it.
struct LeverRanking {
  ComparedFigures compared;
  /// Of the scenario as it is.
  std::vector<double> without;
  /// Every lever at every zone, in the order of the model.
  std::vector<PulledLever> pulled;
};

/// Runs a scenario, and once more for each lever at each of its zones (or at those called `zones`,
/// where they are not empty). Runs share clock and seed. Throws InputError where the scenario is
/// wrong, or a zone is none of any lever; RunError as run_scenario() does.
LeverRanking rank_levers(const ScenarioFiles& files, const CompiledModel& model,
                         const std::vector<std::string>& indicators,
                         const std::vector<std::string>& zones, std::size_t threads);

/// Places in `pulled` by the size of the change of a figure, largest first.
std::vector<std::size_t> by_change(const LeverRanking& ranking, std::size_t figure);

}  // namespace sim33618
