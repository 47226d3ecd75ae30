#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/text_error.hpp"
#include "base/unit_system.hpp"

namespace sim33618 {
namespace {

Quantity quantity(const std::string& text) { return UnitSystem().parse_quantity(text); }

std::string refused_quantity(const std::string& text) {
  try {
    quantity(text);
  } catch (const TextError& error) {
    return fmt::format("{}+{} {}", error.offset(), error.length(), error.what());
  }
  return "accepted";
}

TEST(Quantity, IsANumberWithAUnit) {
  const Quantity price = quantity("60 CNY/tCO2");
  EXPECT_EQ(price.value, 60);
  EXPECT_TRUE(price.has_unit);
  EXPECT_EQ(price.unit.dimension(), "CNY/CO2/t");
  EXPECT_DOUBLE_EQ(quantity("1e4 亿元/yr").in_base_units(), 1e12);
  EXPECT_DOUBLE_EQ(quantity("-2 kt").in_base_units(), -2000);
}

TEST(Quantity, NeedsNoBlankBeforeItsUnit) {
  EXPECT_DOUBLE_EQ(quantity("50%").in_base_units(), 0.5);
  EXPECT_DOUBLE_EQ(quantity("50 %").in_base_units(), 0.5);
  EXPECT_DOUBLE_EQ(quantity("5EJ").in_base_units(), 5e18);
  EXPECT_DOUBLE_EQ(quantity("1e8CNY").in_base_units(), 1e8);
}

TEST(Quantity, MayHaveAUnitThatBeginsWithAFactor) {
  EXPECT_DOUBLE_EQ(quantity("5 1e8 CNY").in_base_units(), 5e8);
  EXPECT_EQ(quantity("0.1 1/yr").unit.dimension(), "1/yr");
}

TEST(Quantity, MayLackAUnit) {
  EXPECT_FALSE(quantity("0.3").has_unit);
  EXPECT_FALSE(quantity("0.3 ").has_unit);
  EXPECT_TRUE(quantity("0.3 1").has_unit);
  EXPECT_TRUE(quantity("0.3 1").unit.is_dimensionless());
}

TEST(Quantity, BeginsWithANumber) {
  EXPECT_EQ(refused_quantity("abc"), "0+3 'abc' does not begin with a number");
  EXPECT_EQ(refused_quantity(""), "0+0 '' does not begin with a number");
  EXPECT_EQ(refused_quantity("nan CNY"), "0+7 'nan CNY' does not begin with a number");
  EXPECT_EQ(refused_quantity("+-5"), "0+3 '+-5' does not begin with a number");
}

TEST(Quantity, HasOneNumber) {
  EXPECT_EQ(refused_quantity("5 5"), "0+3 '5 5' is no number");
  EXPECT_EQ(refused_quantity("1 500 CNY"), "0+5 '1 500' is no number");
  EXPECT_EQ(refused_quantity("1.5.2"), "0+5 '1.5.2' is no number");
}

TEST(Quantity, HasANumberInRange) {
  EXPECT_EQ(refused_quantity("1e999 CNY"), "0+5 '1e999' is beyond the range of numbers");
  EXPECT_EQ(refused_quantity("1e999"), "0+5 '1e999' is beyond the range of numbers");
  EXPECT_EQ(refused_quantity("1e3081 CNY"), "0+6 '1e3081' is beyond the range of numbers");
  EXPECT_EQ(refused_quantity("1e-999"), "0+6 '1e-999' is beyond the range of numbers");
}

TEST(Quantity, PlacesAMistakeOfItsUnit) {
  EXPECT_EQ(refused_quantity("60 CNY/tCO3"), "7+4 unknown unit 'tCO3'");
  EXPECT_EQ(refused_quantity("1,5"), "1+2 unknown unit ',5'");
  EXPECT_EQ(refused_quantity("1/3"), "1+1 '/' is not expected in a unit");
  EXPECT_EQ(refused_quantity("0x10"), "1+3 unknown unit 'x10'");
}

RC_GTEST_PROP(Quantity, ReadsAnyTextOrRefusesItWithAPlaceInside, (const std::string& text)) {
  try {
    quantity(text);
  } catch (const TextError& error) {
    RC_ASSERT(error.offset() <= text.size());
    RC_ASSERT(error.offset() + error.length() <= text.size());
  }
}

RC_GTEST_PROP(Quantity, ReadsTextsMadeOfItsSignsOrRefusesThem, ()) {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(
      rc::gen::elementOf(std::vector<std::string>{"5", ".", "e", "-", "+", " ", "CNY", "/", "*",
                                                  "(", ")", "^", "²", "·", "亿", "元", "%", "0"}));
  std::string text = "7 ";
  for (const std::string& piece : pieces) text += piece;
  try {
    RC_ASSERT(quantity(text).value > 0);
  } catch (const TextError& error) {
    RC_ASSERT(error.offset() + error.length() <= text.size());
  }
}

}  // namespace
}  // namespace sim33618
