#pragma once

#include <string>
#include <vector>

#include "base/elementary.hpp"
#include "dynamics/operation.hpp"

namespace sim33618::test {

/// What an elementwise operation is, a number at a time; operands it does not have are ignored.
struct ScalarOperation {
  Operation operation;
  std::string name;
  double (*of)(double a, double b, double c);
};

/// Those that have kernels of their own for each instruction set.
inline const std::vector<ScalarOperation>& scalar_operations() {
  using O = Operation;
  namespace e = elementary;
  static const std::vector<ScalarOperation> all = {
      {O::copy, "copy", [](double a, double, double) { return a; }},
      {O::add, "add", [](double a, double b, double) { return a + b; }},
      {O::subtract, "subtract", [](double a, double b, double) { return a - b; }},
      {O::multiply, "multiply", [](double a, double b, double) { return a * b; }},
      {O::divide, "divide", [](double a, double b, double) { return a / b; }},
      {O::power, "power", [](double a, double b, double) { return e::power(a, b); }},
      {O::modulo, "modulo", [](double a, double b, double) { return e::modulo(a, b); }},
      {O::negate, "negate", [](double a, double, double) { return -a; }},
      {O::less, "less", [](double a, double b, double) { return a < b ? 1.0 : 0.0; }},
      {O::less_equal, "less_equal", [](double a, double b, double) { return a <= b ? 1.0 : 0.0; }},
      {O::greater, "greater", [](double a, double b, double) { return a > b ? 1.0 : 0.0; }},
      {O::greater_equal, "greater_equal",
       [](double a, double b, double) { return a >= b ? 1.0 : 0.0; }},
      {O::equal, "equal", [](double a, double b, double) { return a == b ? 1.0 : 0.0; }},
      {O::not_equal, "not_equal", [](double a, double b, double) { return a != b ? 1.0 : 0.0; }},
      {O::logical_and, "logical_and",
       [](double a, double b, double) { return a != 0 && b != 0 ? 1.0 : 0.0; }},
      {O::logical_or, "logical_or",
       [](double a, double b, double) { return a != 0 || b != 0 ? 1.0 : 0.0; }},
      {O::logical_not, "logical_not", [](double a, double, double) { return a != 0 ? 0.0 : 1.0; }},
      {O::select, "select", [](double a, double b, double c) { return a != 0 ? b : c; }},
      {O::minimum, "minimum", [](double a, double b, double) { return a < b ? a : b; }},
      {O::maximum, "maximum", [](double a, double b, double) { return a > b ? a : b; }},
      {O::absolute, "absolute", [](double a, double, double) { return std::abs(a); }},
      {O::square_root, "square_root", [](double a, double, double) { return e::square_root(a); }},
      {O::exponential, "exponential", [](double a, double, double) { return e::exponential(a); }},
      {O::natural_logarithm, "natural_logarithm",
       [](double a, double, double) { return e::natural_logarithm(a); }},
      {O::decimal_logarithm, "decimal_logarithm",
       [](double a, double, double) { return e::decimal_logarithm(a); }},
      {O::sine, "sine", [](double a, double, double) { return e::sine(a); }},
      {O::cosine, "cosine", [](double a, double, double) { return e::cosine(a); }},
      {O::tangent, "tangent", [](double a, double, double) { return e::tangent(a); }},
      {O::arcsine, "arcsine", [](double a, double, double) { return e::arcsine(a); }},
      {O::arccosine, "arccosine", [](double a, double, double) { return e::arccosine(a); }},
      {O::arctangent, "arctangent", [](double a, double, double) { return e::arctangent(a); }},
      {O::integer_part, "integer_part",
       [](double a, double, double) { return e::integer_part(a); }},
      {O::round, "round", [](double a, double, double) { return e::round_half_away(a); }},
      {O::safe_divide, "safe_divide",
       [](double a, double b, double c) { return b != 0 ? a / b : c; }},
      {O::multiply_add, "multiply_add", [](double a, double b, double c) { return a * b + c; }},
  };
  return all;
}

}  // namespace sim33618::test
