#pragma once

#include <map>
#include <string>

#include "base/fraction.hpp"

namespace sim33618 {

/// A unit of measurement: a scale and powers of base units. The engine computes in base units
/// (CNY, CNY2024, J, t, yr, person, …), so a value in this unit is `scale` times as many base
/// units.
class Unit {
 public:
  /// Dimensionless, scale 1.
  Unit() = default;
  static Unit base(const std::string& symbol);
  static Unit number(double scale);

  double scale() const { return scale_; }
  bool is_dimensionless() const { return powers_.empty(); }
  bool same_dimension(const Unit& other) const { return powers_ == other.powers_; }

  Unit power(const Fraction& exponent) const;
  friend Unit operator*(const Unit& a, const Unit& b);
  friend Unit operator/(const Unit& a, const Unit& b);

  /// The base units alone, e.g. "J/CNY2024"; "1" if dimensionless. For messages.
  std::string dimension() const;

 private:
  double scale_ = 1;
  std::map<std::string, Fraction> powers_;
};

}  // namespace sim33618
