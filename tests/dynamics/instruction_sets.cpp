#include "dynamics/instruction_set.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <optional>

#include "base/diagnostics.hpp"

namespace sim33618 {
namespace {

// SIM33618_ISA as a test wants it, for as long as it lasts.
class AskedInstructionSet {
 public:
  explicit AskedInstructionSet(const std::string& name) {
    if (const char* before = std::getenv("SIM33618_ISA")) before_ = before;
    setenv("SIM33618_ISA", name.c_str(), 1);
  }
  ~AskedInstructionSet() {
    if (before_) {
      setenv("SIM33618_ISA", before_->c_str(), 1);
    } else {
      unsetenv("SIM33618_ISA");
    }
  }
  AskedInstructionSet(const AskedInstructionSet&) = delete;
  AskedInstructionSet& operator=(const AskedInstructionSet&) = delete;

 private:
  std::optional<std::string> before_;
};

TEST(InstructionSets, of_any_machine_begin_with_x86_64) {
  EXPECT_EQ(instruction_sets_here().front(), InstructionSet::x86_64);
}

TEST(InstructionSets, are_chosen_by_name) {
  for (const InstructionSet set : instruction_sets_here()) {
    const AskedInstructionSet asked(instruction_set_name(set));
    EXPECT_EQ(chosen_instruction_set(), set);
  }
}

TEST(InstructionSets, are_the_highest_of_the_machine_if_none_is_named) {
  const AskedInstructionSet asked("");
  EXPECT_EQ(chosen_instruction_set(), instruction_sets_here().back());
}

TEST(InstructionSets, of_unknown_names_are_refused) {
  const AskedInstructionSet asked("avx9000");
  try {
    chosen_instruction_set();
    FAIL();
  } catch (const InputError& error) {
    EXPECT_THAT(error.what(),
                testing::HasSubstr("SIM33618_ISA is 'avx9000'; it may be x86-64, v3 or v4"));
  }
}

}  // namespace
}  // namespace sim33618
