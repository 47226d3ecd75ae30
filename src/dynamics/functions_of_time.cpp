#include "base/messages.hpp"
#include "dynamics/call_expansion.hpp"
#include "dynamics/function_families.hpp"

namespace sim33618 {
namespace {

using O = Operation;

constexpr FunctionGroup test_inputs{FunctionFamily::time, "XMILE 1.0, 3.5.4"};

Function clock(std::string_view name, Clock which, std::string_view meaning) {
  Function entry;
  entry.name = name;
  entry.family = FunctionFamily::time;
  entry.form = FunctionForm::clock;
  entry.result = UnitOf::time;
  entry.clock = which;
  entry.signature = name;
  entry.meaning = meaning;
  entry.reference = "XMILE 1.0, 3.5.5";
  return entry;
}

Term in_steps(Term length) {
  return operation_term(O::divide, {std::move(length), clock_term(Clock::step_length)});
}

Function foresight() {
  Function entry;
  entry.name = "FORESEEN";
  entry.family = FunctionFamily::time;
  entry.form = FunctionForm::foresight;
  entry.fewest_arguments = 2;
  entry.arguments = {UnitOf::common, UnitOf::time, UnitOf::time};
  entry.result = UnitOf::common;
  entry.operation = Operation::foresee;
  entry.signature = "FORESEEN(path, horizon[, lead])";
  entry.meaning = to_say(
      "value that a path of data will have after the horizon, as known by now: changes that a "
      "scenario makes count from their announcement on, or by the lead earlier; shocks never do");
  entry.reference = "sim33618, announced policy";
  return entry;
}

// Where a moment lies in the step (step_position.hpp).
Term position(const Term& moment) {
  return in_steps(operation_term(O::subtract, {moment, clock_term(Clock::step_start)}));
}

// As a series of numbers enters a step, so does a jump: by the part of the step that it covers,
// held through the stages (docs/developer/decisions/0002).
Term step(CallExpansion& call) {
  const Term part = operation_term(O::part_of_step_after, {position(call.argument(1))});
  return operation_term(O::multiply, {call.argument(0), part});
}

Term ramp(CallExpansion& call) {
  const Term& start = call.argument(1);
  Term time = clock_term(Clock::time);
  if (call.argument_count() > 2) time = operation_term(O::minimum, {time, call.argument(2)});
  const Term passed =
      operation_term(O::maximum, {number_term(0), operation_term(O::subtract, {time, start})});
  return operation_term(O::multiply, {call.argument(0), passed});
}

Term pulse(CallExpansion& call) {
  const Term interval = in_steps(call.argument_or(2, number_term(0)));
  const Term falls = operation_term(O::pulse_in_step, {position(call.argument(1)), interval});
  return operation_term(O::select, {falls, in_steps(call.argument(0)), number_term(0)});
}

}  // namespace

std::vector<Function> functions_of_time() {
  using U = UnitOf;
  return {
      clock("DT", Clock::step_length, to_say("length of a step")),
      foresight(),
      clock("STARTTIME", Clock::run_start, to_say("time at which the run begins")),
      clock("STOPTIME", Clock::run_stop, to_say("time at which the run ends")),
      clock("TIME", Clock::time, to_say("calendar time: 2025.25 is the first of April 2025")),
      expansion(test_inputs, "PULSE", 2, {U::common, U::time, U::time}, U::common_rate, pulse,
                "PULSE(magnitude, first[, interval])",
                to_say("magnitude / DT during the step in which the time first lies, and again "
                       "after every interval; held through the step")),
      expansion(test_inputs, "RAMP", 2, {U::common_rate, U::time, U::time}, U::common, ramp,
                "RAMP(slope, start[, end])",
                to_say("0 until start, then rising by slope, from end on held")),
      expansion(test_inputs, "STEP", 2, {U::common, U::time}, U::common, step,
                "STEP(height, start)",
                to_say("0 before start, height after it; in the step in which start lies, the "
                       "part of height that the rest of the step is")),
  };
}

}  // namespace sim33618
