#pragma once

#include <optional>
#include <string>

#include "firms/bullwhip.hpp"
#include "firms/firm_case.hpp"
#include "firms/firm_run.hpp"
#include "model/model_document.hpp"
#include "tables/result_table.hpp"

namespace sim33618 {

/// As its manifest names the command.
inline constexpr const char* firm_run_command = "simulate-firms";

/// A run of somebody's network of firms through damage.
struct FirmRunReport {
  FirmCase firms;
  RuleSet rules;
  FirmRun run;
  FirmRunOutcome outcome;
  /// The firm that was followed.
  std::optional<std::size_t> traced;
  /// Where it was measured.
  std::optional<Bullwhip> bullwhip;
};

/// The first day of a step; that before the damage is −1.
std::string day_of_step(std::int64_t step, const FirmRules& rules);

/// What all firms made before and in each step: day, output, and that as a share of what it was.
std::vector<std::vector<std::string>> firm_output_rows(const FirmRunReport& report);

/// Heads of the tables, without rows.
std::vector<ResultTable> firm_run_heads(bool has_trace);

/// output.csv: firm_output_rows(); firms.csv: what damage did to each firm; cascade.csv: which
/// firms were hit, when, why and through whom; trace.csv and
/// trace_inputs.csv: each step of the firm that was followed, and each of its inputs.
std::vector<ResultTable> firm_run_tables(const FirmRunReport& report);

/// manifest.json: versions, seed, rule set with its numbers, residuals of the books, bullwhip,
/// hashes of the files of the case and of the model, whose rules these are. Equal inputs give equal
/// bytes.
std::string firm_run_manifest(const FirmRunReport& report, const ModelDocument& model);

}  // namespace sim33618
