#pragma once

#include <optional>
#include <vector>

#include "firms/firm_engine.hpp"

namespace sim33618 {

/// What kept a firm from making more in a step.
enum class OutputBound : unsigned char { demand, capacity, critical, important, other };

/// "demand", "capacity", "critical_input", "important_input" or "other_input".
std::string_view name_of(OutputBound bound);

/// Output that inputs in stock allowed when a step began, by how they are needed.
struct InputLimits {
  double critical = 0;
  double important = 0;
  double other = 0;
};

/// What bound a firm that made so much with so much capacity.
OutputBound output_bound(const FirmRules& rules, double made, double capacity,
                         const InputLimits& limits);

/// How the inputs that bind it are needed.
InputNeed need_of(OutputBound bound);

/// What a buyer decided about a supplier in a step.
enum class SupplierDecision : unsigned char { none, search, change };

/// Empty, "search" (another one was found and is qualified) or "change".
std::string_view name_of(SupplierDecision decision);

/// One input of a firm in a step; amounts of the step.
struct TracedInput {
  /// Of the network; `firms()` of it where it is the outside.
  std::uint32_t supplier = 0;
  std::uint32_t sector = 0;
  /// What is ordered and not shipped at its end.
  double ordered = 0;
  double shipped = 0;
  double on_the_way = 0;
  double stock = 0;
  /// Share of what was due that came, smoothed.
  double fill = 1;
  SupplierDecision decision = SupplierDecision::none;
};

/// A firm in a step.
struct TracedStep {
  std::int64_t step = 0;
  double ordered = 0;
  double open = 0;
  double expected = 0;
  double capacity = 0;
  double made = 0;
  double shipped = 0;
  double sold_outside = 0;
  double finished = 0;
  double cash = 0;
  OutputBound bound = OutputBound::demand;
  /// Whose goods it lacked most, where inputs bound it; the network's `sectors` for the outside.
  std::optional<std::uint32_t> lacking;
  std::vector<TracedInput> inputs;
};

/// Follows one firm through the steps of an engine.
class FirmTrace {
 public:
  /// Begins with the engine's present state. The engine must outlive the trace.
  FirmTrace(const FirmEngine& engine, std::size_t firm);

  /// Takes down the step that was just done; to be called after each.
  void observe();

  std::size_t firm() const { return firm_; }
  const std::vector<TracedStep>& steps() const { return steps_; }

 private:
  void find_bound(TracedStep& step) const;
  void trace_inputs(TracedStep& step);
  void keep_limits();

  const FirmEngine& engine_;
  std::size_t firm_;
  std::vector<TracedStep> steps_;
  // As inputs in stock stood before the step, all of a kind and each group.
  InputLimits limits_;
  std::vector<double> allowed_by_group_;
  std::vector<std::uint32_t> suppliers_;
  std::vector<bool> is_searching_;
};

}  // namespace sim33618
