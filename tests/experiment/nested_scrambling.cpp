#include "experiment/nested_scrambling.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <bit>
#include <cmath>

namespace sim33618 {
namespace {

// Two scrambled coordinates part at the digit where the original ones do.
RC_GTEST_PROP(NestedScrambling, keeps_which_digits_are_shared,
              (std::uint32_t a, std::uint64_t seed, std::uint32_t dimension)) {
  const std::uint32_t b = a ^ (1U << *rc::gen::inRange(0, 32));
  const int shared = std::countl_zero(a ^ b);
  const NestedScrambling scrambling(seed, dimension);
  const std::uint64_t changed = scrambling.scrambled(a) ^ scrambling.scrambled(b);
  RC_ASSERT(std::countl_zero(changed) == shared);
}

// Each flip is an even coin, also given the flip before it.
TEST(NestedScrambling, flips_digits_at_random) {
  std::vector<double> counts(64 * 2, 0);
  constexpr std::uint32_t seeds = 4000;
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    const std::uint64_t flips =
        NestedScrambling(seed, 5).scrambled(0x9e3779b9U) ^ (std::uint64_t{0x9e3779b9U} << 32);
    for (std::size_t digit = 0; digit < 64; ++digit)
      ++counts[2 * digit + (((flips ^ (flips >> 1)) >> digit) & 1)];
  }
  double greatest = 0;
  for (const double count : counts) greatest = std::max(greatest, std::abs(count - seeds / 2.0));
  EXPECT_LT(greatest, 4 * std::sqrt(seeds / 4.0));
}

}  // namespace
}  // namespace sim33618
