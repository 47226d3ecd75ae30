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
  integer_part,
  safe_divide,
  lookup,
  reduce_sum,
  reduce_mean,
  reduce_product,
  reduce_minimum,
  reduce_maximum,
};

}  // namespace sim33618
