#include <rapidcheck/gtest.h>

#include <cmath>
#include <limits>

#include "dynamics/kernels.hpp"
#include "support/same_bits.hpp"
#include "support/small_run.hpp"

namespace sim33618 {
namespace {

using test::number;

struct Curve {
  std::vector<double> x;
  std::vector<double> y;
};

// By the definition: what stands between two points is linear.
double expected(const Curve& curve, double argument) {
  if (std::isnan(argument)) return argument;
  if (argument <= curve.x.front()) return curve.y.front();
  if (argument >= curve.x.back()) return curve.y.back();
  std::size_t right = 0;
  while (curve.x[right] <= argument) ++right;
  const std::size_t left = right - 1;
  return curve.y[left] + (curve.y[right] - curve.y[left]) *
                             ((argument - curve.x[left]) / (curve.x[right] - curve.x[left]));
}

double found(const Curve& curve, double argument) {
  double value = 0;
  loops_of(chosen_instruction_set())
      .look_up(&value, 1, &argument, 1, {curve.x.data(), curve.y.data(), curve.x.size(), 1, 0});
  return value;
}

TEST(Lookups, are_linear_between_their_points_and_held_beyond) {
  const Curve curve{{1, 2, 4}, {10, 30, 20}};
  EXPECT_EQ(found(curve, 1), 10);
  EXPECT_EQ(found(curve, 1.5), 20);
  EXPECT_EQ(found(curve, 2), 30);
  EXPECT_EQ(found(curve, 3), 25);
  EXPECT_EQ(found(curve, 4), 20);
  EXPECT_EQ(found(curve, -100), 10);
  EXPECT_EQ(found(curve, 100), 20);
  EXPECT_EQ(found(curve, std::numeric_limits<double>::infinity()), 20);
}

TEST(Lookups, of_no_number_are_no_number) {
  EXPECT_TRUE(std::isnan(found({{1, 2}, {3, 4}}, std::nan(""))));
}

TEST(Lookups, of_one_point_are_constant) {
  const Curve curve{{1}, {10}};
  for (const double argument : {-1.0, 1.0, 3.0}) EXPECT_EQ(found(curve, argument), 10);
  EXPECT_TRUE(std::isnan(found(curve, std::nan(""))));
}

Curve any_curve(std::size_t count) {
  Curve curve;
  double x = *rc::gen::inRange(-50, 50);
  for (std::size_t i = 0; i < count; ++i) {
    curve.x.push_back(x);
    curve.y.push_back(*rc::gen::inRange(-1000, 1000) / 8.0);
    x += *rc::gen::inRange(1, 40) / 16.0;
  }
  return curve;
}

// Within the points, beyond them, exactly on one, or no number at all.
double any_argument(const Curve& curve) {
  const double first = curve.x.front();
  const double width = curve.x.back() - first + 1;
  switch (*rc::gen::inRange(0, 5)) {
    case 0: return *rc::gen::elementOf(curve.x);
    case 1:
      return *rc::gen::element(-1e300, 1e300, std::nan(""), std::numeric_limits<double>::infinity(),
                               -std::numeric_limits<double>::infinity());
    default: return first + *rc::gen::inRange(-20, 120) / 100.0 * width;
  }
}

// Few points and many, any number of arguments, on every instruction set.
RC_GTEST_PROP(Lookups, have_the_same_bits_alone_and_among_others, ()) {
  const auto lanes = *rc::gen::inRange<std::size_t>(1, 20);
  const auto count = *rc::gen::inRange<std::size_t>(1, 40);
  const Curve shared = any_curve(count);
  std::vector<Curve> curves(lanes, shared);
  std::vector<double> of_lanes;
  std::vector<double> arguments;
  for (std::size_t lane = 0; lane < lanes; ++lane) {
    for (double& y : curves[lane].y) y += 3.0 * static_cast<double>(lane);
    arguments.push_back(any_argument(shared));
  }
  for (std::size_t p = 0; p < count; ++p) {
    for (const Curve& curve : curves) of_lanes.push_back(curve.y[p]);
  }
  for (const InstructionSet set : instruction_sets_here()) {
    const LoopKernels& loops = loops_of(set);
    std::vector<double> common(lanes);
    std::vector<double> own(lanes);
    std::vector<double> of_one(lanes);
    loops.look_up(common.data(), lanes, arguments.data(), 1,
                  {shared.x.data(), shared.y.data(), count, 1, 0});
    loops.look_up(own.data(), lanes, arguments.data(), 1,
                  {shared.x.data(), of_lanes.data(), count, lanes, 1});
    loops.look_up(of_one.data(), lanes, arguments.data(), 0,
                  {shared.x.data(), of_lanes.data(), count, lanes, 1});
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      RC_ASSERT(test::same_bits(common[lane], expected(shared, arguments[lane])));
      RC_ASSERT(test::same_bits(own[lane], expected(curves[lane], arguments[lane])));
      RC_ASSERT(test::same_bits(of_one[lane], expected(curves[lane], arguments[0])));
    }
  }
}

TEST(Lookups, convert_the_units_of_argument_and_value) {
  test::SmallModel model;
  model.variables = test::lookup("curve", "MJ", "kt") + test::data("heat", "GJ");
  model.numbers = number("curve", 1, "", "0", "kt") + number("curve", 5000, "", "2000", "t") +
                  number("heat", 1, "", "", "GJ");
  EXPECT_DOUBLE_EQ(test::value_of("LOOKUP(curve, heat)", "t", model), 3000);
}

// An array of curves: element n has the value 10 n + slope n times the argument.
TEST(Lookups, differ_by_element) {
  test::SmallModel model;
  model.variables = test::lookup("curve", "1", "1", "place, fuel") + test::data("x", "1", "place") +
                    test::aux("all", "LOOKUP(curve[place, fuel], x[place])", "1", "fuel, place") +
                    test::aux("by_gas", "LOOKUP(curve[place, gas], 0.5)", "1", "place") +
                    test::aux("one", "LOOKUP(curve[west, coal], x[north])") +
                    test::aux("total", "SUM(LOOKUP(curve[*, *], x[*]))") +
                    test::aux("chain",
                              "\n      east: 1\n      west: LOOKUP(curve[west, gas], chain[east])"
                              "\n      north: LOOKUP(curve[north, gas], chain[west] / 100)",
                              "1", "place");
  const std::vector<std::string> elements = {"east coal", "east gas",   "west coal",
                                             "west gas",  "north coal", "north gas"};
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const auto n = static_cast<double>(i);
    model.numbers +=
        number("curve", 10 * n, elements[i], "0") + number("curve", 11 * n, elements[i], "1");
  }
  model.numbers += number("x", 0, "east") + number("x", 0.5, "west") + number("x", 1, "north");
  const test::SmallRun run = test::run(model);
  const std::vector<double> all = {0, 21, 44, 10, 31.5, 55};
  for (std::size_t e = 0; e < all.size(); ++e) EXPECT_DOUBLE_EQ(run.value("all", 0, e), all[e]);
  EXPECT_DOUBLE_EQ(run.value("by_gas", 0, 2), 52.5);
  EXPECT_DOUBLE_EQ(run.value("one"), 22);
  EXPECT_DOUBLE_EQ(run.value("total"), 0 + 21 + 44 + 10 + 31.5 + 55);
  EXPECT_DOUBLE_EQ(run.value("chain", 0, 1), 33);
  EXPECT_DOUBLE_EQ(run.value("chain", 0, 2), 50 + 5 * 0.33);
}

}  // namespace
}  // namespace sim33618
