// Exponents of power laws.
#include "network/power_law.hpp"

#include <gtest/gtest.h>

#include <boost/math/special_functions/zeta.hpp>
#include <cmath>

#include "base/random_stream.hpp"

namespace sim33618 {
namespace {

TEST(HurwitzZeta, is_that_of_riemann_from_one_on) {
  for (const double exponent : {1.01, 1.5, 2.11, 2.42, 3.0, 7.5}) {
    const double riemann = boost::math::zeta(exponent);
    EXPECT_NEAR(hurwitz_zeta(exponent, 1), riemann, 1e-13 * riemann) << exponent;
  }
}

TEST(HurwitzZeta, falls_by_its_first_term) {
  for (const double start : {1.0, 2.0, 17.0, 400.0}) {
    EXPECT_NEAR(hurwitz_zeta(2.5, start) - hurwitz_zeta(2.5, start + 1), std::pow(start, -2.5),
                1e-13 * hurwitz_zeta(2.5, start));
  }
}

// Numbers of the law by its inverse distribution at even shares; below `smallest` there are others.
std::vector<std::uint32_t> numbers_of_law(double exponent, std::uint32_t smallest,
                                          std::size_t count) {
  std::vector<std::uint32_t> numbers;
  const double all = hurwitz_zeta(exponent, smallest);
  std::uint32_t number = smallest;
  for (std::size_t i = count; i > 0; --i) {
    const double share_above = (static_cast<double>(i) - 0.5) / static_cast<double>(count);
    while (hurwitz_zeta(exponent, number + 1) / all > share_above) ++number;
    numbers.push_back(number);
  }
  return numbers;
}

TEST(PowerLaw, of_its_own_numbers_has_their_exponent) {
  const PowerLawFit fit = power_law_from(3, numbers_of_law(2.42, 3, 5000));
  EXPECT_NEAR(fit.exponent, 2.42, 0.02);
  EXPECT_EQ(fit.count, 5000U);
  EXPECT_NEAR(fit.standard_error, 0.02, 0.001);
  EXPECT_LT(fit.distance, 0.002);
}

TEST(PowerLaw, begins_where_the_law_does) {
  std::vector<std::uint32_t> numbers = numbers_of_law(2.11, 8, 4000);
  for (std::uint32_t number = 0; number < 8; ++number) numbers.insert(numbers.end(), 500, number);
  const PowerLawFit fit = power_law_of(numbers, 400);
  EXPECT_NEAR(fit.smallest, 8, 1);
  EXPECT_NEAR(fit.exponent, 2.11, 0.05);
}

TEST(PowerLaw, of_hardly_any_numbers_is_none) {
  EXPECT_EQ(power_law_of({}, 1).count, 0U);
  EXPECT_EQ(power_law_of({0, 0, 0}, 1).count, 0U);
  EXPECT_EQ(power_law_of({4, 4, 4}, 1).exponent, 0);
  EXPECT_EQ(power_law_of({1, 2, 3}, 10).count, 0U);
}

}  // namespace
}  // namespace sim33618
