#pragma once

#include "dynamics/function_table.hpp"

namespace sim33618 {

// The parts of functions(), one family a file.
std::vector<Function> functions_of_mathematics();
std::vector<Function> functions_of_arrays();
std::vector<Function> functions_of_time();
std::vector<Function> functions_with_memory();
std::vector<Function> functions_of_chance();

}  // namespace sim33618
