#include <gtest/gtest.h>

#include <limits>

#include "model/fitting_quantity.hpp"

namespace sim33618 {
namespace {

TEST(QuantityText, is_a_number_and_its_unit) {
  EXPECT_EQ(quantity_text(60, "CNY/t", 6), "60 CNY/t");
  EXPECT_EQ(quantity_text(0.3, "1", 6), "0.3");
  EXPECT_EQ(quantity_text(0.06, "1/yr", 6), "0.06 1/yr");
  EXPECT_EQ(quantity_text(1.23456789, "GW", 3), "1.23 GW");
}

TEST(QuantityText, has_one_number_where_the_unit_begins_with_one) {
  EXPECT_EQ(quantity_text(3.5, "1e8 CNY2024/yr", 6), "3.5e8 CNY2024/yr");
  EXPECT_EQ(quantity_text(-12.8, "1e8 CNY2024/yr", 6), "-1.28e9 CNY2024/yr");
  EXPECT_EQ(quantity_text(0, "1e8 CNY2024", 6), "0 CNY2024");
  EXPECT_EQ(quantity_text(0.002, "1e8 CNY2024", 6), "200000 CNY2024");
  EXPECT_EQ(quantity_text(2, "1e8 CNY2024", 6), "2e8 CNY2024");
}

TEST(QuantityText, of_what_is_not_finite_says_so) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  EXPECT_EQ(quantity_text(infinity, "1e8 CNY", 6), "inf CNY");
  EXPECT_EQ(quantity_text(-infinity, "1", 6), "-inf");
  EXPECT_EQ(quantity_text(std::numeric_limits<double>::quiet_NaN(), "1e8 CNY", 6), "nan CNY");
  // Finite as it is, but not in units.
  EXPECT_EQ(quantity_text(1e305, "1e8 CNY", 6), "inf CNY");
}

TEST(QuantityText, reads_back) {
  const UnitSystem units;
  const Unit unit = units.parse("1e8 CNY2024/yr");
  for (const double number : {3.5, 12.8, 0.002, -7.25, 123456.0}) {
    const Quantity quantity = units.parse_quantity(quantity_text(number, "1e8 CNY2024/yr", 6));
    EXPECT_TRUE(quantity.unit.same_dimension(unit));
    EXPECT_DOUBLE_EQ(quantity.in_base_units(), number * unit.scale());
  }
}

}  // namespace
}  // namespace sim33618
