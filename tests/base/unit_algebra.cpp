#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "base/contract.hpp"
#include "base/unit_system.hpp"

namespace sim33618 {
namespace {

std::string any_symbol() {
  return *rc::gen::elementOf(std::vector<std::string>{"CNY", "CNY2024", "yr", "GJ", "tce", "kWh",
                                                      "GW", "t", "CO2", "person", "万辆", "亿元",
                                                      "%", "m2", "1e8 CNY", "week", "1"});
}

std::string any_text() {
  std::string text = any_symbol();
  for (int more = *rc::gen::inRange(0, 4); more > 0; --more) {
    text = "(" + text + ")" + *rc::gen::elementOf(std::vector<std::string>{" ", "*", "/", "·"}) +
           any_symbol() + *rc::gen::elementOf(std::vector<std::string>{"", "^2", "²", "^-1", "³"});
  }
  return text;
}

Unit any_unit() { return UnitSystem().parse(any_text()); }

bool same(const Unit& a, const Unit& b) {
  return a.same_dimension(b) && std::fabs(a.scale() / b.scale() - 1) < 1e-12;
}

RC_GTEST_PROP(UnitAlgebra, parses_a_product_as_the_product_of_its_factors, ()) {
  const UnitSystem units;
  const std::string a = any_text();
  const std::string b = any_text();
  const Unit product = units.parse(a) * units.parse(b);
  RC_ASSERT(same(units.parse("(" + a + ")*(" + b + ")"), product));
  RC_ASSERT(same(units.parse("(" + a + ") (" + b + ")"), product));
  RC_ASSERT(same(units.parse("(" + a + ")·(" + b + ")"), product));
}

RC_GTEST_PROP(UnitAlgebra, parses_a_quotient_as_the_quotient_of_its_parts, ()) {
  const UnitSystem units;
  const std::string a = any_text();
  const std::string b = any_text();
  RC_ASSERT(same(units.parse("(" + a + ")/(" + b + ")"), units.parse(a) / units.parse(b)));
}

RC_GTEST_PROP(UnitAlgebra, a_unit_over_itself_is_one, ()) {
  const Unit unit = any_unit();
  RC_ASSERT((unit / unit).is_dimensionless());
  RC_ASSERT((unit / unit).scale() == 1.0);
}

RC_GTEST_PROP(UnitAlgebra, products_commute_and_associate, ()) {
  const Unit a = any_unit();
  const Unit b = any_unit();
  const Unit c = any_unit();
  RC_ASSERT(same(a * b, b * a));
  RC_ASSERT(same((a * b) * c, a * (b * c)));
  RC_ASSERT(same(a / (b * c), a / b / c));
}

RC_GTEST_PROP(UnitAlgebra, powers_add, ()) {
  const Unit unit = UnitSystem().parse(any_symbol());
  const int m = *rc::gen::inRange(-3, 4);
  const int n = *rc::gen::inRange(-3, 4);
  RC_ASSERT(same(unit.power(m) * unit.power(n), unit.power(m + n)));
  RC_ASSERT(same(unit.power(m).power(n), unit.power(m * n)));
}

RC_GTEST_PROP(UnitAlgebra, the_square_of_a_root_is_the_unit, ()) {
  const Unit unit = UnitSystem().parse(any_symbol());
  RC_ASSERT(same(unit.power(Fraction(1, 2)).power(2), unit));
  RC_ASSERT(same(unit.power(2).power(Fraction(1, 2)), unit));
}

RC_GTEST_PROP(UnitAlgebra, converts_there_and_back, ()) {
  const Unit a = any_unit();
  const Unit b = a * Unit::number(*rc::gen::inRange(1, 1000000));
  const double value = *rc::gen::inRange(1, 1000000);
  const double there = value * a.scale() / b.scale();
  const double back = there * b.scale() / a.scale();
  RC_ASSERT(std::fabs(back / value - 1) < 1e-14);
}

RC_GTEST_PROP(UnitAlgebra, a_dimension_is_a_unit_itself, ()) {
  const Unit unit = any_unit();
  RC_ASSERT(UnitSystem().parse(unit.dimension()).same_dimension(unit));
}

TEST(UnitAlgebra, raises_to_whole_and_half_powers_only) {
  EXPECT_THROW(Unit::base("m").power(Fraction(1, 3)), ContractError);
}

}  // namespace
}  // namespace sim33618
