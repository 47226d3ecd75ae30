#pragma once

#include <string>

#include "firms/firm_case.hpp"
#include "firms/firm_rules.hpp"
#include "firms/firm_run.hpp"

namespace sim33618 {

/// The first day of a step; that before the damage is −1.
std::string day_of_step(std::int64_t step, const FirmRules& rules);

/// output.csv: what all firms made in each step, and as a share of that before.
std::string firm_output_csv(const FirmRunOutcome& outcome, const FirmRules& rules);

/// firms.csv: what damage did to each firm.
std::string firm_losses_csv(const FirmCase& firms, const FirmRunOutcome& outcome,
                            const FirmRules& rules);

/// manifest.json: version, rule set with its numbers, residuals of the books, hashes of inputs.
/// Equal inputs give equal bytes.
std::string firm_run_manifest(const FirmCase& firms, const FirmRunOutcome& outcome,
                              const RuleSet& rules, const std::filesystem::path& rules_file);

}  // namespace sim33618
