#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/text_error.hpp"
#include "base/unit_system.hpp"

namespace sim33618 {
namespace {

/// "offset+length message; suggestion" of a unit that is none.
std::string refused_unit(const std::string& text) {
  try {
    UnitSystem().parse(text);
  } catch (const TextError& error) {
    const std::string suggestion = error.suggestion().empty() ? "" : "; " + error.suggestion();
    return fmt::format("{}+{} {}{}", error.offset(), error.length(), error.what(), suggestion);
  }
  return "accepted";
}

void expect_same(const std::string& a, const std::string& b) {
  const UnitSystem units;
  EXPECT_TRUE(units.parse(a).same_dimension(units.parse(b))) << a << ", " << b;
  EXPECT_DOUBLE_EQ(units.parse(a).scale(), units.parse(b).scale()) << a << ", " << b;
}

TEST(UnitGrammar, juxtaposition_binds_tighter_than_a_slash) {
  expect_same("CNY/t CO2", "CNY/(t CO2)");
  expect_same("CNY/t*CO2", "CNY CO2/t");
  expect_same("CNY/t·CO2", "CNY CO2/t");
}

TEST(UnitGrammar, quotients_associate_to_the_left) { expect_same("J/t/yr", "J/(t yr)"); }

TEST(UnitGrammar, writes_products_in_three_ways) {
  expect_same("GW yr", "GW*yr");
  expect_same("GW yr", "GW·yr");
  expect_same("GW  yr", "GW · yr");
}

TEST(UnitGrammar, writes_powers_in_two_ways) {
  expect_same("m²", "m^2");
  expect_same("m³", "m^3");
  expect_same("yr^-1", "1/yr");
  expect_same("(m/yr)²", "m^2/yr^2");
  expect_same("m^0", "1");
  expect_same("J/m²", "J/(m m)");
}

TEST(UnitGrammar, takes_factors) {
  expect_same("1e8 CNY", "亿元");
  expect_same("100km", "1e5 m");
  expect_same("1e-3 t", "kg");
}

TEST(UnitGrammar, names_an_unknown_unit_and_its_place) {
  EXPECT_EQ(refused_unit("CNY/tCO3"), "4+4 unknown unit 'tCO3'; did you mean 'tCO2'?");
  EXPECT_EQ(refused_unit("GJ/persons yr"), "3+7 unknown unit 'persons'; did you mean 'person'?");
  EXPECT_EQ(refused_unit("yuan"), "0+4 unknown unit 'yuan'");
  EXPECT_EQ(refused_unit("亿圆/yr"), "0+6 unknown unit '亿圆'");
}

TEST(UnitGrammar, suggests_units_with_their_prefix) {
  EXPECT_EQ(refused_unit("kwh"), "0+3 unknown unit 'kwh'; did you mean 'kWh'?");
  EXPECT_EQ(refused_unit("GWH"), "0+3 unknown unit 'GWH'; did you mean 'GWh'?");
  EXPECT_EQ(refused_unit("mwh"), "0+3 unknown unit 'mwh'; did you mean 'MWh'?");
}

TEST(UnitGrammar, refuses_what_is_missing) {
  EXPECT_EQ(refused_unit(""), "0+0 a unit is missing (write 1 for a dimensionless number)");
  EXPECT_EQ(refused_unit("  "), "0+2 a unit is missing (write 1 for a dimensionless number)");
  EXPECT_EQ(refused_unit("CNY/"), "4+0 a unit ends too early");
  EXPECT_EQ(refused_unit("(CNY"), "4+0 a closing parenthesis is missing in a unit");
}

TEST(UnitGrammar, refuses_signs_out_of_place) {
  EXPECT_EQ(refused_unit("/t"), "0+1 '/' is not expected in a unit");
  EXPECT_EQ(refused_unit("CNY//t"), "4+1 '/' is not expected in a unit");
  EXPECT_EQ(refused_unit("CNY)"), "3+1 ')' is not expected in a unit");
  EXPECT_EQ(refused_unit("m^2^3"), "3+1 '^' is not expected in a unit");
  EXPECT_EQ(refused_unit("-5 m"), "0+1 '-' is not expected in a unit");
}

TEST(UnitGrammar, shows_whole_characters_in_its_messages) {
  EXPECT_EQ(refused_unit("²"), "0+2 '²' is not expected in a unit");
  EXPECT_EQ(refused_unit("·m"), "0+2 '·' is not expected in a unit");
}

TEST(UnitGrammar, refuses_powers_that_are_no_small_whole_numbers) {
  const std::string message = " a power in a unit is a whole number from -9 to 9";
  EXPECT_EQ(refused_unit("m^"), "2+0" + message);
  EXPECT_EQ(refused_unit("m^-"), "2+1" + message);
  EXPECT_EQ(refused_unit("m^10"), "2+2" + message);
  EXPECT_EQ(refused_unit("m^1.5"), "2+3" + message);
  EXPECT_EQ(refused_unit("m^x"), "2+0" + message);
}

TEST(UnitGrammar, refuses_factors_that_are_none) {
  EXPECT_EQ(refused_unit("0 CNY"), "0+1 '0' is no factor of a unit");
  EXPECT_EQ(refused_unit("1.2.3 CNY"), "0+5 '1.2.3' is no factor of a unit");
  EXPECT_EQ(refused_unit("1e999 CNY"), "0+5 '1e999' is no factor of a unit");
}

TEST(UnitGrammar, refuses_scales_that_are_no_numbers) {
  const std::string message = " the scale of the unit is beyond the range of numbers";
  EXPECT_EQ(refused_unit("1e300 1e300 CNY"), "0+15" + message);
  EXPECT_EQ(refused_unit("1e-300 1e-300"), "0+13" + message);
}

TEST(UnitGrammar, refuses_a_heap_of_parentheses) {
  EXPECT_EQ(refused_unit(std::string(100000, '(')), "21+1 too many parentheses in a unit");
}

TEST(UnitGrammar, tells_which_words_can_be_symbols) {
  EXPECT_TRUE(is_unit_symbol("robot"));
  EXPECT_TRUE(is_unit_symbol("台"));
  for (const char* text : {"", "2x", ".x", "a b", "a/b", "a*b", "a^2", "a²", "a³", "a·b", "(a)"})
    EXPECT_FALSE(is_unit_symbol(text)) << text;
}

}  // namespace
}  // namespace sim33618
