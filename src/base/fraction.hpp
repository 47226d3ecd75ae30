#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sim33618 {

/// An exact rational number in lowest terms with a positive denominator.
class Fraction {
 public:
  constexpr Fraction() = default;
  /// Throws ContractError for a zero denominator.
  Fraction(std::int64_t numerator, std::int64_t denominator = 1);

  std::int64_t numerator() const { return numerator_; }
  std::int64_t denominator() const { return denominator_; }
  bool is_integer() const { return denominator_ == 1; }
  double value() const {
    return static_cast<double>(numerator_) / static_cast<double>(denominator_);
  }

  friend Fraction operator+(const Fraction& a, const Fraction& b);
  friend Fraction operator-(const Fraction& a, const Fraction& b);
  friend Fraction operator*(const Fraction& a, const Fraction& b);
  friend Fraction operator/(const Fraction& a, const Fraction& b);
  friend bool operator==(const Fraction& a, const Fraction& b) = default;
  friend bool operator<(const Fraction& a, const Fraction& b);

  /// "3", "1/4".
  std::string text() const;

 private:
  std::int64_t numerator_ = 0;
  std::int64_t denominator_ = 1;
};

/// Reads "3", "1/4" or "0.25" (decimal places are taken exactly).
std::optional<Fraction> parse_fraction(std::string_view text);

}  // namespace sim33618
