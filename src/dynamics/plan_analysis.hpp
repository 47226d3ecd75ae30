#pragma once

#include <cstdint>
#include <vector>

#include "dynamics/plan.hpp"
#include "dynamics/slot_ranges.hpp"

namespace sim33618 {

/// How often an array changes.
enum class Rate : std::uint8_t { once, step, stage };

/// What is known of each array of a program before a batch of it is laid out. By range unless
/// said otherwise.
struct PlanAnalysis {
  /// Needed while stepping, or in the ratios of a period.
  std::vector<bool> live;
  /// Needed to set the stocks at the start.
  std::vector<bool> live_at_start;
  /// Needed in the ratios of a period: by outputs, not by what reads a variable while stepping.
  std::vector<bool> live_in_ratios;
  std::vector<bool> varying;
  /// Whether the points of a lookup differ between the lanes; by Instruction::lookup.
  std::vector<bool> varying_lookups;
  /// The same of foreseen paths.
  std::vector<bool> varying_foreseen;
  std::vector<Rate> rates;
  /// Variables that outputs need averaged; by variable.
  std::vector<bool> averaged;

  bool is_used(std::size_t range) const { return live[range] || live_at_start[range]; }
};

PlanAnalysis analyse(const CompiledModel& model, const SlotRanges& ranges,
                     const PlanRequest& request);

/// How often an instruction has to run.
Rate rate_of(const Instruction& instruction, const SlotRanges& ranges,
             const PlanAnalysis& analysis);

}  // namespace sim33618
