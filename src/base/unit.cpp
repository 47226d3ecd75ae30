#include "base/unit.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

#include "base/contract.hpp"

namespace sim33618 {
namespace {

std::string factor_text(const std::string& symbol, const Fraction& power) {
  if (power == Fraction(1)) return symbol;
  return power.is_integer() ? fmt::format("{}^{}", symbol, power.text())
                            : fmt::format("{}^({})", symbol, power.text());
}

}  // namespace

Unit Unit::base(const std::string& symbol) {
  Unit unit;
  unit.powers_[symbol] = Fraction(1);
  return unit;
}

Unit Unit::number(double scale) {
  Unit unit;
  unit.scale_ = scale;
  return unit;
}

Unit Unit::power(const Fraction& exponent) const {
  expect(exponent.denominator() <= 2, "a unit is raised to a whole or half power");
  Unit result;
  // Multiplication and square root only: pow of a C library may differ in the last bit.
  const double factor = exponent.is_integer() ? scale_ : std::sqrt(scale_);
  const std::int64_t times = exponent.numerator();
  for (std::int64_t i = 0; i < std::abs(times); ++i) result.scale_ *= factor;
  if (times < 0) result.scale_ = 1 / result.scale_;
  for (const auto& [symbol, power] : powers_) {
    if (const Fraction raised = power * exponent; raised.numerator() != 0)
      result.powers_[symbol] = raised;
  }
  return result;
}

Unit operator*(const Unit& a, const Unit& b) {
  Unit result = a;
  result.scale_ *= b.scale_;
  for (const auto& [symbol, power] : b.powers_) {
    Fraction& sum = result.powers_[symbol];
    sum = sum + power;
    if (sum.numerator() == 0) result.powers_.erase(symbol);
  }
  return result;
}

Unit operator/(const Unit& a, const Unit& b) {
  Unit result = a * b.power(Fraction(-1));
  result.scale_ = a.scale_ / b.scale_;
  return result;
}

std::string Unit::dimension() const {
  std::string above;
  std::string below;
  for (const auto& [symbol, power] : powers_) {
    const bool positive = power.numerator() > 0;
    std::string& side = positive ? above : below;
    if (!side.empty()) side += positive ? " " : "/";
    side += factor_text(symbol, positive ? power : Fraction(-1) * power);
  }
  if (above.empty()) above = "1";
  return below.empty() ? above : above + "/" + below;
}

}  // namespace sim33618
