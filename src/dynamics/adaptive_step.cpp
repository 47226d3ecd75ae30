#include "dynamics/adaptive_step.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/interruption.hpp"

namespace sim33618 {
namespace {

constexpr int finest_level = 20;
constexpr std::int64_t whole_step = std::int64_t{1} << finest_level;
// Shortest parts of a step whose error may be measured by what flows move in all of it.
constexpr int most_kinks = 64;
// Twice the length makes 2^5 times the error; half of the tolerance is kept in hand.
constexpr double room_to_double = 1.0 / 64;

constexpr std::size_t stage_count = 7;
constexpr std::array<double, stage_count> nodes = {0, 1.0 / 5, 3.0 / 10, 4.0 / 5, 8.0 / 9, 1, 1};
// The last stage stands at the end of the part: its row are the weights.
constexpr std::array<std::array<double, stage_count - 1>, stage_count> tableau = {{
    {},
    {1.0 / 5},
    {3.0 / 40, 9.0 / 40},
    {44.0 / 45, -56.0 / 15, 32.0 / 9},
    {19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729},
    {9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656},
    {35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84},
}};
constexpr const auto& weights = tableau.back();
// Weights of fifth order less those of fourth.
constexpr std::array<double, stage_count> error_weights = {
    71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40};

}  // namespace

AdaptiveStep::AdaptiveStep(const CompiledModel& model, const Plan& plan, BatchStores& stores,
                           BatchExecutor& executor, PeriodMeans& means, const LoopKernels& loops,
                           double tolerance)
    : plan_(plan),
      stores_(stores),
      executor_(executor),
      means_(means),
      loops_(loops),
      tolerance_(tolerance),
      stocks_(plan.uniform_stocks),
      begin_(stocks_, 0),
      rates_(stocks_, 0),
      later_rates_(stocks_, 0),
      derivatives_(stage_count, begin_) {
  const std::vector<ResolvedVariable>& variables = model.structure().variables;
  for (std::size_t v = 0; v < variables.size(); ++v) {
    if (variables[v].kind() != VariableKind::stock || !plan.variables[v]) continue;
    Flows flows{*plan.variables[v], {}};
    for (const auto* names : {&variables[v].inflows, &variables[v].outflows}) {
      for (const std::size_t flow : *names) flows.flows.push_back(*plan.variables[flow]);
    }
    flows_.push_back(std::move(flows));
  }
}

AdaptiveStep::Outcome AdaptiveStep::run(const Calendar& calendar, std::int64_t step,
                                        BatchInputs& inputs) {
  const double start = calendar.time(step).value();
  const double length = calendar.step().value();
  int level = 0;
  bool is_evaluated = true;
  std::int64_t position = 0;
  int kinks = 0;
  const auto time_at = [&](std::int64_t place) {
    return start + length * (static_cast<double>(place) / whole_step);
  };
  std::copy_n(stores_.uniform.data(), stocks_, begin_.begin());
  while (position < whole_step) {
    throw_if_interrupted();
    if (!is_evaluated) {
      std::copy_n(begin_.begin(), stocks_, stores_.uniform.data());
      evaluate(time_at(position), inputs);
    }
    const double share = std::ldexp(1, -level);
    const bool is_finite = attempt({time_at(position), length * share, share}, inputs);
    double found = is_finite ? error(length * share, length * share) : 0;
    const bool is_kink = is_finite && found > tolerance_ && level == finest_level;
    if (is_kink && kinks++ < most_kinks) found = error(length * share, length);
    is_evaluated = is_finite && found <= tolerance_;
    if (!is_evaluated) {
      if (level == finest_level) return is_finite ? Outcome::inaccurate : Outcome::not_finite;
      means_.take_back();
      ++level;
      continue;
    }
    std::copy_n(stores_.uniform.data(), stocks_, begin_.begin());
    position += whole_step >> level;
    const bool fits = level > 0 && position % (whole_step >> (level - 1)) == 0;
    if (fits && found <= tolerance_ * room_to_double) --level;
  }
  return Outcome::done;
}

// From values evaluated at the begin of a part to values evaluated at its end; false where one is
// not finite.
bool AdaptiveStep::attempt(const Part& part, BatchInputs& inputs) {
  means_.mark();
  measure_flows(rates_);
  for (std::size_t stage = 0; stage < stage_count; ++stage) {
    if (stage > 0) {
      double* store = stores_.uniform.data();
      for (std::size_t s = 0; s < stocks_; ++s) {
        double change = 0;
        for (std::size_t i = 0; i < stage; ++i) change += tableau[stage][i] * derivatives_[i][s];
        store[s] = begin_[s] + part.length * change;
      }
      if (!evaluate(part.begin + nodes[stage] * part.length, inputs)) return false;
    }
    keep_derivatives(stage);
    if (stage < weights.size()) means_.add(part.share * weights[stage]);
  }
  return true;
}

bool AdaptiveStep::evaluate(double time, BatchInputs& inputs) {
  inputs.set_clock(Clock::time, time);
  executor_.run(PlanPart::stage);
  return loops_.all_finite(stores_.uniform.data(), plan_.uniform_intermediates);
}

void AdaptiveStep::keep_derivatives(std::size_t stage) {
  std::copy_n(stores_.uniform.data() + stocks_, stocks_, derivatives_[stage].begin());
}

void AdaptiveStep::measure_flows(std::vector<double>& rates) const {
  std::fill(rates.begin(), rates.end(), 0);
  for (const Flows& stock : flows_) {
    for (const Placement& flow : stock.flows) {
      for (std::size_t e = 0; e < stock.stock.count; ++e)
        rates[stock.stock.slot + e] += std::abs(stores_.at(flow)[e]);
    }
  }
}

double AdaptiveStep::error(double length, double scale_length) {
  measure_flows(later_rates_);
  double largest = 0;
  for (std::size_t s = 0; s < stocks_; ++s) {
    double difference = 0;
    for (std::size_t i = 0; i < stage_count; ++i)
      difference += error_weights[i] * derivatives_[i][s];
    const double moved = scale_length * std::max(rates_[s], later_rates_[s]);
    const double size = std::max({std::abs(begin_[s]), std::abs(stores_.uniform[s]), moved});
    const double relative = size > 0 ? std::abs(length * difference) / size : 0;
    if (relative <= largest) continue;
    largest = relative;
    worst_ = s;
  }
  return largest;
}

}  // namespace sim33618
