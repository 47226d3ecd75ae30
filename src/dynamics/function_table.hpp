#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dynamics/operation.hpp"

namespace sim33618 {

/// How a function treats the units of its arguments.
enum class UnitRule {
  same,           ///< all arguments have one unit, which is the result's
  dimensionless,  ///< argument and result are dimensionless
  square_root,    ///< the result has the root of the argument's unit
  product,        ///< a product over elements: dimensionless only
  quotient,       ///< first over second; a third argument has the quotient's unit
  lookup,         ///< the lookup's own argument and result units
};

/// One function of the equation language.
struct Function {
  std::string_view name;
  int fewest_arguments;
  int most_arguments;
  UnitRule unit_rule;
  Operation operation;
  /// The operation for a single array argument, where it differs (MIN, MAX); reductions take one
  /// argument with `*` subscripts.
  Operation reduction;
  bool reduces;
  std::string_view signature;
  /// Passes translated() where it is shown.
  std::string_view meaning;
  std::string_view reference;
};

/// All functions, sorted by name: the one place that defines them.
const std::vector<Function>& functions();

/// The function of that name (capitals), or a null pointer.
const Function* find_function(std::string_view name);

std::vector<std::string> function_names();

}  // namespace sim33618
