#pragma once

#include <cstdint>

namespace sim33618 {

/// What an instruction of a program does to each element. Truth values are 1 and 0.
enum class Operation : std::uint8_t {
  copy,
  add,
  subtract,
  multiply,
  divide,
  power,
  modulo,
  negate,
  less,
  less_equal,
  greater,
  greater_equal,
  equal,
  not_equal,
  logical_and,
  logical_or,
  logical_not,
  select,
  minimum,
  maximum,
  absolute,
  square_root,
  exponential,
  natural_logarithm,
  decimal_logarithm,
  sine,
  cosine,
  tangent,
  arcsine,
  arccosine,
  arctangent,
  integer_part,
  round,
  safe_divide,
  multiply_add,  ///< a b + c, each rounded
  part_of_step_after,
  pulse_in_step,
  draw_uniform,
  draw_normal,
  draw_lognormal,
  draw_exponential,
  draw_poisson,
  lookup,
  foresee,  ///< of a path, after a horizon, changes being known by a lead earlier
  reduce_sum,
  reduce_sum_of_products,  ///< of a b
  reduce_mean,
  reduce_product,
  reduce_minimum,
  reduce_maximum,
  reduce_deviation,
  reduce_rank,
};

/// How many of an instruction's operands a, b, c are arrays it reads; that which picks the element
/// of a lookup or a path is none.
int operand_count(Operation operation);

/// Whether an operation reads several elements for each it writes.
bool is_reduction(Operation operation);

/// The times of a run that equations read; each has a slot of its own (Program::clock_slot).
enum class Clock : std::uint8_t {
  time,        ///< of the stage of integration
  step_start,  ///< of the step, held through its stages
  step_length,
  run_start,
  run_stop,
};
inline constexpr std::uint32_t clock_count = 5;

}  // namespace sim33618
