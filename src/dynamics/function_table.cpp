#include "dynamics/function_table.hpp"

#include "base/messages.hpp"

namespace sim33618 {

const std::vector<Function>& functions() {
  using O = Operation;
  static const std::vector<Function> table = {
      {"ABS", 1, 1, UnitRule::same, O::absolute, O::copy, false, "ABS(x)", to_say("absolute value"),
       "XMILE 1.0, 3.5.1"},
      {"EXP", 1, 1, UnitRule::dimensionless, O::exponential, O::copy, false, "EXP(x)",
       to_say("e to the power of x"), "XMILE 1.0, 3.5.1"},
      {"INT", 1, 1, UnitRule::same, O::integer_part, O::copy, false, "INT(x)",
       to_say("largest whole number not above x, in base units"), "XMILE 1.0, 3.5.1"},
      {"LN", 1, 1, UnitRule::dimensionless, O::natural_logarithm, O::copy, false, "LN(x)",
       to_say("natural logarithm"), "XMILE 1.0, 3.5.1"},
      {"LOG10", 1, 1, UnitRule::dimensionless, O::decimal_logarithm, O::copy, false, "LOG10(x)",
       to_say("logarithm to base 10"), "XMILE 1.0, 3.5.1"},
      {"LOOKUP", 2, 2, UnitRule::lookup, O::lookup, O::copy, false, "LOOKUP(name, x)",
       to_say("value of the lookup at x: linear between its points, held beyond them"),
       "XMILE 1.0, 3.1.4"},
      {"MAX", 1, 2, UnitRule::same, O::maximum, O::reduce_maximum, false, "MAX(a, b), MAX(x[*])",
       to_say("the larger one: a > b ? a : b"), "XMILE 1.0, 3.5.1"},
      {"MEAN", 1, 1, UnitRule::same, O::reduce_mean, O::reduce_mean, true, "MEAN(x[*])",
       to_say("arithmetic mean"), "XMILE 1.0, 3.7.1"},
      {"MIN", 1, 2, UnitRule::same, O::minimum, O::reduce_minimum, false, "MIN(a, b), MIN(x[*])",
       to_say("the smaller one: a < b ? a : b"), "XMILE 1.0, 3.5.1"},
      {"PROD", 1, 1, UnitRule::product, O::reduce_product, O::reduce_product, true, "PROD(x[*])",
       to_say("product over the elements"), "XMILE 1.0, 3.7.1"},
      {"SAFEDIV", 2, 3, UnitRule::quotient, O::safe_divide, O::copy, false,
       "SAFEDIV(a, b), SAFEDIV(a, b, c)", to_say("a / b; 0, or c, where b is 0"),
       "XMILE 1.0, 3.5.1"},
      {"SQRT", 1, 1, UnitRule::square_root, O::square_root, O::copy, false, "SQRT(x)",
       to_say("square root"), "XMILE 1.0, 3.5.1"},
      {"SUM", 1, 1, UnitRule::same, O::reduce_sum, O::reduce_sum, true, "SUM(x[*])",
       to_say("sum in the order of the elements"), "XMILE 1.0, 3.7.1"},
  };
  return table;
}

const Function* find_function(std::string_view name) {
  for (const Function& function : functions()) {
    if (function.name == name) return &function;
  }
  return nullptr;
}

std::vector<std::string> function_names() {
  std::vector<std::string> names;
  for (const Function& function : functions()) names.emplace_back(function.name);
  return names;
}

}  // namespace sim33618
