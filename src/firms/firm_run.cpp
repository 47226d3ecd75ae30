#include "firms/firm_run.hpp"

#include <algorithm>

#include "base/diagnostics.hpp"
#include "firms/firm_sums.hpp"

namespace sim33618 {
namespace {

void add_losses(const FirmEngine& engine, const std::vector<double>& damage,
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
                         const FirmRunRequest& request) {
  FirmEngine engine(network, rules, run);
  RepairedDamage repaired(damage, rules);
  FirmCascade cascade(engine);
  std::optional<FirmTrace> trace;
  if (request.traced) trace.emplace(engine, *request.traced);
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
    add_losses(engine, repaired.now(), outcome.losses);
    cascade.observe();
    repaired.next_step();
    if (trace) trace->observe();
    if (request.progress)
      request.progress(static_cast<std::size_t>(step) + 1, static_cast<std::size_t>(steps));
  }
  for (std::size_t firm = 0; firm < network.firms(); ++firm)
    outcome.losses[firm].hit = cascade.hits()[firm];
  if (trace) outcome.trace = trace->steps();
  outcome.residual = engine.residual();
  outcome.switches = engine.switches();
  return outcome;
}

void check_priorities(const FirmNetwork& network, const FirmRules& rules,
                      bool policy_names_buyers) {
  const auto has_contract = [](unsigned char is_contract) { return is_contract != 0; };
  if (rules.rationing == Rationing::contract_priority &&
      std::none_of(network.has_contract.begin(), network.has_contract.end(), has_contract))
    throw InputError(
        say("the rules serve buyers with a contract first ('contract_priority'), but no link is "
            "known to have one"));
  if (rules.rationing == Rationing::policy_priority && !policy_names_buyers)
    throw InputError(
        say("the rules serve buyers first that policy names ('policy_priority'), but nothing names "
            "any"));
}

}  // namespace sim33618
