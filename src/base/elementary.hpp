#pragma once

#include <sleef.h>

#include <cmath>

namespace sim33618::elementary {

// Functions whose results are the same on every x86-64 machine, to the last bit: SLEEF's scalar
// variants without fused multiply-add (error at most 1.0 ulp), and what IEEE 754 rounds exactly.

inline double exponential(double x) { return Sleef_cinz_expd1_u10purec(x); }
inline double natural_logarithm(double x) { return Sleef_cinz_logd1_u10purec(x); }
inline double decimal_logarithm(double x) { return Sleef_cinz_log10d1_u10purec(x); }
/// Numbers lose their fraction when this is added to them.
inline constexpr double whole_above = 0x1.8p52;
/// x^y. With a whole exponent at most 1.0 ulp off. Else e^(y ln x), which takes half the time and
/// is off by some |y ln x| ulp: indices and elasticities of a model lie near 1.
inline double power(double x, double y) {
  const double whole = (y + whole_above) - whole_above;
  const bool is_plain = x > 0 && x < HUGE_VAL && (y < whole || y > whole);
  return is_plain ? exponential(y * natural_logarithm(x)) : Sleef_cinz_powd1_u10purec(x, y);
}
inline double sine(double x) { return Sleef_cinz_sind1_u10purec(x); }
inline double cosine(double x) { return Sleef_cinz_cosd1_u10purec(x); }
inline double tangent(double x) { return Sleef_cinz_tand1_u10purec(x); }
inline double arcsine(double x) { return Sleef_cinz_asind1_u10purec(x); }
inline double arccosine(double x) { return Sleef_cinz_acosd1_u10purec(x); }
inline double arctangent(double x) { return Sleef_cinz_atand1_u10purec(x); }
inline double square_root(double x) { return std::sqrt(x); }
inline double integer_part(double x) { return std::floor(x); }
/// Nearest whole number, halves away from 0.
inline double round_half_away(double x) {
  const double whole = std::trunc(x);
  return std::abs(x - whole) < 0.5 ? whole : whole + std::copysign(1.0, x);
}
/// Remainder with the sign of the divisor, as XMILE's MOD.
inline double modulo(double x, double y) { return x - y * std::floor(x / y); }

}  // namespace sim33618::elementary
