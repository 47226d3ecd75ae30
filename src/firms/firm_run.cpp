#include "firms/firm_run.hpp"

#include <algorithm>

#include "firms/firm_sums.hpp"

namespace sim33618 {
namespace {

// A firm counts as hit below this share of its output before.
constexpr double share_of_hit = 0.99;

void add_losses(const FirmEngine& engine, const std::vector<double>& damage, std::int64_t step,
                std::vector<FirmLosses>& losses) {
  const FirmNetwork& network = engine.network();
  for (std::size_t firm = 0; firm < losses.size(); ++firm) {
    FirmLosses& loss = losses[firm];
    if (loss.before <= 0) continue;
    const double made = engine.state().made[firm];
    loss.lost += loss.before - made;
    const double capacity = engine.rules().capacity * (1 - damage[firm]);
    loss.direct += network.output[firm] * std::max(0.0, 1 - capacity);
    const double share = made / loss.before;
    loss.least_share = std::min(loss.least_share, share);
    if (share < share_of_hit && !loss.first_hit) loss.first_hit = step;
  }
}

}  // namespace

void RepairedDamage::next_step() {
  ++step_;
  if (share_ <= 0 || static_cast<double>(step_) < pause_) return;
  for (double& damage : damage_) damage *= 1 - share_;
}

FirmRunOutcome run_firms(const FirmNetwork& network, const FirmRules& rules, const FirmRun& run,
                         const std::vector<double>& damage, std::int64_t steps,
                         const std::function<void(std::int64_t)>& advance) {
  FirmEngine engine(network, rules, run);
  RepairedDamage repaired(damage, rules);
  FirmRunOutcome outcome;
  outcome.before = fixed_sum(network.output);
  outcome.losses.resize(network.firms());
  for (std::size_t firm = 0; firm < network.firms(); ++firm)
    outcome.losses[firm].before = network.output[firm];
  for (std::int64_t step = 0; step < steps; ++step) {
    StepInputs inputs;
    inputs.damage = repaired.now();
    engine.advance(inputs);
    outcome.output.push_back(engine.output());
    add_losses(engine, repaired.now(), step, outcome.losses);
    repaired.next_step();
    advance(step);
  }
  outcome.residual = engine.residual();
  outcome.switches = engine.switches();
  return outcome;
}

}  // namespace sim33618
