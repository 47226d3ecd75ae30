#include "base/fraction.hpp"

#include <fmt/format.h>

#include <numeric>

#include "base/contract.hpp"
#include "base/numbers.hpp"

namespace sim33618 {

Fraction::Fraction(std::int64_t numerator, std::int64_t denominator)
    : numerator_(numerator), denominator_(denominator) {
  expect(denominator != 0, "a fraction has a denominator other than zero");
  const std::int64_t divisor = std::gcd(numerator, denominator) * (denominator < 0 ? -1 : 1);
  numerator_ /= divisor;
  denominator_ /= divisor;
}

Fraction operator+(const Fraction& a, const Fraction& b) {
  return {a.numerator_ * b.denominator_ + b.numerator_ * a.denominator_,
          a.denominator_ * b.denominator_};
}

Fraction operator-(const Fraction& a, const Fraction& b) {
  return {a.numerator_ * b.denominator_ - b.numerator_ * a.denominator_,
          a.denominator_ * b.denominator_};
}

Fraction operator*(const Fraction& a, const Fraction& b) {
  return {a.numerator_ * b.numerator_, a.denominator_ * b.denominator_};
}

Fraction operator/(const Fraction& a, const Fraction& b) {
  return {a.numerator_ * b.denominator_, a.denominator_ * b.numerator_};
}

bool operator<(const Fraction& a, const Fraction& b) {
  return a.numerator_ * b.denominator_ < b.numerator_ * a.denominator_;
}

std::string Fraction::text() const {
  return is_integer() ? fmt::format("{}", numerator_)
                      : fmt::format("{}/{}", numerator_, denominator_);
}

std::optional<Fraction> parse_fraction(std::string_view text) {
  constexpr std::size_t most_digits = 9;  // keeps every product of two fractions inside 64 bits
  if (const auto slash = text.find('/'); slash != std::string_view::npos) {
    const auto above = parse_integer(text.substr(0, slash));
    const auto below = parse_integer(text.substr(slash + 1));
    const bool is_short = slash <= most_digits && text.size() - slash - 1 <= most_digits;
    if (!above || !below || *below <= 0 || !is_short) return std::nullopt;
    return Fraction(*above, *below);
  }
  const auto point = text.find('.');
  std::string digits(text.substr(0, point));
  std::int64_t denominator = 1;
  if (point != std::string_view::npos) {
    for (const char digit : text.substr(point + 1)) {
      if (digit < '0' || digit > '9') return std::nullopt;
      digits += digit;
      denominator *= 10;
      if (digits.size() > most_digits) return std::nullopt;
    }
  }
  const auto numerator = parse_integer(digits);
  if (!numerator || digits.size() > most_digits) return std::nullopt;
  return Fraction(*numerator, denominator);
}

}  // namespace sim33618
