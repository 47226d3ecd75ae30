#pragma once

#include "experiment/scenario_comparison.hpp"
#include "tables/result_table.hpp"

namespace sim33618 {

/// comparison.csv: every figure of every scenario beside that of the first one.
ResultTable comparison_table(const ScenarioComparison& comparison);
/// comparison_targets.csv: every target and what each scenario reaches of it.
ResultTable compared_targets_table(const ScenarioComparison& comparison);
/// comparison_members.csv: how figures differ member by member.
ResultTable compared_members_table(const ScenarioComparison& comparison);

/// manifest.json of a comparison: those of its runs, in its order, and what was drawn.
std::string comparison_manifest(const ScenarioComparison& comparison, const std::string& design,
                                std::uint64_t seed);

}  // namespace sim33618
