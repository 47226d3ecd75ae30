#include "experiment/nearest_point.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Eigen::VectorXd vector(std::initializer_list<double> values) {
  Eigen::VectorXd result(static_cast<Eigen::Index>(values.size()));
  std::copy(values.begin(), values.end(), result.begin());
  return result;
}

std::vector<double> numbers(const Eigen::VectorXd& point) { return {point.begin(), point.end()}; }

TEST(NearestPoint, without_conditions_is_the_origin) {
  const NearestPoint nearest = nearest_point(2, {});
  EXPECT_TRUE(nearest.exists);
  EXPECT_THAT(numbers(nearest.point), ElementsAre(0, 0));
  EXPECT_THAT(nearest.binding, IsEmpty());
}

// The foot of the perpendicular on a plane.
TEST(NearestPoint, on_a_plane_is_the_foot_of_the_perpendicular) {
  const NearestPoint nearest = nearest_point(3, {{vector({1, 2, 2}), 9, true}});
  ASSERT_TRUE(nearest.exists);
  EXPECT_THAT(numbers(nearest.point),
              ElementsAre(testing::DoubleNear(1, 1e-14), testing::DoubleNear(2, 1e-14),
                          testing::DoubleNear(2, 1e-14)));
}

// x + y = 4 would be met at (2, 2); x is at most 1, so y takes the rest.
TEST(NearestPoint, what_one_bound_holds_back_another_takes) {
  const NearestPoint nearest =
      nearest_point(2, {{vector({1, 1}), 4, true}, {vector({-1, 0}), -1, false}});
  ASSERT_TRUE(nearest.exists);
  EXPECT_THAT(numbers(nearest.point),
              ElementsAre(testing::DoubleNear(1, 1e-12), testing::DoubleNear(3, 1e-12)));
  EXPECT_THAT(nearest.binding, ElementsAre(0, 1));
}

// The method takes in x >= 1 first, then y >= 3 with x + y >= 4: x falls back on its bound.
TEST(NearestPoint, a_condition_that_binds_no_more_is_let_go) {
  const NearestPoint nearest = nearest_point(
      2,
      {{vector({1, 0.1}), 1, false}, {vector({0.1, 1}), 30, false}, {vector({1, 0}), -5, false}});
  ASSERT_TRUE(nearest.exists);
  EXPECT_THAT(nearest.binding, ElementsAre(1));
  EXPECT_NEAR(nearest.point[1], 30 / 1.01, 1e-12);
}

TEST(NearestPoint, conditions_that_exclude_each_other_are_named) {
  const NearestPoint nearest = nearest_point(3, {{vector({1, 1, 0}), 10, true},
                                                 {vector({-1, 0, 0}), -3, false},
                                                 {vector({0, -1, 0}), -4, false},
                                                 {vector({0, 0, 1}), 1, false}});
  EXPECT_FALSE(nearest.exists);
  EXPECT_THAT(nearest.binding, ElementsAre(0, 1, 2));
}

TEST(NearestPoint, equal_conditions_do_no_harm) {
  const NearestPoint nearest = nearest_point(
      2, {{vector({1, 1}), 2, true}, {vector({2, 2}), 4, true}, {vector({1, 1}), 2, false}});
  ASSERT_TRUE(nearest.exists);
  EXPECT_NEAR(nearest.point[0], 1, 1e-12);
  EXPECT_FALSE(nearest_point(2, {{vector({1, 1}), 2, true}, {vector({1, 1}), 3, true}}).exists);
}

// No point of a convex set is nearer than one whose every condition is met and that is made of the
// binding normals with multipliers of the right sign (Karush, Kuhn, Tucker): any other point of the
// set is farther away.
RC_GTEST_PROP(NearestPointOf, random_conditions_is_met_and_nearer_than_others, ()) {
  const auto coordinate =
      rc::gen::map(rc::gen::inRange(-1000, 1000), [](int n) { return n / 100.0; });
  const auto inside = *rc::gen::container<std::vector<double>>(4, coordinate);
  Eigen::VectorXd known(4);
  std::copy(inside.begin(), inside.end(), known.begin());
  std::vector<LinearCondition> conditions;
  const auto count = *rc::gen::inRange(1, 9);
  for (int c = 0; c < count; ++c) {
    const auto normal = *rc::gen::container<std::vector<double>>(4, coordinate);
    Eigen::VectorXd direction(4);
    std::copy(normal.begin(), normal.end(), direction.begin());
    const bool is_equality = c == 0 && direction.norm() > 0.1;
    const double room = is_equality ? 0 : *rc::gen::inRange(0, 500) / 100.0;
    conditions.push_back({direction, direction.dot(known) - room, is_equality});
  }
  const NearestPoint nearest = nearest_point(4, conditions);
  RC_ASSERT(nearest.exists);
  for (const LinearCondition& condition : conditions) {
    const double slack = condition.normal.dot(nearest.point) - condition.bound;
    RC_ASSERT(slack > -1e-7);
    if (condition.is_equality) RC_ASSERT(slack < 1e-7);
  }
  RC_ASSERT(nearest.point.norm() <= known.norm() + 1e-7);
  // Between two points of the set all are in it, so the way to the known one must lead outwards.
  RC_ASSERT(nearest.point.dot(known - nearest.point) > -1e-6);
}

}  // namespace
}  // namespace sim33618
