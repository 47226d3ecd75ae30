#include <gtest/gtest.h>

#include <algorithm>

#include "dynamics/kernels.hpp"
#include "dynamics/scalar_operations.hpp"

namespace sim33618 {
namespace {

bool is_proven(Operation operation) {
  const auto& all = test::scalar_operations();
  return std::any_of(all.begin(), all.end(),
                     [&](const auto& one) { return one.operation == operation; });
}

// Those without a scalar form to hold them against are one code for all instruction sets.
TEST(KernelTable, has_one_kernel_for_all_sets_where_no_test_compares_them) {
  for (int o = 0; o < static_cast<int>(Operation::lookup); ++o) {
    const auto operation = static_cast<Operation>(o);
    if (is_proven(operation)) continue;
    for (const InstructionSet set : instruction_sets_here()) {
      const KernelForms forms = kernels_of(operation, set);
      ASSERT_NE(forms.flat, nullptr) << o;
      EXPECT_EQ(forms.flat, kernels_of(operation, InstructionSet::x86_64).flat) << o;
      EXPECT_EQ(forms.lone, forms.flat) << o;
    }
  }
}

TEST(KernelTable, has_kernels_of_elementwise_operations_alone) {
  for (int o = 0; o <= static_cast<int>(Operation::reduce_rank); ++o) {
    const auto operation = static_cast<Operation>(o);
    const bool is_elementwise = operation != Operation::lookup && operation != Operation::foresee &&
                                !is_reduction(operation);
    for (const InstructionSet set : instruction_sets_here()) {
      const KernelForms forms = kernels_of(operation, set);
      EXPECT_EQ(forms.flat != nullptr, is_elementwise) << o;
      EXPECT_EQ(forms.lone != nullptr, is_elementwise) << o;
      EXPECT_EQ(forms.rows != nullptr, is_elementwise) << o;
      for (const BlocksKernel eights : forms.eights)
        EXPECT_EQ(eights != nullptr, is_elementwise) << o;
    }
  }
}

}  // namespace
}  // namespace sim33618
