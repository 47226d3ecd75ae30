#pragma once

#include <optional>
#include <vector>

#include "base/work_progress.hpp"
#include "firms/firm_cascade.hpp"

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
  /// How it was hit, if it was.
  std::optional<FirmHit> hit;
};

/// Firms after damage, step by step.
struct FirmRunOutcome {
  /// Of all firms before the damage, and in each step.
  double before = 0;
  std::vector<double> output;
  std::vector<FirmLosses> losses;
  /// Of the firm that is followed.
  std::vector<TracedStep> trace;
  StepResidual residual;
  std::size_t switches = 0;
};

/// What is to be known of a run besides.
struct FirmRunRequest {
  /// A firm to be followed.
  std::optional<std::size_t> traced;
  /// Hears of steps; may be empty.
  WorkProgress progress;
};

/// Runs a network in its steady state from the step of the damage on. Throws RunError as
/// FirmEngine::advance() does.
FirmRunOutcome run_firms(const FirmNetwork& network, const FirmRules& rules, const FirmRun& run,
                         const std::vector<double>& damage, std::int64_t steps,
                         const FirmRunRequest& request = {});

/// Throws InputError where rules serve some buyers first and nothing says which: no link of the
/// network has a contract, or policy names nobody.
void check_priorities(const FirmNetwork& network, const FirmRules& rules, bool policy_names_buyers);

}  // namespace sim33618
