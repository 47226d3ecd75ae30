#include "firms/firm_trace.hpp"

#include <algorithm>
#include <limits>

namespace sim33618 {
namespace {

// Round-off between a limit and what is made at it.
constexpr double same_amount = 1 + 1e-9;

}  // namespace

std::string_view name_of(OutputBound bound) {
  switch (bound) {
    case OutputBound::demand: return "demand";
    case OutputBound::capacity: return "capacity";
    case OutputBound::critical: return "critical_input";
    case OutputBound::important: return "important_input";
    case OutputBound::other: return "other_input";
  }
  return "";
}

std::string_view name_of(SupplierDecision decision) {
  switch (decision) {
    case SupplierDecision::none: return "";
    case SupplierDecision::search: return "search";
    case SupplierDecision::change: return "change";
  }
  return "";
}

// Inputs come first: what they allow was known when the step began.
OutputBound output_bound(const FirmRules& rules, double made, double capacity,
                         const InputLimits& limits) {
  if (limits.critical <= made * same_amount) return OutputBound::critical;
  if (limits.important <= made && rules.important_share > 0) return OutputBound::important;
  if (limits.other <= made && rules.other_share > 0) return OutputBound::other;
  return made * same_amount >= capacity ? OutputBound::capacity : OutputBound::demand;
}

InputNeed need_of(OutputBound bound) {
  if (bound == OutputBound::critical) return InputNeed::essential;
  return bound == OutputBound::important ? InputNeed::not_essential : InputNeed::negligible;
}

FirmTrace::FirmTrace(const FirmEngine& engine, std::size_t firm) : engine_(engine), firm_(firm) {
  const FirmNetwork& network = engine.network();
  is_searching_.assign(network.first_link_of(firm + 1) - network.first_link_of(firm), false);
  for (const PendingSwitch& pending : engine.state().pending) {
    if (pending.link >= network.first_link_of(firm) &&
        pending.link < network.first_link_of(firm + 1))
      is_searching_[pending.link - network.first_link_of(firm)] = true;
  }
  keep_limits();
}

void FirmTrace::observe() {
  const FirmState& state = engine_.state();
  const FirmFlows& flows = engine_.flows();
  TracedStep step;
  step.step = state.step - 1;
  step.ordered = flows.ordered[firm_];
  step.open = flows.open[firm_];
  step.expected = state.expected[firm_];
  step.capacity = flows.capacity[firm_];
  step.made = state.made[firm_];
  step.shipped = flows.shipped[firm_];
  step.sold_outside = flows.sold_outside[firm_];
  step.finished = state.finished[firm_];
  step.cash = state.cash[firm_];
  find_bound(step);
  trace_inputs(step);
  steps_.push_back(std::move(step));
  keep_limits();
}

void FirmTrace::find_bound(TracedStep& step) const {
  step.bound = output_bound(engine_.rules(), step.made, step.capacity, limits_);
  if (step.bound == OutputBound::demand || step.bound == OutputBound::capacity) return;
  const FirmNetwork& network = engine_.network();
  const std::uint32_t first = network.first_group[firm_];
  double least = std::numeric_limits<double>::infinity();
  for (std::uint32_t group = first; group < network.first_group[firm_ + 1]; ++group) {
    const double allowed = allowed_by_group_[group - first];
    if (network.group_need[group] != need_of(step.bound) || allowed >= least) continue;
    least = allowed;
    step.lacking = network.group_sector[group];
  }
}

void FirmTrace::trace_inputs(TracedStep& step) {
  const FirmNetwork& network = engine_.network();
  const FirmState& state = engine_.state();
  const std::uint32_t first = network.first_link_of(firm_);
  std::vector<bool> searches_now(is_searching_.size());
  for (const PendingSwitch& pending : state.pending) {
    if (pending.link >= first && pending.link < network.first_link_of(firm_ + 1))
      searches_now[pending.link - first] = true;
  }
  for (std::uint32_t group = network.first_group[firm_]; group < network.first_group[firm_ + 1];
       ++group) {
    for (std::uint32_t link = network.first_link[group]; link < network.first_link[group + 1];
         ++link) {
      TracedInput input{state.supplier[link],
                        network.group_sector[group],
                        state.ordered[link],
                        state.shipped[link],
                        state.transit[link],
                        state.stock[link],
                        static_cast<double>(state.fill[link])};
      const std::uint32_t place = link - first;
      if (state.supplier[link] != suppliers_[place]) {
        input.decision = SupplierDecision::change;
      } else if (searches_now[place] && !is_searching_[place]) {
        input.decision = SupplierDecision::search;
      }
      step.inputs.push_back(input);
    }
  }
  is_searching_ = std::move(searches_now);
}

void FirmTrace::keep_limits() {
  const FirmNetwork& network = engine_.network();
  const FirmState& state = engine_.state();
  limits_ = {state.critical_limit[firm_], state.important_limit[firm_], state.other_limit[firm_]};
  allowed_by_group_.clear();
  suppliers_.clear();
  for (std::uint32_t group = network.first_group[firm_]; group < network.first_group[firm_ + 1];
       ++group) {
    double stock = 0;
    double volume = 0;
    for (std::uint32_t link = network.first_link[group]; link < network.first_link[group + 1];
         ++link) {
      stock += state.stock[link];
      volume += network.volume[link];
      suppliers_.push_back(state.supplier[link]);
    }
    allowed_by_group_.push_back(volume > 0 ? stock / volume * network.output[firm_]
                                           : std::numeric_limits<double>::infinity());
  }
}

}  // namespace sim33618
