#pragma once

#include <string>

#include "simulation/target_outcome.hpp"

namespace sim33618 {

/// targets.csv: Target, Title, 标题, Variable, Year, Comparison, Required, Simulated, Unit,
/// Difference, Attainment (simulated over required; empty where nothing is required), Met (yes, no,
/// or empty where the year is not simulated), Basis, Source.
std::string targets_csv(const std::vector<TargetOutcome>& outcomes);

/// "name[element, element]" of what a target speaks of.
std::string target_variable_text(const Target& target);

/// The unit of a target as its author wrote it.
std::string target_unit_text(const Target& target);

/// The ids separated by blanks.
std::string source_list(const std::vector<Word>& sources);

}  // namespace sim33618
