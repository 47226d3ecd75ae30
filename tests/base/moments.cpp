#include "base/moments.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace sim33618 {
namespace {

using ::testing::ElementsAre;

Moments moments_of(const std::vector<double>& numbers) {
  Moments moments(1);
  for (const double number : numbers) moments.add(std::vector{number});
  return moments;
}

TEST(Moments, are_those_of_the_sample) {
  Moments moments(2);
  for (const double number : {7.0, 1.0, 4.0, 10.0}) moments.add(std::vector{number, -number});
  EXPECT_EQ(moments.count(), 4U);
  EXPECT_THAT(moments.means(), ElementsAre(5.5, -5.5));
  EXPECT_THAT(moments.standard_deviations(), ElementsAre(std::sqrt(15.0), std::sqrt(15.0)));
}

TEST(Moments, leave_out_what_is_skipped) {
  Moments moments(1);
  moments.skip();
  moments.add(std::vector{3.0});
  moments.skip();
  moments.add(std::vector{5.0});
  moments.skip();
  EXPECT_EQ(moments.count(), 2U);
  EXPECT_THAT(moments.means(), ElementsAre(4));
  EXPECT_THAT(moments.standard_deviations(), ElementsAre(std::sqrt(2.0)));
}

TEST(Moments, of_one_member_are_that_member) {
  EXPECT_THAT(moments_of({3}).means(), ElementsAre(3));
  EXPECT_THAT(moments_of({3}).standard_deviations(), ElementsAre(0));
}

TEST(Moments, of_none_are_no_numbers) {
  Moments moments(1);
  moments.skip();
  EXPECT_EQ(moments.count(), 0U);
  EXPECT_TRUE(std::isnan(moments.means().front()));
  EXPECT_TRUE(std::isnan(moments.standard_deviations().front()));
}

TEST(Moments, of_equal_members_have_no_spread) {
  const Moments moments = moments_of(std::vector<double>(7, 0.1));
  EXPECT_THAT(moments.means(), ElementsAre(0.1));
  EXPECT_THAT(moments.standard_deviations(), ElementsAre(0));
}

TEST(Moments, lose_nothing_where_members_are_large_and_close) {
  const Moments moments = moments_of({1e15, 1e15 + 2, 1e15 + 4});
  EXPECT_THAT(moments.means(), ElementsAre(1e15 + 2));
  EXPECT_THAT(moments.standard_deviations(), ElementsAre(2));
}

// As the textbook has it, in long double.
RC_GTEST_PROP(Moments, are_as_the_sums_say, ()) {
  const auto numbers =
      *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(-1000000, 1000000)));
  long double sum = 0;
  for (const int number : numbers) sum += number;
  const long double mean = sum / static_cast<long double>(numbers.size());
  long double squares = 0;
  for (const int number : numbers) squares += (number - mean) * (number - mean);
  const Moments moments = moments_of({numbers.begin(), numbers.end()});
  RC_ASSERT(std::abs(moments.means().front() - static_cast<double>(mean)) < 1e-8);
  if (numbers.size() == 1) return;
  const double expected =
      std::sqrt(static_cast<double>(squares / static_cast<long double>(numbers.size() - 1)));
  RC_ASSERT(std::abs(moments.standard_deviations().front() - expected) <= 1e-12 * expected);
}

}  // namespace
}  // namespace sim33618
