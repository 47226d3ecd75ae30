#include "dynamics/instruction_set.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "base/diagnostics.hpp"
#include "base/messages.hpp"

namespace sim33618 {
namespace {

constexpr std::array names = {std::pair{"x86-64", InstructionSet::x86_64},
                              std::pair{"v3", InstructionSet::v3},
                              std::pair{"v4", InstructionSet::v4}};

bool runs_here(InstructionSet set) {
  switch (set) {
    case InstructionSet::x86_64: return true;
    case InstructionSet::v3:
      return __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0 &&
             __builtin_cpu_supports("bmi") != 0 && __builtin_cpu_supports("bmi2") != 0;
    case InstructionSet::v4:
      return runs_here(InstructionSet::v3) && __builtin_cpu_supports("avx512f") != 0 &&
             __builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("avx512cd") != 0 &&
             __builtin_cpu_supports("avx512dq") != 0 && __builtin_cpu_supports("avx512vl") != 0;
  }
  return false;
}

}  // namespace

std::string instruction_set_name(InstructionSet set) {
  return std::find_if(names.begin(), names.end(),
                      [&](const auto& name) { return name.second == set; })
      ->first;
}

std::vector<InstructionSet> instruction_sets_here() {
  std::vector<InstructionSet> here;
  for (const auto& [name, set] : names) {
    if (runs_here(set)) here.push_back(set);
  }
  return here;
}

InstructionSet chosen_instruction_set() {
  const std::vector<InstructionSet> here = instruction_sets_here();
  const char* asked = std::getenv("SIM33618_ISA");
  if (asked == nullptr || *asked == '\0') return here.back();
  for (const auto& [name, set] : names) {
    if (std::string(asked) != name) continue;
    if (std::find(here.begin(), here.end(), set) != here.end()) return set;
    throw InputError(say("SIM33618_ISA asks for {}, which this machine does not run", name));
  }
  throw InputError(say("SIM33618_ISA is '{}'; it may be x86-64, v3 or v4", asked));
}

}  // namespace sim33618
