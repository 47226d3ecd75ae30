#include "base/quantiles.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>

#include "base/contract.hpp"

namespace sim33618 {
namespace {

using ::testing::DoubleEq;
using ::testing::ElementsAre;

const double none = std::nan("");

TEST(Quantiles, are_those_that_numpy_gives) {
  // numpy.quantile([7, 1, 4, 10], [0, .05, .25, .5, .75, .95, 1])
  const std::vector<double> shares = {0, 0.05, 0.25, 0.5, 0.75, 0.95, 1};
  EXPECT_THAT(quantiles_of({7, 1, 4, 10}, shares),
              ElementsAre(1, DoubleEq(1.45), DoubleEq(3.25), DoubleEq(5.5), DoubleEq(7.75),
                          DoubleEq(9.55), 10));
}

TEST(Quantiles, leave_out_what_is_no_number) {
  EXPECT_THAT(quantiles_of({none, 3, none, 5}, std::vector{0.5}), ElementsAre(4));
}

TEST(Quantiles, of_one_number_are_that_number) {
  EXPECT_THAT(quantiles_of({3}, std::vector{0.0, 0.5, 1.0}), ElementsAre(3, 3, 3));
}

TEST(Quantiles, of_none_are_no_numbers) {
  EXPECT_TRUE(std::isnan(quantiles_of({none}, std::vector{0.5}).front()));
}

TEST(Quantiles, need_rising_shares) {
  EXPECT_THROW(quantiles_of({1, 2}, std::vector{0.5, 0.1}), ContractError);
}

RC_GTEST_PROP(Quantiles, are_as_in_the_sorted_numbers, ()) {
  const auto numbers =
      *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(-20, 20)));
  std::vector<double> sorted(numbers.begin(), numbers.end());
  const std::vector<double> shares = {0, 0.05, 0.05, 0.25, 0.5, 0.95, 1};
  const std::vector<double> quantiles = quantiles_of(sorted, shares);
  std::sort(sorted.begin(), sorted.end());
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const double place = shares[i] * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const double above = sorted[std::min(below + 1, sorted.size() - 1)];
    RC_ASSERT(quantiles[i] ==
              sorted[below] + (above - sorted[below]) * (place - static_cast<double>(below)));
  }
}

}  // namespace
}  // namespace sim33618
