#pragma once

#include <vector>

#include "experiment/paired_members.hpp"
#include "simulation/target_outcome.hpp"

namespace sim33618 {

/// One of several scenarios that are compared.
struct ComparedScenario {
  const Result* result = nullptr;
  /// By figure.
  std::vector<double> figures;
  std::vector<TargetOutcome> targets;
  /// By price of the model; nothing for the first scenario and where nothing was bought.
  std::vector<std::optional<double>> prices;
  /// By figure, against the first scenario; empty without members.
  std::vector<PairedDifference> differences;
};

/// Scenarios on one clock held against the first of them.
struct ScenarioComparison {
  const CompiledModel* model = nullptr;
  ComparedFigures compared;
  std::vector<ComparedScenario> scenarios;
  /// Drawn for each scenario; 0 without an ensemble.
  std::uint32_t members = 0;
};

/// `results` are of one model and clock; `indicators` variables with values. Results must outlive
/// the comparison.
ScenarioComparison compare_scenarios(const std::vector<const Result*>& results,
                                     const std::vector<std::string>& indicators);

/// How many members, drawn how.
struct PairedEnsemble {
  const ParameterDraws* draws = nullptr;
  const Design* design = nullptr;
  const GaussianCopula* copula = nullptr;
  std::uint32_t members = 0;
  std::size_t threads = 1;
  /// Where figures of members wait until all are there.
  std::filesystem::path folder;
};

/// Runs the same members of every scenario and fills in their differences from the first one.
/// `progress` counts the members of all scenarios.
void add_members(ScenarioComparison& comparison, const PairedEnsemble& ensemble,
                 const Progress& progress);

}  // namespace sim33618
