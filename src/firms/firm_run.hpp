#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "firms/firm_engine.hpp"

namespace sim33618 {

/// Damage to the capacity of firms that the rules repair: for some steps nothing is repaired, then
/// a share of what is left in each.
class RepairedDamage {
 public:
  /// `damage` by firm, from 0 to 1.
  RepairedDamage(std::vector<double> damage, const FirmRules& rules)
      : damage_(std::move(damage)), pause_(rules.repair_pause), share_(rules.repair) {}

  /// Of this step.
  const std::vector<double>& now() const { return damage_; }
  void next_step();

 private:
  std::vector<double> damage_;
  double pause_;
  double share_;
  std::int64_t step_ = 0;
};

/// What damage did to a firm; amounts at the prices of the start.
struct FirmLosses {
  /// Output a step before.
  double before = 0;
  /// Not made, and of that what its own capacity out of work accounts for.
  double lost = 0;
  double direct = 0;
  /// Lowest output over that before.
  double least_share = 1;
  /// The first step in which it made less than 99 % of that before.
  std::optional<std::int64_t> first_hit;
};

/// Firms after damage, step by step.
struct FirmRunOutcome {
  /// Of all firms before the damage, and in each step.
  double before = 0;
  std::vector<double> output;
  std::vector<FirmLosses> losses;
  StepResidual residual;
  std::size_t switches = 0;
};

/// Runs a network in its steady state from the step of the damage on. `advance` hears of each step
/// that is done. Throws RunError as FirmEngine::advance() does.
FirmRunOutcome run_firms(
    const FirmNetwork& network, const FirmRules& rules, const FirmRun& run,
    const std::vector<double>& damage, std::int64_t steps,
    const std::function<void(std::int64_t)>& advance = [](std::int64_t) {});

}  // namespace sim33618
