#include "dynamics/integrate.hpp"

#include <array>
#include <cmath>

#include "base/interruption.hpp"
#include "base/random_stream.hpp"
#include "dynamics/execute.hpp"
#include "dynamics/run_failure.hpp"

namespace sim33618 {
namespace {

/// One stage of a Runge-Kutta method: where in the step it stands, and its weight in the sum. Each
/// stage starts from the previous one's derivative.
struct Stage {
  double at;
  double weight;
};

constexpr std::array heun = {Stage{0, 1.0 / 2}, Stage{1, 1.0 / 2}};
constexpr std::array rk4 = {Stage{0, 1.0 / 6}, Stage{1.0 / 2, 1.0 / 3}, Stage{1.0 / 2, 1.0 / 3},
                            Stage{1, 1.0 / 6}};

class Integrator {
 public:
  Integrator(const CompiledModel& model, const NumberTable& numbers, const TimeSettings& time,
             const RunKey& key)
      : model_(model),
        program_(model.program()),
        numbers_(numbers),
        key_(key),
        calendar_(time.calendar()),
        lookups_(make_lookups(program_, numbers)),
        slots_(program_.slot_count, 0),
        sums_(averaged_end(), 0),
        stocks_(program_.stock_count, 0),
        change_(program_.stock_count, 0) {
    if (time.method == IntegrationMethod::rk4) {
      stages_.assign(rk4.begin(), rk4.end());
    } else {
      stages_.assign(heun.begin(), heun.end());
    }
  }

  void run(const PeriodVisitor& visit) {
    for (const auto& [slot, value] : program_.constants) slots_[slot] = value;
    clock(Clock::step_length) = calendar_.step().value();
    clock(Clock::run_start) = calendar_.time(0).value();
    clock(Clock::run_stop) = calendar_.time(calendar_.step_count()).value();
    set_inputs_at(0);
    execute(program_.initial, program_, lookups_, slots_);
    check_start();
    for (std::int64_t period = 0; period < calendar_.save_count(); ++period) {
      origin_.clear();
      std::fill(sums_.begin(), sums_.end(), 0);
      const std::int64_t first = period * calendar_.steps_per_save();
      for (std::int64_t i = 0; i < calendar_.steps_per_save(); ++i) step(first + i);
      visit(period, period_values(period));
    }
  }

 private:
  std::size_t averaged_end() const { return program_.averaged_begin + program_.averaged_count; }

  void draw(std::int64_t step) {
    for (const Draws& drawn : program_.draws) {
      const bool has_seed = drawn.purpose.seed.has_value();
      DrawKey key{has_seed ? *drawn.purpose.seed : key_.seed, has_seed ? 0 : key_.member,
                  drawn.purpose.purpose, 0, static_cast<std::uint32_t>(step)};
      for (; key.entity < drawn.count; ++key.entity) slots_[drawn.slot + key.entity] = uniform(key);
    }
  }

  double& clock(Clock which) { return slots_[program_.clock_slot(which)]; }

  // Inputs at the beginning of a step as they are at that moment.
  void set_inputs_at(std::int64_t step) {
    const double now = calendar_.time(step).value();
    set_inputs([&](const NumberSeries& series, Trajectory trajectory) {
      return sample(series, trajectory, now);
    });
    clock(Clock::time) = clock(Clock::step_start) = now;
    draw(step);
  }

  // Inputs at the end of a period: what begins at that moment belongs to the next one.
  void set_inputs_before(std::int64_t step) {
    const double now = calendar_.time(step).value();
    set_inputs([&](const NumberSeries& series, Trajectory trajectory) {
      return sample_before(series, trajectory, now);
    });
    clock(Clock::time) = now;
  }

  // Inputs of a whole step: their mean over it, held through its stages.
  void set_inputs_over(std::int64_t step) {
    const double begin = calendar_.time(step).value();
    const double end = calendar_.time(step + 1).value();
    set_inputs([&](const NumberSeries& series, Trajectory trajectory) {
      return mean_over(series, trajectory, begin, end);
    });
    clock(Clock::time) = clock(Clock::step_start) = begin;
    draw(step);
  }

  template <typename Value>
  void set_inputs(const Value& value) {
    for (const std::size_t variable : program_.data) {
      const Trajectory trajectory = model_.document().variables[variable].trajectory;
      const std::uint32_t slot = program_.variables[variable].slot;
      const std::vector<NumberSeries>& series = numbers_.series[variable];
      for (std::size_t e = 0; e < series.size(); ++e) {
        slots_[slot + e] = value(series[e], trajectory);
      }
    }
  }

  void check_start() const {
    for (std::uint32_t s = 0; s < program_.stock_count; ++s) {
      if (std::isfinite(slots_[program_.stocks_begin + s])) continue;
      throw RunError(describe_non_finite_start(model_, slots_, calendar_.date(0)));
    }
  }

  void evaluate(std::int64_t step) {
    execute(program_.step, program_, lookups_, slots_);
    check_finite(slots_, step);
  }

  void check_finite(const std::vector<double>& values, std::int64_t step) const {
    for (std::size_t i = program_.stocks_begin; i < averaged_end(); ++i) {
      if (std::isfinite(values[i])) continue;
      throw RunError(describe_non_finite(model_, values, calendar_.date(step)));
    }
  }

  void step(std::int64_t number) {
    throw_if_interrupted();
    set_inputs_over(number);
    const double start = clock(Clock::time);
    const double length = calendar_.step().value();
    const auto* stocks = slots_.data() + program_.stocks_begin;
    std::copy(stocks, stocks + program_.stock_count, stocks_.begin());
    std::fill(change_.begin(), change_.end(), 0);
    for (const Stage& stage : stages_) {
      if (stage.at != 0) {
        clock(Clock::time) = start + stage.at * length;
        for (std::uint32_t s = 0; s < program_.stock_count; ++s) {
          slots_[program_.stocks_begin + s] =
              stocks_[s] + stage.at * length * slots_[program_.derivatives_begin + s];
        }
      }
      evaluate(number);
      for (std::uint32_t s = 0; s < program_.stock_count; ++s) {
        change_[s] += stage.weight * slots_[program_.derivatives_begin + s];
      }
      if (&stage == stages_.data()) remember();
      if (origin_.empty()) origin_ = slots_;
      for (std::size_t i = program_.stocks_begin; i < averaged_end(); ++i)
        sums_[i] += stage.weight * (slots_[i] - origin_[i]);
    }
    for (std::uint32_t s = 0; s < program_.stock_count; ++s) {
      slots_[program_.stocks_begin + s] = stocks_[s] + length * change_[s];
    }
    auto remembered = remembered_.begin();
    for (const Memory& memory : program_.memories) {
      std::copy_n(remembered, memory.count, slots_.begin() + memory.slot);
      remembered += memory.count;
    }
  }

  // At the first stage of a step: what memories become at its end.
  void remember() {
    remembered_.clear();
    for (const Memory& memory : program_.memories) {
      const auto source = slots_.begin() + memory.source;
      remembered_.insert(remembered_.end(), source, source + memory.count);
    }
  }

  // Means from the sums, ends from an evaluation at the end of the period, ratios from both.
  const std::vector<double>& period_values(std::int64_t period) {
    const std::int64_t end = (period + 1) * calendar_.steps_per_save();
    set_inputs_before(end);
    evaluate(end);
    period_ = slots_;
    const auto steps = static_cast<double>(calendar_.steps_per_save());
    for (std::size_t v = 0; v < program_.variables.size(); ++v) {
      if (model_.structure().variables[v].declaration->period_rule == PeriodRule::end) continue;
      const VariableSlots& place = program_.variables[v];
      for (std::size_t i = place.slot; i < place.slot + place.count; ++i)
        period_[i] = origin_[i] + sums_[i] / steps;
    }
    const Fraction middle = calendar_.period_start(period) + calendar_.save() / Fraction(2);
    period_[program_.time_slot] = middle.value();
    execute(program_.ratios, program_, lookups_, period_);
    check_finite(period_, end);
    return period_;
  }

  const CompiledModel& model_;
  const Program& program_;
  const NumberTable& numbers_;
  RunKey key_;
  Calendar calendar_;
  std::vector<Stage> stages_;
  std::vector<LookupTable> lookups_;
  std::vector<double> slots_;
  // Values at the start of a period, and the weighted sums of what they change by: the mean of what
  // does not change is then exact.
  std::vector<double> origin_;
  std::vector<double> sums_;
  std::vector<double> stocks_;
  std::vector<double> change_;
  std::vector<double> period_;
  std::vector<double> remembered_;
};

}  // namespace

void integrate(const CompiledModel& model, const NumberTable& numbers, const TimeSettings& time,
               const PeriodVisitor& visit, const RunKey& key) {
  Integrator(model, numbers, time, key).run(visit);
}

}  // namespace sim33618
