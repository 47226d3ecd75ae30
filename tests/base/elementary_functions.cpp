// Known values to the last bit but one, and the special values of IEEE 754.

#include "base/elementary.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

namespace sim33618::elementary {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

// Distance in units in the last place, for numbers of one sign.
std::int64_t ulps(double a, double b) {
  std::int64_t x = 0;
  std::int64_t y = 0;
  std::memcpy(&x, &a, sizeof x);
  std::memcpy(&y, &b, sizeof y);
  return std::abs(x - y);
}

// References from tables with 20 digits (Abramowitz and Stegun, chapters 4 and 1).
TEST(Exponential, agrees_with_known_values) {
  EXPECT_EQ(exponential(0), 1);
  EXPECT_LE(ulps(exponential(1), 2.71828182845904523536), 1);
  EXPECT_LE(ulps(exponential(-1), 0.36787944117144232160), 1);
  EXPECT_LE(ulps(exponential(0.5), 1.64872127070012814685), 1);
  EXPECT_LE(ulps(exponential(10), 22026.4657948067165170), 1);
  EXPECT_LE(ulps(exponential(-20), 2.06115362243855782797e-9), 1);
}

TEST(Exponential, overflows_to_infinity_and_underflows_to_zero) {
  EXPECT_EQ(exponential(710), infinity);
  EXPECT_EQ(exponential(infinity), infinity);
  EXPECT_EQ(exponential(-800), 0);
  EXPECT_EQ(exponential(-infinity), 0);
  EXPECT_TRUE(std::isnan(exponential(no_number)));
}

TEST(Logarithms, agree_with_known_values) {
  EXPECT_EQ(natural_logarithm(1), 0);
  EXPECT_LE(ulps(natural_logarithm(2), 0.69314718055994530942), 1);
  EXPECT_LE(ulps(natural_logarithm(3), 1.09861228866810969140), 1);
  EXPECT_LE(ulps(natural_logarithm(10), 2.30258509299404568402), 1);
  EXPECT_LE(ulps(natural_logarithm(1e-5), -11.5129254649702284201), 1);
  EXPECT_LE(ulps(decimal_logarithm(2), 0.30102999566398119521), 1);
  EXPECT_LE(ulps(decimal_logarithm(7), 0.84509804001425683071), 1);
  for (int power = -5; power <= 15; ++power) {
    EXPECT_NEAR(decimal_logarithm(std::pow(10.0, power)), power, 1e-15 * 15);
  }
}

TEST(Logarithms, of_zero_and_below_are_infinite_and_no_number) {
  EXPECT_EQ(natural_logarithm(0), -infinity);
  EXPECT_TRUE(std::isnan(natural_logarithm(-1)));
  EXPECT_EQ(natural_logarithm(infinity), infinity);
  EXPECT_EQ(decimal_logarithm(0), -infinity);
  EXPECT_TRUE(std::isnan(decimal_logarithm(-1)));
}

TEST(Power, agrees_with_known_values) {
  EXPECT_LE(ulps(power(2, 0.5), 1.41421356237309504880), 1);
  EXPECT_LE(ulps(power(2, 1.0 / 3), std::cbrt(2.0)), 1);
  EXPECT_LE(ulps(power(1.5, 7), 17.0859375), 1);
  EXPECT_EQ(power(2, 10), 1024);
  EXPECT_EQ(power(-2, 3), -8);
  EXPECT_EQ(power(-3, 2), 9);
  EXPECT_EQ(power(2, -1), 0.5);
  EXPECT_EQ(power(10, 3), 1000);
}

TEST(Power, has_the_special_values_of_ieee_754) {
  EXPECT_EQ(power(0, 0), 1);
  EXPECT_EQ(power(no_number, 0), 1);
  EXPECT_EQ(power(1, no_number), 1);
  EXPECT_EQ(power(0, 2), 0);
  EXPECT_EQ(power(0, -1), infinity);
  EXPECT_TRUE(std::isnan(power(-2, 0.5)));
  EXPECT_EQ(power(10, 400), infinity);
  EXPECT_EQ(power(0.5, infinity), 0);
}

TEST(Modulo, has_the_sign_of_the_divisor) {
  EXPECT_EQ(modulo(7, 3), 1);
  EXPECT_EQ(modulo(-7, 3), 2);
  EXPECT_EQ(modulo(7, -3), -2);
  EXPECT_EQ(modulo(-7, -3), -1);
  EXPECT_EQ(modulo(6, 3), 0);
  EXPECT_EQ(modulo(5.5, 2), 1.5);
  EXPECT_TRUE(std::isnan(modulo(1, 0)));
}

TEST(IntegerPart, is_the_whole_number_not_above) {
  EXPECT_EQ(integer_part(1.9), 1);
  EXPECT_EQ(integer_part(-1.1), -2);
  EXPECT_EQ(integer_part(-2), -2);
  EXPECT_EQ(integer_part(1e300), 1e300);
}

TEST(SquareRoot, is_rounded_exactly) {
  EXPECT_EQ(square_root(2), 1.41421356237309504880);
  EXPECT_EQ(square_root(0), 0);
  EXPECT_TRUE(std::isnan(square_root(-1)));
}

// The C library of the machine is good to less than an ulp itself, so two may lie between.
TEST(ElementaryFunctions, stay_close_to_the_c_library_over_their_range) {
  for (int i = 1; i < 20000; ++i) {
    const double x = 1e-3 * i;
    ASSERT_LE(ulps(exponential(x), std::exp(x)), 2) << x;
    ASSERT_LE(ulps(natural_logarithm(1 + x), std::log(1 + x)), 2) << x;
    ASSERT_LE(ulps(decimal_logarithm(1 + x), std::log10(1 + x)), 2) << x;
    ASSERT_LE(ulps(power(x, 3), std::pow(x, 3)), 2) << x;
    ASSERT_LE(ulps(power(x, -12), std::pow(x, -12)), 2) << x;
  }
}

// By a logarithm that is half an ulp off itself.
TEST(Power, is_off_by_as_many_ulps_as_the_logarithm_is_large) {
  for (const double exponent : {-3.3, -1.2, -0.5, 0.5, 1.7, 20.5}) {
    for (int i = 1; i < 5000; ++i) {
      const double x = 1e-3 * i * i;
      const double larger = std::max(1.0, std::abs(exponent * std::log(x)));
      ASSERT_LE(ulps(power(x, exponent), std::pow(x, exponent)), 2 + 2 * larger)
          << x << '^' << exponent;
    }
  }
}

// Pins the bits, which must be the same on every machine.
TEST(ElementaryFunctions, give_the_same_bits_everywhere) {
  std::uint64_t hash = 1469598103934665603U;
  for (int i = 1; i <= 1000; ++i) {
    const double x = 0.37 * i;
    const std::array values = {exponential(0.1 * x), natural_logarithm(x), decimal_logarithm(x),
                               power(x, 0.3)};
    for (const double value : values) {
      std::uint64_t bits = 0;
      std::memcpy(&bits, &value, sizeof bits);
      hash = (hash ^ bits) * 1099511628211U;
    }
  }
  EXPECT_EQ(hash, 4262246635539286762U);
}

}  // namespace
}  // namespace sim33618::elementary
