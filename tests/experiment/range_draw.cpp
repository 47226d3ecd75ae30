#include "experiment/range_draw.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>

#include "base/contract.hpp"
#include "base/random_stream.hpp"
#include "support/goodness_of_fit.hpp"

namespace sim33618 {
namespace {

TEST(Draw, of_a_fixed_number_is_the_number) { EXPECT_EQ(draw(RangeShape::fixed, 3, 3, 3, 0.2), 3); }

TEST(Draw, of_bounded_shapes_runs_from_low_to_high) {
  for (const RangeShape shape : {RangeShape::uniform, RangeShape::triangular, RangeShape::pert}) {
    EXPECT_NEAR(draw(shape, 3, 2, 7, 0x1p-53), 2, 1e-2);
    EXPECT_NEAR(draw(shape, 3, 2, 7, 1 - 0x1p-53), 7, 1e-2);
  }
}

TEST(Draw, of_uniform_heeds_no_value) { EXPECT_EQ(draw(RangeShape::uniform, 3, 2, 7, 0.5), 4.5); }

TEST(Draw, of_triangular_and_pert_peaks_at_the_value) {
  // A share (3 - 2) / (7 - 2) lies below the peak of a triangle.
  EXPECT_NEAR(draw(RangeShape::triangular, 3, 2, 7, 0.2), 3, 1e-14);
  // The mean of a PERT distribution is (low + 4 value + high) / 6.
  double sum = 0;
  for (int i = 0; i < 1000; ++i) sum += draw(RangeShape::pert, 3, 2, 7, (i + 0.5) / 1000);
  EXPECT_NEAR(sum / 1000, (2 + 4 * 3 + 7) / 6.0, 1e-3);
}

TEST(Draw, of_normal_and_lognormal_has_the_value_in_the_middle_and_5_percent_beyond_each_end) {
  for (const RangeShape shape : {RangeShape::normal, RangeShape::lognormal}) {
    EXPECT_EQ(draw(shape, 3, 2, 7, 0.5), 3);
    EXPECT_NEAR(draw(shape, 3, 2, 7, 0.05), 2, 1e-14);
    EXPECT_NEAR(draw(shape, 3, 2, 7, 0.95), 7, 1e-14);
  }
}

TEST(Draw, of_a_symmetric_normal_range_is_normal) {
  std::vector<double> sample;
  for (std::uint32_t i = 0; i < 5000; ++i) {
    const double u = uniform({1, i, 0, 0, 0});
    sample.push_back(draw(RangeShape::normal, 10, 10 - 1.6448536269514722, 11.6448536269514722, u));
  }
  EXPECT_LT(test::kolmogorov_smirnov(
                sample, [](double x) { return 0.5 * std::erfc(-(x - 10) / std::sqrt(2)); }),
            test::kolmogorov_smirnov_limit);
}

TEST(Draw, of_a_lognormal_range_that_reaches_zero_is_refused) {
  EXPECT_THROW(draw(RangeShape::lognormal, 1, 0, 2, 0.3), ContractError);
}

RC_GTEST_PROP(Draw, rises_with_the_share, ()) {
  std::vector<double> range = {*rc::gen::inRange(1, 1000) / 8.0, *rc::gen::inRange(1, 1000) / 8.0,
                               *rc::gen::inRange(1, 1000) / 8.0};
  std::sort(range.begin(), range.end());
  const double u = open_unit(*rc::gen::arbitrary<std::uint64_t>());
  const double v = open_unit(*rc::gen::arbitrary<std::uint64_t>());
  for (const RangeShape shape : {RangeShape::fixed, RangeShape::uniform, RangeShape::triangular,
                                 RangeShape::normal, RangeShape::lognormal, RangeShape::pert}) {
    RC_ASSERT(draw(shape, range[1], range[0], range[2], std::min(u, v)) <=
              draw(shape, range[1], range[0], range[2], std::max(u, v)));
  }
}

// Where low, value and high are one, so are all draws.
RC_GTEST_PROP(Draw, without_a_width_is_the_value, ()) {
  const double value = *rc::gen::inRange(1, 1000) / 7.0;
  const double u = open_unit(*rc::gen::arbitrary<std::uint64_t>());
  for (const RangeShape shape : {RangeShape::uniform, RangeShape::triangular, RangeShape::normal,
                                 RangeShape::lognormal, RangeShape::pert})
    RC_ASSERT(draw(shape, value, value, value, u) == value);
}

}  // namespace
}  // namespace sim33618
