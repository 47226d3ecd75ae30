#include <limits>

#include "base/messages.hpp"
#include "dynamics/function_families.hpp"

namespace sim33618 {
namespace {

constexpr std::string_view standard = "XMILE 1.0, 3.5.1";

Function function(std::string_view name, std::vector<UnitOf> arguments, UnitOf result,
                  Operation operation, std::string_view signature, std::string_view meaning) {
  Function entry;
  entry.name = name;
  entry.fewest_arguments = static_cast<int>(arguments.size());
  entry.arguments = std::move(arguments);
  entry.result = result;
  entry.operation = operation;
  entry.signature = signature;
  entry.meaning = meaning;
  entry.reference = standard;
  return entry;
}

// A function whose argument and result are dimensionless.
Function pure(std::string_view name, Operation operation, std::string_view signature,
              std::string_view meaning) {
  return function(name, {UnitOf::dimensionless}, UnitOf::dimensionless, operation, signature,
                  meaning);
}

// A function that leaves the unit of its argument.
Function keeping(std::string_view name, Operation operation, std::string_view signature,
                 std::string_view meaning) {
  return function(name, {UnitOf::common}, UnitOf::common, operation, signature, meaning);
}

Function either(std::string_view name, Operation operation, Operation reduction,
                std::string_view signature, std::string_view meaning) {
  Function entry = function(name, {UnitOf::common, UnitOf::common}, UnitOf::common, operation,
                            signature, meaning);
  entry.form = FunctionForm::either;
  entry.fewest_arguments = 1;
  entry.reduction = reduction;
  return entry;
}

Function constant(std::string_view name, double value, UnitOf unit, std::string_view meaning) {
  Function entry = function(name, {}, unit, Operation::copy, name, meaning);
  entry.form = FunctionForm::constant;
  entry.constant = value;
  return entry;
}

Function rounding() {
  Function entry = keeping("ROUND", Operation::round, "ROUND(x)",
                           to_say("nearest whole number, halves away from 0, in base units"));
  entry.reference = "Stella, ROUND";
  return entry;
}

Function safe_division() {
  Function entry =
      function("SAFEDIV", {UnitOf::common, UnitOf::any, UnitOf::quotient}, UnitOf::quotient,
               Operation::safe_divide, "SAFEDIV(a, b), SAFEDIV(a, b, c)",
               to_say("a / b; 0, or c, where b is 0"));
  entry.fewest_arguments = 2;
  return entry;
}

Function lookup() {
  Function entry = function(
      "LOOKUP", {UnitOf::any, UnitOf::any}, UnitOf::common, Operation::lookup, "LOOKUP(name, x)",
      to_say("value of the lookup at x: linear between its points, held beyond them"));
  entry.form = FunctionForm::lookup;
  entry.reference = "XMILE 1.0, 3.1.4";
  return entry;
}

}  // namespace

std::vector<Function> functions_of_mathematics() {
  using O = Operation;
  constexpr double pi = 3.14159265358979323846;
  constexpr double infinity = std::numeric_limits<double>::infinity();
  return {
      keeping("ABS", O::absolute, "ABS(x)", to_say("absolute value")),
      pure("ARCCOS", O::arccosine, "ARCCOS(x)",
           to_say("angle in radians, 0 to PI, whose cosine is x")),
      pure("ARCSIN", O::arcsine, "ARCSIN(x)",
           to_say("angle in radians, -PI/2 to PI/2, whose sine is x")),
      pure("ARCTAN", O::arctangent, "ARCTAN(x)",
           to_say("angle in radians, -PI/2 to PI/2, whose tangent is x")),
      pure("COS", O::cosine, "COS(x)", to_say("cosine of an angle in radians")),
      pure("EXP", O::exponential, "EXP(x)", to_say("e to the power of x")),
      constant("INF", infinity, UnitOf::any, to_say("infinity, which fits any unit")),
      keeping("INT", O::integer_part, "INT(x)",
              to_say("largest whole number not above x, in base units")),
      pure("LN", O::natural_logarithm, "LN(x)", to_say("natural logarithm")),
      pure("LOG10", O::decimal_logarithm, "LOG10(x)", to_say("logarithm to base 10")),
      lookup(),
      either("MAX", O::maximum, O::reduce_maximum, "MAX(a, b), MAX(x[*])",
             to_say("the larger one: a > b ? a : b")),
      either("MIN", O::minimum, O::reduce_minimum, "MIN(a, b), MIN(x[*])",
             to_say("the smaller one: a < b ? a : b")),
      constant("PI", pi, UnitOf::dimensionless,
               to_say("circumference of a circle over its diameter")),
      rounding(),
      safe_division(),
      pure("SIN", O::sine, "SIN(x)", to_say("sine of an angle in radians")),
      function("SQRT", {UnitOf::common}, UnitOf::root, O::square_root, "SQRT(x)",
               to_say("square root")),
      pure("TAN", O::tangent, "TAN(x)", to_say("tangent of an angle in radians")),
  };
}

}  // namespace sim33618
