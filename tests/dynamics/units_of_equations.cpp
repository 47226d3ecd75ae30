#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "support/found_errors.hpp"
#include "support/small_run.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;

// Quantities of several units to write equations with.
test::SmallModel quantities() {
  test::SmallModel model;
  const std::vector<std::pair<std::string, std::string>> units = {{"share", "1"},
                                                                  {"heat", "GJ"},
                                                                  {"power", "kWh"},
                                                                  {"coal_burnt", "tce"},
                                                                  {"money", "CNY"},
                                                                  {"real_money", "CNY2024"},
                                                                  {"deflator", "CNY/CNY2024"},
                                                                  {"mass", "t"},
                                                                  {"area", "m2"},
                                                                  {"span", "yr"}};
  for (const auto& [name, unit] : units) {
    model.variables += test::data(name, unit);
    model.numbers += test::number(name, 2, "", "", unit);
  }
  model.variables += test::lookup("curve", "GJ", "t");
  model.numbers += test::number("curve", 1, "", "0", "t");
  return model;
}

double quantity_value(const std::string& equation, const std::string& unit) {
  return test::value_of(equation, unit, quantities());
}

std::string unit_mistake(const std::string& equation, const std::string& unit = "1") {
  test::SmallModel model = quantities();
  model.variables += test::aux("answer", equation, unit);
  const auto found = test::summaries(test::errors_of([&] { test::compiled(model); }));
  return found.size() == 1 ? found.front() : fmt::format("{} errors", found.size());
}

TEST(UnitsOfEquations, scales_of_one_dimension_are_converted) {
  EXPECT_DOUBLE_EQ(quantity_value("heat + power", "GJ"), 2.0072);
  EXPECT_DOUBLE_EQ(quantity_value("heat + power", "kWh"), 2 / 0.0036 + 2);
  EXPECT_DOUBLE_EQ(quantity_value("coal_burnt - heat", "GJ"), 2 * 29.3076 - 2);
  EXPECT_DOUBLE_EQ(quantity_value("MAX(heat, coal_burnt)", "tce"), 2);
  EXPECT_DOUBLE_EQ(quantity_value("IF heat < coal_burnt THEN 1 ELSE 2", "1"), 1);
}

TEST(UnitsOfEquations, a_deflator_leads_from_constant_to_current_prices) {
  EXPECT_DOUBLE_EQ(quantity_value("real_money * deflator", "CNY"), 4);
  EXPECT_DOUBLE_EQ(quantity_value("money / deflator", "CNY2024"), 1);
}

TEST(UnitsOfEquations, products_quotients_powers_and_roots_are_followed) {
  EXPECT_DOUBLE_EQ(quantity_value("money / mass", "CNY/t"), 1);
  EXPECT_DOUBLE_EQ(quantity_value("mass ^ 2", "t^2"), 4);
  EXPECT_DOUBLE_EQ(quantity_value("mass ^ -1", "1/t"), 0.5);
  EXPECT_DOUBLE_EQ(quantity_value("mass ^ (-2) * mass ^ 0", "1/t^2"), 0.25);
  EXPECT_DOUBLE_EQ(quantity_value("SQRT(area)", "m"), std::sqrt(2.0));
  EXPECT_DOUBLE_EQ(quantity_value("SQRT(mass) ^ 2", "t"), 2);
  EXPECT_DOUBLE_EQ(quantity_value("SAFEDIV(money, mass, money / mass)", "CNY/t"), 1);
  EXPECT_DOUBLE_EQ(quantity_value("share ^ share", "1"), 4);
  EXPECT_DOUBLE_EQ(quantity_value("LOOKUP(curve, heat)", "t"), 1);
  EXPECT_DOUBLE_EQ(quantity_value("heat MOD power", "kWh"), std::fmod(2e9, 7.2e6) / 3.6e6);
}

TEST(UnitsOfEquations, a_literal_zero_fits_any_unit) {
  EXPECT_DOUBLE_EQ(quantity_value("0", "CNY"), 0);
  EXPECT_DOUBLE_EQ(quantity_value("MAX(0, heat)", "GJ"), 2);
  EXPECT_DOUBLE_EQ(quantity_value("heat + 0", "GJ"), 2);
  EXPECT_DOUBLE_EQ(quantity_value("IF mass > 0 THEN heat ELSE 0", "GJ"), 2);
  EXPECT_DOUBLE_EQ(quantity_value("SAFEDIV(money, mass, 0)", "CNY/t"), 1);
}

TEST(UnitsOfEquations, two_sides_must_agree) {
  EXPECT_EQ(unit_mistake("1 + share * (money + real_money)"),
            "the two sides of '+' have different units: CNY and CNY2024 @ (money + real_money)");
  EXPECT_EQ(unit_mistake("heat - mass", "GJ"),
            "the two sides of '-' have different units: J and t @ heat - mass");
  EXPECT_EQ(unit_mistake("heat MOD 2", "GJ"),
            "the two sides of 'MOD' have different units: J and 1 @ heat MOD 2");
  EXPECT_EQ(unit_mistake("heat = mass"),
            "the two sides of '=' have different units: J and t @ heat = mass");
  EXPECT_EQ(unit_mistake("heat <> mass"),
            "the two sides of '<>' have different units: J and t @ heat <> mass");
  EXPECT_EQ(unit_mistake("heat <= 1"),
            "the two sides of '<=' have different units: J and 1 @ heat <= 1");
  EXPECT_EQ(unit_mistake("MIN(heat, mass)"),
            "the two sides of 'MIN' have different units: J and t @ MIN(heat, mass)");
  EXPECT_EQ(unit_mistake("IF share THEN heat ELSE mass"),
            "the two sides of 'THEN ELSE' have different units: J and t "
            "@ IF share THEN heat ELSE mass");
}

TEST(UnitsOfEquations, conditions_and_logic_are_dimensionless) {
  EXPECT_EQ(unit_mistake("IF heat THEN 1 ELSE 2"),
            "the condition of IF must be dimensionless, not J @ heat");
  EXPECT_EQ(unit_mistake("share AND mass"),
            "an operand of AND must be dimensionless, not t @ mass");
  EXPECT_EQ(unit_mistake("mass OR share"), "an operand of OR must be dimensionless, not t @ mass");
  EXPECT_EQ(unit_mistake("NOT mass"), "an operand of NOT must be dimensionless, not t @ mass");
}

TEST(UnitsOfEquations, transcendental_functions_take_numbers) {
  EXPECT_EQ(unit_mistake("EXP(heat)"), "the argument of EXP must be dimensionless, not J @ heat");
  EXPECT_EQ(unit_mistake("LN(2 * heat)"),
            "the argument of LN must be dimensionless, not J @ 2 * heat");
  EXPECT_EQ(unit_mistake("LOG10(money / mass)"),
            "the argument of LOG10 must be dimensionless, not CNY/t @ money / mass");
}

TEST(UnitsOfEquations, exponents_are_numbers_and_whole_for_quantities) {
  EXPECT_EQ(unit_mistake("2 ^ mass"), "an exponent must be dimensionless, not t @ mass");
  const std::string rule = "a quantity in t can only be raised to a whole number from -9 to 9 @ ";
  EXPECT_EQ(unit_mistake("mass ^ share"), rule + "share");
  EXPECT_EQ(unit_mistake("mass ^ 0.5"), rule + "0.5");
  EXPECT_EQ(unit_mistake("mass ^ -0.5"), rule + "-0.5");
  EXPECT_EQ(unit_mistake("mass ^ 10"), rule + "10");
}

TEST(UnitsOfEquations, the_last_argument_of_safe_division_has_the_unit_of_the_quotient) {
  EXPECT_EQ(unit_mistake("SAFEDIV(money, mass, heat)", "CNY/t"),
            "the last argument of SAFEDIV must be in CNY/t, not J @ heat");
}

TEST(UnitsOfEquations, the_argument_of_a_lookup_has_its_unit) {
  EXPECT_EQ(unit_mistake("LOOKUP(curve, 2 * mass)", "t"),
            "the argument of 'curve' must be in J, not t @ 2 * mass");
}

TEST(UnitsOfEquations, the_whole_gives_the_unit_of_the_variable) {
  EXPECT_EQ(unit_mistake("money / mass", "1e4 CNY/yr"),
            "the equation gives CNY/t, but 'answer' is in 1e4 CNY/yr (CNY/yr) @ money / mass");
  EXPECT_EQ(unit_mistake("1", "CNY"), "the equation gives 1, but 'answer' is in CNY (CNY) @ 1");
  EXPECT_EQ(unit_mistake("TIME"), "the equation gives yr, but 'answer' is in 1 (1) @ TIME");
  EXPECT_EQ(unit_mistake("heat", "1/J^2"),
            "the equation gives J, but 'answer' is in 1/J^2 (1/J^2) @ heat");
}

TEST(UnitsOfEquations, products_over_elements_are_dimensionless) {
  test::SmallModel model;
  model.variables = test::data("x", "t", "fuel") + test::aux("answer", "PROD(x[*])", "t^2");
  model.numbers = test::number("x", 1, "*", "", "t");
  EXPECT_THAT(test::summaries(test::errors_of([&] { test::compiled(model); })),
              ElementsAre("the argument of PROD must be dimensionless, not t @ x[*]"));
}

TEST(UnitsOfEquations, a_flow_is_the_stock_per_time) {
  test::SmallModel model;
  model.variables = test::stock("level", "inflows: [filling], outflows: []", "0", "kt") +
                    test::flow("filling", "0", "t") + test::data("x");
  model.numbers = test::number("x", 1);
  const auto errors = test::errors_of([&] { test::compiled(model); });
  EXPECT_THAT(test::summaries(errors),
              ElementsAre("the flow 'filling' is in t, the stock 'level' needs t/yr @ t"));
  EXPECT_EQ(errors[0].notes[0].message, "the unit of the stock");
  EXPECT_EQ(test::marked(errors[0].notes[0].span), "kt");
}

TEST(UnitsOfEquations, the_initial_value_has_the_unit_of_the_stock) {
  test::SmallModel model;
  model.variables = test::stock("level", "inflows: [], outflows: []", "2 * 2", "kt");
  EXPECT_THAT(test::summaries(test::errors_of([&] { test::compiled(model); })),
              ElementsAre("the equation gives 1, but 'level' is in kt (t) @ 2 * 2"));
}

TEST(UnitsOfEquations, a_flow_converts_its_own_unit) {
  test::SmallModel model;
  model.variables = test::stock("level", "inflows: [filling], outflows: []", "0", "kt") +
                    test::flow("filling", "rate", "t/day") + test::data("rate", "kt/month");
  model.numbers = test::number("rate", 3, "", "", "kt/month");
  const test::SmallRun run = test::run(model);
  EXPECT_DOUBLE_EQ(run.value("level"), 36);
  EXPECT_DOUBLE_EQ(run.value("filling"), 36e3 / 365);
}

}  // namespace
}  // namespace sim33618
