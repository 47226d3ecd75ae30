#pragma once

#include <chrono>

#include "simulation/shock_losses.hpp"
#include "tables/result_table.hpp"

namespace sim33618 {

/// How the steps of a shock, which are days, are called: by number from 1 on, and by their dates
/// where the first one has a date.
struct ShockDays {
  std::optional<std::chrono::sys_days> first;

  std::string number(std::int64_t step) const;
  /// "2027-07-01"; empty where days have no dates.
  std::string date(std::int64_t step) const;
};

/// As its manifest names the command.
inline constexpr const char* shock_command_name = "shock";

/// Heads of the tables, without rows; days have dates or not.
std::vector<ResultTable> shock_heads(bool has_dates);

/// production.csv: output by day and node, in a year, and as a share of that before the shock;
/// losses.csv: what the shock did to each node; total.csv: and to all of them together, in one row.
std::vector<ResultTable> shock_tables(const ShockCase& shock, const ShockOutcome& outcome,
                                      const ShockDays& days);

/// manifest.json: versions, the numbers of the model that the equations took, and hashes of its
/// files and of `inputs`.
std::string shock_manifest(const CompiledModel& model, const ShockCase& shock,
                           const std::vector<InputFile>& inputs);

}  // namespace sim33618
