#include "dynamics/plan_analysis.hpp"

#include <algorithm>

namespace sim33618 {
namespace {

class Analyser {
 public:
  Analyser(const CompiledModel& model, const SlotRanges& ranges, const PlanRequest& request)
      : model_(model), program_(model.program()), ranges_(ranges), request_(request) {
    const std::size_t count = ranges.size();
    found_.live.assign(count, false);
    found_.live_at_start.assign(count, false);
    found_.varying.assign(count, false);
    found_.rates.assign(count, Rate::once);
    found_.averaged.assign(program_.variables.size(), false);
  }

  PlanAnalysis analyse() {
    find_live();
    find_varying();
    find_rates();
    return std::move(found_);
  }

 private:
  const ResolvedVariable& variable(std::size_t v) const { return model_.structure().variables[v]; }
  bool has_slots(std::size_t v) const { return variable(v).kind() != VariableKind::lookup; }
  std::size_t range_of(std::size_t v) const { return ranges_.at(program_.variables[v].slot); }
  std::size_t derivative_of(std::uint32_t stock_slot) const {
    return ranges_.at(program_.derivatives_begin + stock_slot - program_.stocks_begin);
  }

  // Marks what the instructions that write marked ranges read.
  void mark_reads(const Instructions& instructions, std::vector<bool>& marked) const {
    for (auto i = instructions.rbegin(); i != instructions.rend(); ++i) {
      if (!marked[ranges_.at(i->target.slot)]) continue;
      ranges_.for_each_read(*i, [&](std::size_t range) { marked[range] = true; });
    }
  }

  void find_live() {
    std::vector<bool>& live = found_.live;
    for (std::size_t v = 0; v < program_.variables.size(); ++v) {
      if (has_slots(v) && (request_.outputs.empty() || request_.outputs[v]))
        live[range_of(v)] = true;
    }
    mark_reads(program_.ratios, live);
    found_.live_in_ratios = live;
    for (std::size_t v = 0; v < program_.variables.size(); ++v) {
      found_.averaged[v] = has_slots(v) && live[range_of(v)] &&
                           variable(v).declaration->period_rule != PeriodRule::end;
    }
    std::vector<bool> before;
    while (before != live) {
      before = live;
      mark_reads(program_.step, live);
      for (std::size_t r = 0; r < ranges_.size(); ++r) {
        if (live[r] && ranges_[r].kind == SlotKind::stock)
          live[derivative_of(ranges_[r].begin)] = true;
      }
      for (const Memory& memory : program_.memories) {
        if (!live[range_of(memory.variable)]) continue;
        live[range_of(memory.source)] = true;
        if (memory.steps) live[range_of(*memory.steps)] = true;
      }
    }
    for (std::size_t r = 0; r < ranges_.size(); ++r)
      found_.live_at_start[r] = live[r] && ranges_[r].kind == SlotKind::stock;
    mark_reads(program_.initial, found_.live_at_start);
  }

  void find_varying() {
    std::vector<bool>& varying = found_.varying;
    for (const std::size_t v : program_.lookups)
      found_.varying_lookups.push_back(!request_.varying.empty() && request_.varying[v]);
    for (const std::size_t v : program_.foreseen)
      found_.varying_foreseen.push_back(!request_.varying.empty() && request_.varying[v]);
    for (const std::size_t v : program_.data) {
      varying[range_of(v)] = !request_.varying.empty() && request_.varying[v];
    }
    for (const Draws& draws : program_.draws) {
      if (request_.members_differ && !draws.purpose.seed) varying[range_of(draws.variable)] = true;
    }
    std::vector<bool> before;
    while (before != varying) {
      before = varying;
      spread_varying(program_.initial);
      spread_varying(program_.step);
      spread_varying(program_.ratios);
      for (const Memory& memory : program_.memories) {
        if (varying[range_of(memory.source)] || (memory.steps && varying[range_of(*memory.steps)]))
          varying[range_of(memory.variable)] = true;
      }
      // A stock and its derivative stand in the same store.
      for (std::size_t r = 0; r < ranges_.size(); ++r) {
        if (ranges_[r].kind != SlotKind::stock) continue;
        const std::size_t derivative = derivative_of(ranges_[r].begin);
        varying[r] = varying[derivative] = varying[r] || varying[derivative];
      }
    }
  }

  void spread_varying(const Instructions& instructions) {
    for (const Instruction& instruction : instructions) {
      bool varies = (instruction.operation == Operation::lookup &&
                     found_.varying_lookups[instruction.lookup]) ||
                    (instruction.operation == Operation::foresee &&
                     found_.varying_foreseen[instruction.lookup]);
      ranges_.for_each_read(instruction,
                            [&](std::size_t range) { varies = varies || found_.varying[range]; });
      if (varies) found_.varying[ranges_.at(instruction.target.slot)] = true;
    }
  }

  void find_rates() {
    std::vector<Rate>& rates = found_.rates;
    rates[ranges_.at(program_.clock_slot(Clock::time))] = Rate::stage;
    rates[ranges_.at(program_.clock_slot(Clock::step_start))] = Rate::step;
    for (const std::size_t v : program_.data) {
      if (is_path(variable(v).declaration->trajectory)) rates[range_of(v)] = Rate::step;
    }
    for (std::size_t r = 0; r < ranges_.size(); ++r) {
      if (ranges_[r].kind != SlotKind::stock) continue;
      const ResolvedVariable& stock = variable(ranges_[r].variable);
      if (stock.is_kept()) rates[r] = Rate::step;
      if (!stock.inflows.empty() || !stock.outflows.empty()) rates[r] = Rate::stage;
    }
    std::vector<Rate> before;
    while (before != rates) {
      before = rates;
      for (const Instruction& instruction : program_.step) {
        Rate& rate = rates[ranges_.at(instruction.target.slot)];
        rate = std::max(rate, rate_of(instruction, ranges_, found_));
      }
    }
  }

  const CompiledModel& model_;
  const Program& program_;
  const SlotRanges& ranges_;
  const PlanRequest& request_;
  PlanAnalysis found_;
};

}  // namespace

PlanAnalysis analyse(const CompiledModel& model, const SlotRanges& ranges,
                     const PlanRequest& request) {
  return Analyser(model, ranges, request).analyse();
}

Rate rate_of(const Instruction& instruction, const SlotRanges& ranges,
             const PlanAnalysis& analysis) {
  // A derivative is summed up by several instructions: as often as any of its flows changes, all of
  // them begin anew.
  const std::size_t target = ranges.at(instruction.target.slot);
  Rate rate = ranges[target].kind == SlotKind::derivative ? analysis.rates[target] : Rate::once;
  // What is known of a path, and what of it is ahead, is another in each step.
  if (instruction.operation == Operation::foresee) rate = std::max(rate, Rate::step);
  ranges.for_each_read(instruction,
                       [&](std::size_t range) { rate = std::max(rate, analysis.rates[range]); });
  return rate;
}

}  // namespace sim33618
