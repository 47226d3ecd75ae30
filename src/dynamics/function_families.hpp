#pragma once

#include "dynamics/function_table.hpp"

namespace sim33618 {

/// What the functions of a group have in common.
struct FunctionGroup {
  FunctionFamily family = FunctionFamily::mathematics;
  std::string_view reference;
};

/// A function whose calls become other operations.
Function expansion(const FunctionGroup& group, std::string_view name, std::size_t fewest,
                   std::vector<UnitOf> arguments, UnitOf result, Term (*expand)(CallExpansion&),
                   std::string_view signature, std::string_view meaning);

// The parts of functions(), one family a file.
std::vector<Function> functions_of_mathematics();
std::vector<Function> functions_of_arrays();
std::vector<Function> functions_of_time();
std::vector<Function> functions_with_memory();
std::vector<Function> functions_of_chance();

}  // namespace sim33618
