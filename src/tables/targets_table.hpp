#pragma once

#include <string>

#include "simulation/target_outcome.hpp"
#include "tables/result_table.hpp"

namespace sim33618 {

/// targets.csv without its text.
ResultTable targets_head();

/// targets.csv. Attainment is empty where nothing is required, and what is simulated where the year
/// is not or where no variable counts as the target does.
ResultTable targets_table(const std::vector<TargetOutcome>& outcomes);

/// target_probabilities.csv without its text.
ResultTable target_probabilities_head();

/// target_probabilities.csv: by target how many of the members of an ensemble, which did not fail,
/// meet it. `outcomes` are those of the run without drawn numbers; `met` has one number for each.
/// Empty cells as in targets.csv.
ResultTable target_probabilities_table(const std::vector<TargetOutcome>& outcomes,
                                       const std::vector<std::uint32_t>& met,
                                       std::uint32_t members);

/// "name[element, element]" of what a target speaks of.
std::string target_variable_text(const Target& target);

/// The unit of a target as its author wrote it.
std::string target_unit_text(const Target& target);

/// The words separated by blanks.
std::string word_list(const std::vector<Word>& words);

}  // namespace sim33618
