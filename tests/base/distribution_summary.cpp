#include "base/distribution_summary.hpp"

#include <gmock/gmock.h>

#include <cmath>

namespace sim33618 {
namespace {

using ::testing::DoubleEq;
using ::testing::ElementsAre;

const double none = std::nan("");

TEST(DistributionSummary, has_the_quantiles_that_numpy_gives) {
  // numpy.quantile([7, 1, 4, 10], [0, .05, .25, .5, .75, .95, 1])
  const std::vector<double> shares = {0, 0.05, 0.25, 0.5, 0.75, 0.95, 1};
  const DistributionSummary summary = summarise({7, 1, 4, 10}, shares);
  EXPECT_THAT(summary.quantiles,
              ElementsAre(DoubleEq(1), DoubleEq(1.45), DoubleEq(3.25), DoubleEq(5.5),
                          DoubleEq(7.75), DoubleEq(9.55), DoubleEq(10)));
  EXPECT_EQ(summary.count, 4U);
  EXPECT_DOUBLE_EQ(summary.mean, 5.5);
  EXPECT_DOUBLE_EQ(summary.standard_deviation, std::sqrt(15.0));
  EXPECT_EQ(summary.minimum, 1);
  EXPECT_EQ(summary.maximum, 10);
}

TEST(DistributionSummary, leaves_failed_members_out) {
  const DistributionSummary summary = summarise({none, 3, none, 5}, std::vector<double>{0.5});
  EXPECT_EQ(summary.count, 2U);
  EXPECT_EQ(summary.mean, 4);
  EXPECT_THAT(summary.quantiles, ElementsAre(4));
}

TEST(DistributionSummary, of_one_member_is_that_member) {
  const DistributionSummary summary = summarise({3}, std::vector<double>{0.05, 0.95});
  EXPECT_EQ(summary.mean, 3);
  EXPECT_EQ(summary.standard_deviation, 0);
  EXPECT_THAT(summary.quantiles, ElementsAre(3, 3));
}

TEST(DistributionSummary, of_none_is_no_number) {
  const DistributionSummary summary = summarise({none}, std::vector<double>{0.5});
  EXPECT_EQ(summary.count, 0U);
  EXPECT_TRUE(std::isnan(summary.mean) && std::isnan(summary.quantiles.front()));
}

TEST(DistributionSummary, of_equal_members_has_no_spread) {
  const DistributionSummary summary = summarise(std::vector<double>(7, 0.1), {});
  EXPECT_EQ(summary.mean, 0.1);
  EXPECT_EQ(summary.standard_deviation, 0);
}

TEST(DistributionSummary, loses_nothing_where_members_are_large_and_close) {
  const DistributionSummary summary = summarise({1e15, 1e15 + 2, 1e15 + 4}, {});
  EXPECT_EQ(summary.mean, 1e15 + 2);
  EXPECT_DOUBLE_EQ(summary.standard_deviation, 2);
}

}  // namespace
}  // namespace sim33618
