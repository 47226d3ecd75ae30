#include "dynamics/batch_integrator.hpp"

#include <algorithm>
#include <cmath>

#include "base/contract.hpp"
#include "base/interruption.hpp"
#include "dynamics/run_failure.hpp"

namespace sim33618 {
BatchIntegrator::BatchIntegrator(const CompiledModel& model, const Plan& plan,
                                 const TimeSettings& time, InstructionSet set, std::size_t lanes)
    : model_(model),
      program_(model.program()),
      plan_(plan),
      calendar_(time.calendar()),
      stages_(stages_of(time.method)),
      stores_(plan, lanes),
      loops_(loops_of(set)),
      lookups_(program_, plan, loops_),
      foresight_(model, plan),
      executor_(program_, plan, set, lookups_, foresight_, stores_),
      stocks_(plan.uniform_stocks + plan.varying_stocks * lanes, 0),
      change_(stocks_.size(), 0),
      means_(plan, stores_, loops_),
      delay_lines_(plan, stores_),
      doubt_(lanes, 0),
      is_failed_(lanes, false) {
  if (time.method != IntegrationMethod::dopri5) return;
  if (lanes > 1 || plan.varying_slots > 0)
    throw InputError(
        say("the method dopri5 chooses steps for a run of its own: a batch takes euler, heun or "
            "rk4"));
  adaptive_.emplace(model, plan, stores_, executor_, means_, loops_, time.tolerance);
}

void BatchIntegrator::run(std::span<const BatchMember> members, const BatchVisitor& visit,
                          const DrawnNumbers* drawn) {
  run_from(nullptr, members, visit, drawn);
}

void BatchIntegrator::resume(const IntegratorState& state, std::span<const BatchMember> members,
                             const BatchVisitor& visit) {
  expect(state.stocks.size() == stocks_.size(), "a number for each stock");
  run_from(&state, members, visit, nullptr);
}

void BatchIntegrator::run_from(const IntegratorState* state, std::span<const BatchMember> members,
                               const BatchVisitor& visit, const DrawnNumbers* drawn) {
  expect(members.size() == stores_.lanes, "a member for each lane");
  const BatchNumbers numbers(members, drawn);
  BatchInputs inputs(model_, plan_, calendar_, members, numbers, stores_, foresight_, loops_);
  inputs_ = &inputs;
  lookups_.take(numbers, stores_.lanes);
  foresight_.take(numbers, stores_.lanes);
  is_failed_.assign(stores_.lanes, false);
  is_first_check_ = true;
  cause_.clear();
  if (state != nullptr) {
    take_up(*state);
  } else {
    start();
  }
  for (std::int64_t period = state != nullptr ? state->periods : 0; period < calendar_.save_count();
       ++period) {
    means_.start();
    cause_of_period_.clear();
    const std::int64_t first = period * calendar_.steps_per_save();
    for (std::int64_t i = 0; i < calendar_.steps_per_save(); ++i) step(first + i);
    finish_period(period, visit);
  }
  inputs_ = nullptr;
}

void BatchIntegrator::start() {
  inputs_->set_start();
  executor_.run(PlanPart::initial);
  for_each_store([&](double* store, std::size_t stocks, std::size_t) {
    if (stores_.lanes == 1 && !loops_.all_finite(store, stocks))
      throw RunError(describe_non_finite_start(model_, program_slots(), calendar_.date(0)));
  });
  executor_.run(PlanPart::once);
  delay_lines_.start();
}

void BatchIntegrator::take_up(const IntegratorState& state) {
  inputs_->set_start();
  executor_.run(PlanPart::initial);  // some of what never changes is computed there
  stocks_ = state.stocks;
  delay_lines_.resume(state.delayed);
  put_stocks_back();
  executor_.run(PlanPart::once);
}

// The stores as far as they move: the first number, how many belong to stocks, and where theirs
// begin among the stocks of both.
template <typename Visit>
void BatchIntegrator::for_each_store(const Visit& visit) {
  visit(stores_.uniform.data(), plan_.uniform_stocks, std::size_t{0});
  visit(stores_.varying.data(), plan_.varying_stocks * stores_.lanes,
        std::size_t{plan_.uniform_stocks});
}

void BatchIntegrator::step(std::int64_t number) {
  throw_if_interrupted();
  inputs_->set_step(number);
  executor_.run(PlanPart::step);
  if (adaptive_) {
    step_adaptively(number);
    recall();
    return;
  }
  const double start = calendar_.time(number).value();
  const double length = calendar_.step().value();
  for_each_store([&](const double* store, std::size_t stocks, std::size_t begin) {
    std::copy_n(store, stocks, stocks_.begin() + static_cast<std::ptrdiff_t>(begin));
  });
  std::fill(change_.begin(), change_.end(), 0);
  for (const Stage& stage : stages_) {
    const bool is_first = &stage == stages_.data();
    if (!is_first) advance_to(stage, start, length);
    executor_.run(PlanPart::stage);
    if (is_first) {
      check(number);
      remember();
    } else {
      look_for_cause(number);
    }
    for_each_store([&](const double* store, std::size_t stocks, std::size_t begin) {
      loops_.add_weighted(change_.data() + begin, stocks, stage.weight, store + stocks);
    });
    means_.add(stage.weight);
  }
  for_each_store([&](double* store, std::size_t stocks, std::size_t begin) {
    loops_.advance(store, stocks, stocks_.data() + begin, length, change_.data() + begin);
  });
  recall();
}

void BatchIntegrator::step_adaptively(std::int64_t number) {
  executor_.run(PlanPart::stage);
  check(number);
  remember();
  const AdaptiveStep::Outcome outcome = adaptive_->run(calendar_, number, *inputs_);
  if (outcome == AdaptiveStep::Outcome::done) return;
  if (outcome == AdaptiveStep::Outcome::not_finite) check(number);
  throw RunError(say("'{}' changes too fast for the tolerance on {} (take a larger one, or rk4)",
                     stock_at(adaptive_->worst_stock()), calendar_.date(number)));
}

std::string BatchIntegrator::stock_at(std::size_t slot) const {
  const Structure& structure = model_.structure();
  for (std::size_t v = 0; v < structure.variables.size(); ++v) {
    const std::optional<Placement>& place = plan_.variables[v];
    if (structure.variables[v].kind() != VariableKind::stock || !place) continue;
    if (slot >= place->slot && slot < place->slot + place->count)
      return structure.element_label(v, slot - place->slot);
  }
  return {};
}

void BatchIntegrator::advance_to(const Stage& stage, double start, double length) {
  inputs_->set_clock(Clock::time, start + stage.at * length);
  for_each_store([&](double* store, std::size_t stocks, std::size_t begin) {
    loops_.advance(store, stocks, stocks_.data() + begin, stage.at * length, store + stocks);
  });
}

// At the first stage of a step: what memories become at its end.
void BatchIntegrator::remember() {
  remembered_.clear();
  delay_lines_.take();
  std::size_t delay = 0;
  for (const PlannedMemory& memory : plan_.memories) {
    for (std::size_t e = 0; e < memory.memory.count; ++e) {
      for (std::size_t lane = 0; lane < (memory.memory.varying ? stores_.lanes : 1); ++lane)
        remembered_.push_back(memory.steps ? delay_lines_.output(delay, memory, e, lane)
                                           : stores_.value(memory.source, e, lane));
    }
    if (memory.steps) ++delay;
  }
}

void BatchIntegrator::recall() {
  auto remembered = remembered_.begin();
  for (const PlannedMemory& memory : plan_.memories) {
    const auto width = static_cast<std::ptrdiff_t>(stores_.width(memory.memory));
    std::copy_n(remembered, width, stores_.at(memory.memory));
    remembered += width;
  }
}

// Means from the sums, ends from an evaluation at the end of the period, ratios from both. They
// stand in the stores while they are looked at; what the next step does not compute anew, the
// stocks, is then put back.
void BatchIntegrator::finish_period(std::int64_t period, const BatchVisitor& visit) {
  const std::int64_t end = (period + 1) * calendar_.steps_per_save();
  inputs_->set_end(end);
  executor_.run(PlanPart::step);
  executor_.run(PlanPart::stage);
  check(end);
  for_each_store([&](const double* store, std::size_t stocks, std::size_t begin) {
    std::copy_n(store, stocks, stocks_.begin() + static_cast<std::ptrdiff_t>(begin));
  });
  means_.put(static_cast<double>(calendar_.steps_per_save()));
  const Fraction middle = calendar_.period_start(period) + calendar_.save() / Fraction(2);
  inputs_->set_clock(Clock::time, middle.value());
  executor_.run(PlanPart::ratios);
  cause_ = cause_of_period_;
  check(end);
  visit(period, BatchPeriod(plan_, stores_));
  put_stocks_back();
}

void BatchIntegrator::put_stocks_back() {
  for_each_store([&](double* store, std::size_t stocks, std::size_t begin) {
    std::copy_n(stocks_.begin() + static_cast<std::ptrdiff_t>(begin), stocks, store);
  });
}

// What never changes is looked at once.
std::uint32_t BatchIntegrator::uniforms_to_check() const {
  return is_first_check_ ? plan_.uniform_intermediates : plan_.uniform_unchanging;
}

std::uint32_t BatchIntegrator::varyings_to_check() const {
  return is_first_check_ ? plan_.varying_intermediates : plan_.varying_unchanging;
}

bool BatchIntegrator::has_finite_uniforms() const {
  return loops_.all_finite(stores_.uniform.data(), uniforms_to_check());
}

bool BatchIntegrator::is_finite() const {
  return has_finite_uniforms() &&
         loops_.all_finite(stores_.varying.data(), varyings_to_check() * stores_.lanes);
}

void BatchIntegrator::check(std::int64_t step) {
  if (stores_.lanes > 1) {
    if (!has_finite_uniforms()) is_failed_.assign(stores_.lanes, true);
    note_failures();
  } else if (!is_finite()) {
    look_for_cause(step);
    throw RunError(cause_);
  }
  is_first_check_ = false;
  if (cause_of_period_.empty()) cause_of_period_ = cause_;
  cause_.clear();
}

// A later stage alone fails no run, so that one fails alone where it fails among others, which are
// not looked at then: that would cost a third of the time. It may still be what made it fail.
void BatchIntegrator::look_for_cause(std::int64_t step) {
  if (stores_.lanes == 1 && cause_.empty() && !is_finite())
    cause_ = describe_non_finite(model_, program_slots(), calendar_.date(step));
}

void BatchIntegrator::note_failures() {
  std::fill(doubt_.begin(), doubt_.end(), 0);
  loops_.doubt(doubt_.data(), stores_.lanes, stores_.varying.data(), varyings_to_check());
  for (std::size_t lane = 0; lane < stores_.lanes; ++lane) {
    if (std::isnan(doubt_[lane])) is_failed_[lane] = true;
  }
}

std::vector<double> BatchIntegrator::program_slots(std::size_t lane) const {
  std::vector<double> slots(program_.slot_count, 0);
  const auto put = [&](const std::optional<Placement>& place, std::uint32_t slot) {
    if (!place) return;
    for (std::uint32_t e = 0; e < place->count; ++e)
      slots[slot + e] = stores_.value(*place, e, lane);
  };
  for (std::size_t v = 0; v < program_.variables.size(); ++v) {
    const std::uint32_t slot = program_.variables[v].slot;
    put(plan_.variables[v], slot);
    put(plan_.derivatives[v], program_.derivatives_begin + slot - program_.stocks_begin);
  }
  for (std::uint32_t i = 0; i < clock_count; ++i) put(plan_.clocks[i], program_.time_slot + i);
  return slots;
}

}  // namespace sim33618
