#include "simulation/run_state.hpp"

#include <algorithm>

#include "base/messages.hpp"

namespace sim33618 {
namespace {

// Of each fixed delay what it began with and a step's input for each step.
bool delays_fit(const IntegratorState& state, const Program& program, const Calendar& calendar) {
  const auto steps = static_cast<std::size_t>(state.periods * calendar.steps_per_save());
  std::vector<std::size_t> lengths;
  for (const Memory& memory : program.memories) {
    if (memory.steps) lengths.push_back(program.variables[memory.variable].count * (steps + 1));
  }
  return std::equal(
      lengths.begin(), lengths.end(), state.delayed.begin(), state.delayed.end(),
      [](std::size_t length, const std::vector<double>& line) { return length == line.size(); });
}

bool fits(const RunState& state, const Program& program, const Calendar& calendar) {
  const std::size_t width = program.averaged_begin + program.averaged_count;
  return state.integrator.stocks.size() == program.stock_count &&
         delays_fit(state.integrator, program, calendar) &&
         std::all_of(state.periods.begin(), state.periods.end(),
                     [&](const std::vector<double>& period) { return period.size() == width; });
}

}  // namespace

RunState state_of(const Result& result, const IntegratorState& reached) {
  const auto& periods = result.periods();
  return {identity_of(result.model(), result.scenario(), reached.periods),
          reached,
          {periods.begin(), periods.begin() + reached.periods}};
}

std::string why_not_resumable(const RunState& state, const CompiledModel& model,
                              const Scenario& scenario) {
  // A clock of another save interval is a difference of its own, found before the periods count.
  const Calendar calendar = scenario.time.calendar();
  const std::int64_t common = std::min(state.integrator.periods, calendar.save_count());
  std::string difference = difference_between(state.identity, identity_of(model, scenario, common));
  if (common == state.integrator.periods) {
    if (difference.empty() && !fits(state, model.program(), calendar))
      return say("it does not fit the model");
    return difference;
  }
  // Inputs up to an earlier point cannot be compared.
  RunIdentity saved = state.identity;
  RunIdentity now = identity_of(model, scenario, common);
  saved.inputs.clear();
  now.inputs.clear();
  difference = difference_between(saved, now);
  return difference.empty() ? say("the scenario ends before the saved point") : difference;
}

}  // namespace sim33618
