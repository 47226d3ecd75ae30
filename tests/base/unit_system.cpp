#include "base/unit_system.hpp"

#include <gtest/gtest.h>

#include "base/text_error.hpp"

namespace sim33618 {
namespace {

/// How many of the second unit make one of the first.
double ratio(const std::string& a, const std::string& b) {
  const UnitSystem units;
  const Unit one = units.parse(a);
  const Unit other = units.parse(b);
  EXPECT_TRUE(one.same_dimension(other)) << one.dimension() << ", " << other.dimension();
  return one.scale() / other.scale();
}

bool converts(const std::string& a, const std::string& b) {
  const UnitSystem units;
  return units.parse(a).same_dimension(units.parse(b));
}

// GB/T 2589-2020, annex A.
TEST(Units, a_ton_of_coal_equivalent_has_29_3076_gigajoules) {
  EXPECT_DOUBLE_EQ(ratio("tce", "GJ"), 29.3076);
  EXPECT_DOUBLE_EQ(ratio("kgce", "MJ"), 29.3076);
  EXPECT_DOUBLE_EQ(ratio("Mtce", "PJ"), 29.3076);
  EXPECT_DOUBLE_EQ(ratio("万吨标准煤", "TJ"), 293.076);
}

TEST(Units, a_kilowatt_hour_has_3_6_megajoules) {
  EXPECT_DOUBLE_EQ(ratio("kWh", "MJ"), 3.6);
  EXPECT_DOUBLE_EQ(ratio("亿千瓦时", "GWh"), 100);
  EXPECT_DOUBLE_EQ(ratio("W h", "Wh"), 1);
}

TEST(Units, a_gigawatt_through_a_year_gives_8_76_terawatthours) {
  EXPECT_DOUBLE_EQ(ratio("GW yr", "TWh"), 8.76);
}

TEST(Units, a_year_has_365_days) {
  EXPECT_DOUBLE_EQ(ratio("yr", "day"), 365);
  EXPECT_DOUBLE_EQ(ratio("yr", "month"), 12);
  EXPECT_DOUBLE_EQ(ratio("yr", "quarter"), 4);
  EXPECT_DOUBLE_EQ(ratio("week", "day"), 7);
  EXPECT_DOUBLE_EQ(ratio("年", "yr"), 1);
}

TEST(Units, prefixes_scale) {
  EXPECT_DOUBLE_EQ(ratio("mm", "m"), 1e-3);
  EXPECT_DOUBLE_EQ(ratio("kt", "t"), 1e3);
  EXPECT_DOUBLE_EQ(ratio("MWh", "Wh"), 1e6);
  EXPECT_DOUBLE_EQ(ratio("GJ", "J"), 1e9);
  EXPECT_DOUBLE_EQ(ratio("TJ", "J"), 1e12);
  EXPECT_DOUBLE_EQ(ratio("PJ", "J"), 1e15);
  EXPECT_DOUBLE_EQ(ratio("EJ", "J"), 1e18);
  EXPECT_DOUBLE_EQ(ratio("MCNY2024", "CNY2024"), 1e6);
}

TEST(Units, chinese_units_scale) {
  EXPECT_DOUBLE_EQ(ratio("亿元", "CNY"), 1e8);
  EXPECT_DOUBLE_EQ(ratio("万亿元", "亿元"), 1e4);
  EXPECT_DOUBLE_EQ(ratio("万元", "元"), 1e4);
  EXPECT_DOUBLE_EQ(ratio("百万吨", "Mt"), 1);
  EXPECT_DOUBLE_EQ(ratio("千万人", "person"), 1e7);
  EXPECT_DOUBLE_EQ(ratio("万辆", "vehicle"), 1e4);
  EXPECT_DOUBLE_EQ(ratio("千人", "人"), 1e3);
}

TEST(Units, tons_of_carbon_dioxide_are_written_in_one_word_or_two) {
  EXPECT_DOUBLE_EQ(ratio("MtCO2", "Mt CO2"), 1);
  EXPECT_DOUBLE_EQ(ratio("CNY/tCO2", "CNY/t CO2"), 1);
}

TEST(Units, refuses_to_mix_money_of_different_prices) {
  EXPECT_FALSE(converts("CNY", "CNY2024"));
  EXPECT_FALSE(converts("CNY2020", "CNY2024"));
  EXPECT_FALSE(converts("CNY", "USD"));
  EXPECT_TRUE(converts("CNY2024 CNY/CNY2024", "CNY"));
}

TEST(Units, refuses_to_mix_things) {
  EXPECT_FALSE(converts("person", "vehicle"));
  EXPECT_FALSE(converts("t", "t CO2"));
  EXPECT_FALSE(converts("J", "W"));
  EXPECT_FALSE(converts("CNY", "1"));
}

TEST(Units, a_price_year_has_four_digits) {
  const UnitSystem units;
  EXPECT_TRUE(units.find("CNY2024"));
  for (const char* symbol : {"CNY24", "CNY20245", "CNY202x", "t2024"})
    EXPECT_FALSE(units.find(symbol)) << symbol;
}

TEST(Units, prefixes_stand_only_where_they_make_sense) {
  const UnitSystem units;
  for (const char* symbol : {"kyr", "kkW", "k", "万t", "k元", "kCO2", "M%", "kmonth"})
    EXPECT_FALSE(units.find(symbol)) << symbol;
}

TEST(Units, percent_is_a_hundredth) {
  EXPECT_DOUBLE_EQ(ratio("%", "1"), 0.01);
  EXPECT_DOUBLE_EQ(ratio("%/yr", "1/yr"), 0.01);
}

TEST(Units, name_their_dimension) {
  const UnitSystem units;
  EXPECT_EQ(units.parse("GJ/CNY2024/yr").dimension(), "J/CNY2024/yr");
  EXPECT_EQ(units.parse("%").dimension(), "1");
  EXPECT_EQ(units.parse("1/yr").dimension(), "1/yr");
  EXPECT_EQ(units.parse("m²").dimension(), "m^2");
  EXPECT_EQ(units.parse("m").power(Fraction(1, 2)).dimension(), "m^(1/2)");
}

TEST(Units, a_model_may_define_its_own) {
  UnitSystem units;
  EXPECT_FALSE(units.contains("robot"));
  units.define_base("robot");
  units.define("line", Unit::number(12) * Unit::base("robot"));
  EXPECT_TRUE(units.contains("robot"));
  EXPECT_DOUBLE_EQ(units.parse("kline").scale(), 12000);
  EXPECT_TRUE(units.parse("line").same_dimension(units.parse("robot")));
  EXPECT_FALSE(units.parse("robot").same_dimension(units.parse("device")));
}

}  // namespace
}  // namespace sim33618
