#include "base/messages.hpp"
#include "dynamics/call_expansion.hpp"
#include "dynamics/function_families.hpp"

namespace sim33618 {
namespace {

using O = Operation;

constexpr FunctionGroup remembering{FunctionFamily::memory, "XMILE 1.0, 3.5.3"};

constexpr std::int64_t highest_order = 100;

std::string numbered(const std::string& part, std::int64_t number, std::int64_t of) {
  return of == 1 ? part : fmt::format("{} {}", part, number);
}

Term stage_time(CallExpansion& call, std::int64_t order) {
  if (order == 1) return call.argument(1);
  const Term time =
      operation_term(O::divide, {call.argument(1), number_term(static_cast<double>(order))});
  return call.once("time of a stage", time, Unit::base("yr"));
}

// What flows in leaves through a row of stocks, each emptying at its level over its share of the
// time, so that nothing is lost or made while the time changes.
Term delay(CallExpansion& call, std::int64_t order, std::size_t initial_argument) {
  const Unit& unit = call.unit();
  const Term& input = call.argument(0);
  const Term time = stage_time(call, order);
  const Term level_at_start =
      operation_term(O::multiply, {call.argument_or(initial_argument, input), time});
  std::size_t passing = call.flow("inflow", unit, input);
  for (std::int64_t k = 1; k <= order; ++k) {
    const std::size_t level =
        call.stock(numbered("level", k, order), unit * Unit::base("yr"), level_at_start);
    call.add_inflow(level, passing);
    passing = call.flow(numbered("outflow", k, order), unit,
                        operation_term(O::divide, {call.read(level), time}));
    call.add_outflow(level, passing);
  }
  return call.read(passing);
}

// Each level closes its distance to the one before over its share of the time.
Term smooth(CallExpansion& call, std::int64_t order, std::size_t initial_argument) {
  const Unit& unit = call.unit();
  const Term initial = call.argument_or(initial_argument, call.argument(0));
  const Term time = stage_time(call, order);
  Term before = call.argument(0);
  for (std::int64_t k = 1; k <= order; ++k) {
    const std::size_t level = call.stock(numbered("level", k, order), unit, initial);
    const Term distance = operation_term(O::subtract, {before, call.read(level)});
    call.add_inflow(level, call.flow(numbered("change", k, order), unit / Unit::base("yr"),
                                     operation_term(O::divide, {distance, time})));
    before = call.read(level);
  }
  return before;
}

// The distance of the input from its average, relative to the average, per averaging time.
Term trend(CallExpansion& call, const Term& input, const Unit& unit, const Term& initial_trend) {
  const Term time = call.once("averaging time", call.argument(1), Unit::base("yr"));
  const Term growth =
      operation_term(O::add, {number_term(1), operation_term(O::multiply, {initial_trend, time})});
  const std::size_t average =
      call.stock("average", unit, operation_term(O::divide, {input, growth}));
  const Term distance = operation_term(O::subtract, {input, call.read(average)});
  call.add_inflow(average, call.flow("change", unit / Unit::base("yr"),
                                     operation_term(O::divide, {distance, time})));
  return operation_term(
      O::safe_divide,
      {distance, operation_term(O::multiply, {time, call.read(average)}), number_term(0)});
}

Term trend(CallExpansion& call) {
  const Unit& unit = call.argument(0).unit;
  const Term input = call.once("input", call.argument(0), unit);
  return trend(call, input, unit, call.argument_or(2, number_term(0)));
}

Term forecast(CallExpansion& call) {
  const Term input = call.once("input", call.argument(0), call.unit());
  const Term rate = trend(call, input, call.unit(), call.argument_or(3, number_term(0)));
  const Term growth = operation_term(
      O::add, {number_term(1), operation_term(O::multiply, {rate, call.argument(2)})});
  return operation_term(O::multiply, {input, growth});
}

Term init(CallExpansion& call) {
  return call.read(call.stock("value", call.unit(), call.argument(0)));
}

Term previous(CallExpansion& call) {
  const std::size_t memory = call.stock("memory", call.unit(), call.argument(1));
  call.remember(memory, call.auxiliary("value", call.unit(), call.argument(0)));
  return call.read(memory);
}

// What came in so many whole steps ago.
Term fixed_delay(CallExpansion& call) {
  const Term& input = call.argument(0);
  const std::size_t memory = call.stock("memory", call.unit(), call.argument_or(2, input));
  const Term steps = operation_term(O::divide, {call.argument(1), clock_term(Clock::step_length)});
  call.remember(memory, call.auxiliary("input", call.unit(), input),
                call.auxiliary("steps", Unit(), steps));
  return call.read(memory);
}

std::int64_t order_of(const CallExpansion& call) { return call.whole_number(2, 1, highest_order); }

Function kept(Function entry) {
  entry.reference = "XMILE 1.0, 3.5.6";
  return entry;
}

}  // namespace

std::vector<Function> functions_with_memory() {
  using U = UnitOf;
  const std::vector<U> simple = {U::common, U::time, U::common};
  const std::vector<U> of_order = {U::common, U::time, U::whole_number, U::common};
  return {
      expansion(remembering, "DELAY", 2, simple, U::common, fixed_delay,
                "DELAY(input, time[, initial])",
                to_say("fixed delay: the input at the beginning of the step so long ago, in whole "
                       "steps; initial, else the first input, until then")),
      expansion(
          remembering, "DELAY1", 2, simple, U::common,
          [](CallExpansion& call) { return delay(call, 1, 2); }, "DELAY1(input, time[, initial])",
          to_say("material delay of first order: what flows in leaves exponentially; initial is "
                 "the first output, else the first input")),
      expansion(
          remembering, "DELAY3", 2, simple, U::common,
          [](CallExpansion& call) { return delay(call, 3, 2); }, "DELAY3(input, time[, initial])",
          to_say("material delay of third order: three of DELAY1 in a row, each with a third of "
                 "the time")),
      expansion(
          remembering, "DELAYN", 3, of_order, U::common,
          [](CallExpansion& call) { return delay(call, order_of(call), 3); },
          "DELAYN(input, time, n[, initial])", to_say("material delay of order n")),
      expansion(remembering, "FORCST", 3, {U::common, U::time, U::time, U::rate}, U::common,
                forecast, "FORCST(input, averaging_time, horizon[, initial_trend])",
                to_say("the input extrapolated over the horizon by its TREND: input * (1 + "
                       "TREND * horizon)")),
      kept(expansion(remembering, "INIT", 1, {U::common}, U::common, init, "INIT(x)",
                     to_say("value of x at the start of the run"))),
      kept(expansion(remembering, "PREVIOUS", 2, {U::common, U::common}, U::common, previous,
                     "PREVIOUS(x, initial)",
                     to_say("value of x at the beginning of the step before; initial in the "
                            "first step"))),
      expansion(
          remembering, "SMTH1", 2, simple, U::common,
          [](CallExpansion& call) { return smooth(call, 1, 2); },
          "SMTH1(input, averaging_time[, initial])",
          to_say("exponential smoothing of first order, from initial or the first input on")),
      expansion(
          remembering, "SMTH3", 2, simple, U::common,
          [](CallExpansion& call) { return smooth(call, 3, 2); },
          "SMTH3(input, averaging_time[, initial])",
          to_say("exponential smoothing of third order: three of SMTH1 in a row, each with a "
                 "third of the time")),
      expansion(
          remembering, "SMTHN", 3, of_order, U::common,
          [](CallExpansion& call) { return smooth(call, order_of(call), 3); },
          "SMTHN(input, averaging_time, n[, initial])", to_say("exponential smoothing of order n")),
      expansion(
          remembering, "TREND", 2, {U::common, U::time, U::rate}, U::rate,
          [](CallExpansion& call) { return trend(call); },
          "TREND(input, averaging_time[, initial_trend])",
          to_say("fractional growth rate of the input: its distance from its smoothed "
                 "value, relative to that value, per averaging time")),
  };
}

}  // namespace sim33618
