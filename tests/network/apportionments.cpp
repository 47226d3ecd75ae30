// Whole numbers in proportion to weights.
#include "network/apportionment.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <numeric>

namespace sim33618 {
namespace {

using ::testing::ElementsAre;

TEST(Apportionment, gives_the_rest_to_the_largest_remainders) {
  const std::vector<ShareLimits> limits(3, {0, 100});
  EXPECT_THAT(apportioned(10, {1, 1, 1}, limits), ElementsAre(4, 3, 3));
  EXPECT_THAT(apportioned(10, {0.15, 0.38, 0.47}, limits), ElementsAre(1, 4, 5));
}

TEST(Apportionment, keeps_to_limits) {
  EXPECT_THAT(apportioned(10, {1, 1, 98}, {{2, 9}, {1, 9}, {0, 5}}), ElementsAre(3, 2, 5));
  EXPECT_THAT(apportioned(10, {0, 1, 1}, {{1, 1}, {0, 9}, {0, 9}}), ElementsAre(1, 5, 4));
  EXPECT_THAT(apportioned(1, {1, 1}, {{2, 5}, {3, 5}}), ElementsAre(2, 3));
  EXPECT_THAT(apportioned(99, {1, 1}, {{0, 5}, {0, 6}}), ElementsAre(5, 6));
}

RC_GTEST_PROP(ApportionmentOf, anything_adds_up_within_limits, ()) {
  const auto count = *rc::gen::inRange<std::size_t>(1, 12);
  std::vector<double> weights;
  std::vector<ShareLimits> limits;
  std::size_t least = 0;
  std::size_t most = 0;
  for (std::size_t i = 0; i < count; ++i) {
    weights.push_back(*rc::gen::inRange(1, 1000) / 7.0);
    const auto low = *rc::gen::inRange<std::size_t>(0, 5);
    limits.push_back({low, low + *rc::gen::inRange<std::size_t>(0, 50)});
    least += limits.back().least;
    most += limits.back().most;
  }
  const auto total = *rc::gen::inRange<std::size_t>(least, most + 1);
  const std::vector<std::size_t> shares = apportioned(total, weights, limits);
  RC_ASSERT(std::accumulate(shares.begin(), shares.end(), std::size_t{0}) == total);
  for (std::size_t i = 0; i < count; ++i)
    RC_ASSERT(limits[i].least <= shares[i] && shares[i] <= limits[i].most);
}

}  // namespace
}  // namespace sim33618
