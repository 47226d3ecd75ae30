#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dynamics/operation.hpp"

namespace sim33618 {

class CallExpansion;
struct Term;

/// What a function is about; the sections of docs/guide/functions.md.
enum class FunctionFamily { mathematics, arrays, time, memory, random };

/// How a call becomes part of an equation.
enum class FunctionForm {
  operation,  ///< element by element
  reduction,  ///< over the stars of its first argument
  either,     ///< element by element of two arguments, a reduction of one
  size,       ///< the number of elements its argument's stars run over
  constant,   ///< a number with a name
  clock,      ///< a time of the run
  lookup,     ///< the value of a lookup
  foresight,  ///< what a path of data will be, as known now
  expansion,  ///< other operations, with hidden variables for what it remembers
};

/// The unit of an argument or a result.
enum class UnitOf {
  common,  ///< U: one unit for all arguments that have it
  any,     ///< V: a unit of its own; a result that fits any
  dimensionless,
  time,          ///< a moment or a length of time
  rate,          ///< per time
  common_rate,   ///< U per time
  common_total,  ///< U times time
  root,          ///< the root of U
  quotient,      ///< U per V
  whole_number,  ///< a whole number, written out
};

/// One function of the equation language, or a name for a number.
struct Function {
  std::string_view name;
  FunctionFamily family = FunctionFamily::mathematics;
  FunctionForm form = FunctionForm::operation;
  int fewest_arguments = 0;
  /// A unit for each argument there may be.
  std::vector<UnitOf> arguments;
  UnitOf result = UnitOf::common;
  Operation operation = Operation::copy;
  Operation reduction = Operation::copy;
  Clock clock = Clock::time;
  double constant = 0;
  /// What FunctionForm::expansion makes of a call.
  Term (*expand)(CallExpansion& call) = nullptr;
  std::string_view signature;
  /// Passes translated() where it is shown.
  std::string_view meaning;
  std::string_view reference;

  int most_arguments() const { return static_cast<int>(arguments.size()); }
  bool is_name() const { return arguments.empty(); }
  /// Whether a call with so many arguments runs over the stars of the first one.
  bool reduces(std::size_t given) const;
};

/// All functions, sorted by name: the one place that defines them.
const std::vector<Function>& functions();

/// The function of that name (capitals), or a null pointer.
const Function* find_function(std::string_view name);

std::vector<std::string> function_names();

/// The name that the signature gives an argument (counted from 0).
std::string argument_name(const Function& function, std::size_t argument);

/// Units of arguments and result: "U, yr[, U] → U".
std::string units_text(const Function& function);

/// How the function meets arrays, in English; passes translated() where it is shown.
std::string_view arrays_text(const Function& function);

}  // namespace sim33618
