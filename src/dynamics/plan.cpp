#include "dynamics/plan.hpp"

#include <algorithm>
#include <array>

#include "dynamics/kernels.hpp"
#include "dynamics/plan_analysis.hpp"
#include "dynamics/temporary_slots.hpp"

namespace sim33618 {
namespace {

class Planner {
 public:
  Planner(const CompiledModel& model, const PlanRequest& request, InstructionSet set)
      : program_(model.program()),
        set_(set),
        ranges_(program_, model.structure()),
        analysis_(analyse(model, ranges_, request)),
        places_(ranges_.size()) {}

  Plan make() {
    sort_instructions();
    place_arrays();
    place_temporaries();
    plan_.lookups.assign(program_.lookups.size(), LookupUse::none);
    plan_.foreseen.assign(program_.foreseen.size(), LookupUse::none);
    for (std::size_t i = 0; i < lists_.size(); ++i) {
      for (const Instruction* instruction : lists_[i])
        target_list(i).push_back(planned(*instruction));
    }
    describe_places();
    plan_.varying_per_stage = varying_slots_of(lists_[stage]);
    return std::move(plan_);
  }

 private:
  enum List { initial, once, step, stage, ratios, list_count };

  PlannedInstructions& target_list(std::size_t list) {
    const std::array<PlannedInstructions*, list_count> targets = {
        &plan_.initial, &plan_.once, &plan_.step, &plan_.stage, &plan_.ratios};
    return *targets[list];
  }

  void sort_instructions() {
    const auto writes = [&](const Instruction& instruction, const std::vector<bool>& wanted) {
      return wanted[ranges_.at(instruction.target.slot)];
    };
    for (const Instruction& instruction : program_.initial) {
      if (writes(instruction, analysis_.live_at_start)) lists_[initial].push_back(&instruction);
    }
    for (const Instruction& instruction : program_.step) {
      if (!writes(instruction, analysis_.live)) continue;
      const auto rate = static_cast<std::size_t>(rate_of(instruction, ranges_, analysis_));
      const std::size_t target = ranges_.at(instruction.target.slot);
      if (rate == 0 && is_known_at_start(target)) continue;
      lists_[once + rate].push_back(&instruction);
    }
    drop_unread();
    for (const Instruction& instruction : program_.ratios) {
      if (writes(instruction, analysis_.live_in_ratios)) lists_[ratios].push_back(&instruction);
    }
  }

  // What never changes and was computed for the start already.
  bool is_known_at_start(std::size_t range) const {
    if (ranges_[range].kind != SlotKind::computed || analysis_.rates[range] != Rate::once)
      return false;
    std::uint32_t elements = 0;
    for (const Instruction* instruction : lists_[initial]) {
      if (ranges_.at(instruction->target.slot) == range) elements += instruction->count;
    }
    return elements == ranges_[range].count;
  }

  // Intermediate results of what was left out.
  void drop_unread() {
    std::vector<bool> is_read(ranges_.size(), false);
    const auto note_reads = [&](const Instruction* instruction) {
      ranges_.for_each_read(*instruction, [&](std::size_t range) { is_read[range] = true; });
    };
    for (const List list : {step, stage})
      std::for_each(lists_[list].begin(), lists_[list].end(), note_reads);
    std::vector<const Instruction*> kept;
    for (auto i = lists_[once].rbegin(); i != lists_[once].rend(); ++i) {
      const std::size_t target = ranges_.at((*i)->target.slot);
      if (ranges_[target].kind == SlotKind::temporary && !is_read[target]) continue;
      note_reads(*i);
      kept.push_back(*i);
    }
    lists_[once].assign(kept.rbegin(), kept.rend());
  }

  std::size_t range_of(std::size_t v) const { return ranges_.at(program_.variables[v].slot); }

  void place(std::size_t range) {
    const SlotRange& array = ranges_[range];
    const bool varying = analysis_.varying[range];
    std::uint32_t& next = varying ? plan_.varying_slots : plan_.uniform_slots;
    places_[range] = Placement{next, array.count, varying};
    next += array.count;
  }

  void place_arrays() {
    const auto place_those = [&](auto wanted) {
      for (std::size_t r = 0; r < ranges_.size(); ++r) {
        if (analysis_.is_used(r) && !places_[r] && wanted(r)) place(r);
      }
    };
    // A stock that only the initial value of another one needs does not move.
    place_those(
        [&](std::size_t r) { return ranges_[r].kind == SlotKind::stock && analysis_.live[r]; });
    plan_.uniform_stocks = plan_.uniform_slots;
    plan_.varying_stocks = plan_.varying_slots;
    place_those([&](std::size_t r) { return ranges_[r].kind == SlotKind::derivative; });
    const auto is_variable = [&](std::size_t r) {
      return ranges_[r].kind != SlotKind::temporary && ranges_[r].kind != SlotKind::constant;
    };
    place_those([&](std::size_t r) { return is_variable(r) && analysis_.rates[r] != Rate::once; });
    plan_.uniform_unchanging = plan_.uniform_slots;
    plan_.varying_unchanging = plan_.varying_slots;
    place_those(is_variable);
    plan_.uniform_intermediates = plan_.uniform_slots;
    plan_.varying_intermediates = plan_.varying_slots;
    place_those([&](std::size_t r) { return ranges_[r].kind == SlotKind::constant; });
  }

  // The first and the last instruction that touch an intermediate array.
  struct Lifetime {
    std::size_t list = list_count;
    bool crosses_lists = false;
    std::size_t last = 0;
  };

  std::vector<Lifetime> lifetimes() const {
    std::vector<Lifetime> lives(ranges_.size());
    for (std::size_t list = 0; list < lists_.size(); ++list) {
      for (std::size_t i = 0; i < lists_[list].size(); ++i) {
        const auto touch = [&](std::size_t range) {
          Lifetime& life = lives[range];
          life.crosses_lists = life.crosses_lists || (life.list != list_count && life.list != list);
          life.list = list;
          life.last = i;
        };
        ranges_.for_each_read(*lists_[list][i], touch);
        touch(ranges_.at(lists_[list][i]->target.slot));
      }
    }
    return lives;
  }

  void place_temporaries() {
    const std::vector<Lifetime> lives = lifetimes();
    for (std::size_t r = 0; r < ranges_.size(); ++r) {
      if (ranges_[r].kind == SlotKind::temporary && lives[r].crosses_lists) place(r);
    }
    TemporarySlots uniform(plan_.uniform_slots);
    TemporarySlots varying(plan_.varying_slots);
    const auto slots_for = [&](std::size_t range) -> TemporarySlots& {
      return analysis_.varying[range] ? varying : uniform;
    };
    const auto is_local = [&](std::size_t range) {
      return ranges_[range].kind == SlotKind::temporary && !lives[range].crosses_lists;
    };
    for (const auto& list : lists_) {
      for (std::size_t i = 0; i < list.size(); ++i) {
        const std::size_t target = ranges_.at(list[i]->target.slot);
        const std::uint32_t count = ranges_[target].count;
        // Before the operands are given back: an instruction does not write over what it reads.
        if (is_local(target))
          places_[target] =
              Placement{slots_for(target).take(count), count, analysis_.varying[target]};
        std::vector<std::size_t> ended;
        ranges_.for_each_read(*list[i], [&](std::size_t range) {
          if (is_local(range) && lives[range].last == i &&
              std::find(ended.begin(), ended.end(), range) == ended.end())
            ended.push_back(range);
        });
        for (const std::size_t range : ended)
          slots_for(range).give_back(places_[range]->slot, ranges_[range].count);
      }
    }
    plan_.uniform_slots = uniform.end();
    plan_.varying_slots = varying.end();
  }

  PlannedOperand planned(const Operand& operand) const {
    const std::size_t range = ranges_.at(operand.slot);
    Operand moved = operand;
    moved.slot = places_[range]->slot + operand.slot - ranges_[range].begin;
    return {moved, places_[range]->varying};
  }

  PlannedInstruction planned(const Instruction& from) {
    PlannedInstruction to;
    to.operation = from.operation;
    to.kernels = kernels_of(from.operation, set_);
    to.count = from.count;
    to.inner = from.inner;
    to.lookup = from.lookup;
    to.target = planned(from.target);
    const std::array operands = {std::pair{&from.a, &to.a}, std::pair{&from.b, &to.b},
                                 std::pair{&from.c, &to.c}};
    const auto read = static_cast<std::size_t>(operand_count(from.operation));
    for (std::size_t i = 0; i < read; ++i) *operands[i].second = planned(*operands[i].first);
    to.pattern = pattern_of(to);
    const auto use = [](bool varying) { return varying ? LookupUse::varying : LookupUse::uniform; };
    if (from.operation == Operation::lookup) {
      to.b.operand = from.b;
      plan_.lookups[from.lookup] = use(analysis_.varying_lookups[from.lookup]);
    } else if (from.operation == Operation::foresee) {
      to.c.operand = from.c;
      plan_.foreseen[from.lookup] = use(analysis_.varying_foreseen[from.lookup]);
    }
    return to;
  }

  static Pattern pattern_of(const PlannedInstruction& instruction) {
    if (instruction.operation == Operation::lookup) return Pattern::lookup;
    if (instruction.operation == Operation::foresee) return Pattern::foresight;
    if (is_reduction(instruction.operation)) return Pattern::reduction;
    return instruction.target.varying ? Pattern::by_lane : Pattern::uniform;
  }

  std::uint32_t varying_slots_of(const std::vector<const Instruction*>& list) const {
    std::vector<bool> is_used(plan_.varying_slots, false);
    const auto use = [&](std::size_t range) {
      if (!places_[range]->varying) return;
      std::fill_n(is_used.begin() + places_[range]->slot, places_[range]->count, true);
    };
    for (const Instruction* instruction : list) {
      ranges_.for_each_read(*instruction, use);
      use(ranges_.at(instruction->target.slot));
    }
    return static_cast<std::uint32_t>(std::count(is_used.begin(), is_used.end(), true));
  }

  void describe_places() {
    plan_.variables.resize(program_.variables.size());
    plan_.derivatives.resize(program_.variables.size());
    for (std::size_t r = 0; r < ranges_.size(); ++r) {
      if (!places_[r]) continue;
      const SlotRange& range = ranges_[r];
      if (range.kind == SlotKind::derivative) {
        plan_.derivatives[range.variable] = places_[r];
      } else if (range.kind == SlotKind::stock || range.kind == SlotKind::data ||
                 range.kind == SlotKind::computed) {
        plan_.variables[range.variable] = places_[r];
        // What never changes is its own mean.
        if (analysis_.averaged[range.variable] && analysis_.rates[r] != Rate::once)
          plan_.averaged.push_back(range.variable);
      }
    }
    for (const Memory& memory : program_.memories) {
      // One that only the start needs keeps what it has then.
      if (!analysis_.live[range_of(memory.variable)]) continue;
      PlannedMemory planned{*places_[range_of(memory.variable)], *places_[range_of(memory.source)],
                            std::nullopt};
      if (memory.steps) planned.steps = places_[range_of(*memory.steps)];
      plan_.memories.push_back(planned);
    }
    for (std::uint32_t i = 0; i < clock_count; ++i)
      plan_.clocks.push_back(places_[ranges_.at(program_.time_slot + i)]);
    for (const auto& [slot, value] : program_.constants) {
      if (const auto& place = places_[ranges_.at(slot)])
        plan_.constants.emplace_back(*place, value);
    }
  }

  const Program& program_;
  InstructionSet set_;
  SlotRanges ranges_;
  PlanAnalysis analysis_;
  std::vector<std::optional<Placement>> places_;
  std::array<std::vector<const Instruction*>, list_count> lists_;
  Plan plan_;
};

}  // namespace

Plan make_plan(const CompiledModel& model, const PlanRequest& request, InstructionSet set) {
  return Planner(model, request, set).make();
}

}  // namespace sim33618
