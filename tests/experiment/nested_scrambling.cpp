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

// What is below the digit at which two coordinates part is flipped apart, also where all further
// digits of both are 0.
TEST(NestedScrambling, flips_digits_behind_different_ones_independently) {
  constexpr std::uint32_t seeds = 1000;
  const std::vector<std::uint32_t> coordinates = {0,           1U << 31, 1U << 25,    1U << 24,
                                                  1U << 18,    1U << 17, 3U << 16,    1U << 5,
                                                  0x9e3779b9U, 1U,       0xffffffffU, 0x00020001U};
  for (const std::uint32_t a : coordinates) {
    for (const std::uint32_t b : coordinates) {
      if (a <= b) continue;
      const auto shared = static_cast<std::size_t>(std::countl_zero(a ^ b));
      double agreeing = 0;
      for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        const NestedScrambling scrambling(seed, 3);
        const std::uint64_t flips =
            scrambling.scrambled(a) ^ scrambling.scrambled(b) ^ (std::uint64_t{a ^ b} << 32);
        ASSERT_GE(std::countl_zero(flips), static_cast<int>(shared) + 1);
        agreeing += std::popcount(~flips & ((std::uint64_t{1} << (63 - shared)) - 1));
      }
      const double coins = seeds * (63 - static_cast<double>(shared));
      EXPECT_NEAR(agreeing, coins / 2, 4 * std::sqrt(coins / 4)) << a << " " << b;
    }
  }
}

}  // namespace
}  // namespace sim33618
