#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace sim33618 {

/// The levels of x86-64 (System V ABI supplement, 3.1.1) that kernels are compiled for. Results do
/// not depend on it, to the last bit.
enum class InstructionSet { x86_64, v3, v4 };
inline constexpr std::size_t instruction_set_count = 3;

std::string instruction_set_name(InstructionSet set);

/// Those that this machine runs, rising.
std::vector<InstructionSet> instruction_sets_here();

/// The highest that this machine runs, or what SIM33618_ISA (x86-64, v3 or v4) asks for. Throws
/// InputError where that is no name or beyond this machine.
InstructionSet chosen_instruction_set();

}  // namespace sim33618
