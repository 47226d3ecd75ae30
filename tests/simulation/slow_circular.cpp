// What vehicles, batteries, recovered material and solid waste of the shipped model must do,
// whatever its numbers are.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "simulation/balance.hpp"
#include "support/found_errors.hpp"
#include "support/shipped_model.hpp"

namespace sim33618 {
namespace {

using test::ShippedRun;

class SlowCircular : public test::OnShippedModel {
 protected:
  static std::vector<std::string> mistakes(const std::string& parameters) {
    return test::summaries(test::errors_of([&] { run_with("  " + parameters + "\n"); }));
  }
};

constexpr const char* circular_from_2020 = "time: {start: 2020, end: 2030}\n";

// Of a level: what it gained over a year.
double gain(const ShippedRun& run, const std::string& level, int year) {
  return run(level, year) - run(level, year - 1);
}

void expect_equal(double found, double expected, const std::string& what) {
  EXPECT_NEAR(found, expected, 1e-12 * std::max(std::abs(expected), std::abs(found))) << what;
}

TEST_F(SlowCircular, what_is_sold_is_in_use_or_retired) {
  for (const char* time : {"", circular_from_2020}) {
    const ShippedRun base = run(time);
    for (int year = base.first_year() + 1; year <= 2030; ++year) {
      const std::string when = std::to_string(year);
      EXPECT_NEAR(gain(base, "vehicles_in_use", year),
                  base("vehicle_registrations", year) - base("vehicles_scrapped", year),
                  1e-12 * base("vehicles_in_use", year))
          << when;
      EXPECT_NEAR(gain(base, "nevs_in_use", year),
                  base("nev_registrations", year) - base("nevs_scrapped", year),
                  1e-12 * base("nevs_in_use", year))
          << when;
      EXPECT_NEAR(gain(base, "batteries_in_use", year),
                  base("battery_sales", year) - base("batteries_retired", year),
                  1e-12 * base("batteries_in_use", year))
          << when;
    }
  }
}

// Batteries of the city and of other provinces end in second use, in recycling or are lost.
TEST_F(SlowCircular, what_retires_is_in_second_use_recycled_or_lost) {
  for (const char* time : {"", circular_from_2020}) {
    const ShippedRun base = run(time);
    for (int year = base.first_year() + 1; year <= 2030; ++year) {
      const double arrived = base("batteries_retired", year) + base("batteries_brought_in", year);
      const double left = base("batteries_recycled", year) + base("batteries_lost", year);
      EXPECT_NEAR(arrived, left + gain(base, "batteries_in_second_use", year), 1e-12 * arrived)
          << year;
      expect_equal(base("batteries_treated", year),
                   base("batteries_collected", year) + base("batteries_brought_in", year),
                   "treated");
    }
  }
}

TEST_F(SlowCircular, metal_in_is_recovered_or_lost) {
  const ShippedRun base = run("");
  for (const int year : {2024, 2030}) {
    for (const std::string& metal : elements("battery_metal")) {
      const std::string of = "[" + metal + "]";
      expect_equal(
          base("metal_in_recycled_batteries" + of, year),
          base("metal_from_batteries" + of, year) + base("metal_lost_in_recycling" + of, year),
          metal);
      double content = 0;  // kg/kWh of GWh is kt
      for (const std::string& chemistry : elements("chemistry"))
        content += base("metal_content[" + chemistry + ", " + metal + "]", year) *
                   base("recycled_by_chemistry[" + chemistry + "]", year);
      expect_equal(base("metal_in_recycled_batteries" + of, year), content, metal);
    }
  }
}

TEST_F(SlowCircular, solid_waste_is_used_or_left) {
  const ShippedRun base = run("");
  for (const int year : {2024, 2030}) {
    for (const std::string& residue : elements("residue")) {
      const std::string of = "[" + residue + "]";
      expect_equal(base("residue_generated" + of, year),
                   base("residue_used" + of, year) + base("residue_left" + of, year), residue);
      EXPECT_GE(base("residue_left" + of, year), 0) << residue;
    }
  }
}

TEST_F(SlowCircular, no_battery_retires_before_the_first_was_sold) {
  const ShippedRun base = run(circular_from_2020);
  for (const int sold : {2022, 2027, 2030}) {
    const std::string of = "[sold_" + std::to_string(sold) + "]";
    for (int year = 2020; year < sold; ++year) {
      EXPECT_EQ(base("nevs_first_battery" + of, year), 0) << sold;
      EXPECT_EQ(base("pack_retirement" + of, year), 0) << sold;
    }
    EXPECT_GT(base("nevs_first_battery" + of, sold), 0) << sold;
  }
  EXPECT_GT(base("pack_retirement[sold_2022]", 2026), 0);
  const ShippedRun none = run("parameters:\n  city_share_of_vehicle_sales: 0\n");
  for (const int year : {2024, 2030}) {
    EXPECT_EQ(none("batteries_retired", year), 0);
    EXPECT_EQ(none("batteries_recycled", year), 0);
    EXPECT_EQ(none("second_use_storage", year), 0);
  }
}

// Weibull: half are left at the median life, by cubes for wear and fourth powers for scrapping.
TEST_F(SlowCircular, vintages_survive_as_the_law_says) {
  const ShippedRun base =
      run("parameters:\n  battery_life: 8.5 yr\n  vehicle_life: 17 yr\n"
          "  battery_replacement_share: 0.25\n");
  const double sold =
      base("city_share_of_vehicle_sales", 2024) * base("national_nev_sales[sold_2018]", 2024);
  const double unscrapped = std::pow(0.5, 1.0 / 16);  // 8.5 of 17 years, at the end of 2026
  EXPECT_NEAR(base("nevs_first_battery[sold_2018]", 2026) / (sold * unscrapped / 2), 1, 1e-6);
  EXPECT_NEAR(base("nevs_second_battery[sold_2018]", 2026) / (sold * unscrapped / 8), 1, 1e-6);
}

// The fleet of 2020 grows into that of 2024 by the city's own registrations.
TEST_F(SlowCircular, both_starts_see_the_same_fleet) {
  const ShippedRun early = run(circular_from_2020);
  const ShippedRun late = run("");
  EXPECT_NEAR(early("vehicles_in_use", 2024) / late("vehicles_in_use", 2024), 1, 0.05);
  EXPECT_NEAR(early("nevs_in_use", 2024) / late("nevs_in_use", 2024), 1, 0.15);
  EXPECT_NEAR(early("batteries_retired", 2024) / late("batteries_retired", 2024), 1, 0.05);
}

TEST_F(SlowCircular, twice_the_recovery_saves_more) {
  const std::string rate = "parameters:\n  secondary_discount: 0\n  metal_recovery_rate: ";
  const ShippedRun half = run(rate + "0.45\n");
  const ShippedRun whole = run(rate + "0.9\n");
  for (const std::string& metal : elements("cathode_metal")) {
    const std::string of = "[" + metal + "]";
    expect_equal(whole("secondary_value" + of, 2030), 2 * half("secondary_value" + of, 2030),
                 metal);
    expect_equal(whole("avoided_upstream_co2" + of, 2030),
                 2 * half("avoided_upstream_co2" + of, 2030), metal);
  }
  for (const std::string& account : elements("account")) {
    const std::string saving = "imported_material_saving[" + account + "]";
    EXPECT_GE(whole(saving, 2030), half(saving, 2030)) << account;
  }
  EXPECT_GT(whole("imported_material_saving[new_energy]", 2030),
            1.5 * half("imported_material_saving[new_energy]", 2030));
}

TEST_F(SlowCircular, no_saving_leaves_cost_to_the_last_bit) {
  const ShippedRun base = run("");
  const ShippedRun unused = run("parameters:\n  local_use_of_secondary: 0\n");
  const ShippedRun as_dear = run("parameters:\n  secondary_discount: 0\n");
  for (const std::string& account : elements("account")) {
    const std::string of = "[" + account + "]";
    EXPECT_EQ(unused("imported_material_saving" + of, 2030), 0) << account;
    for (const int year : {2024, 2030})
      EXPECT_EQ(unused("unit_cost" + of, year), as_dear("unit_cost" + of, year)) << account;
  }
  EXPECT_EQ(unused("gdp", 2030), as_dear("gdp", 2030));
  EXPECT_LT(base("unit_cost[light_alloys]", 2030), unused("unit_cost[light_alloys]", 2030));
  EXPECT_LT(base("import_dependence[light_alloys]", 2030),
            unused("import_dependence[light_alloys]", 2030));
}

// 0.12 of what is saved since the start comes off the price of inputs from outside.
TEST_F(SlowCircular, the_discount_is_that_of_the_saving_since_the_start) {
  const ShippedRun base = run("parameters:\n  secondary_discount: 0.12\n");
  const std::string of = "[light_alloys]";
  EXPECT_GT(base("added_material_saving" + of, 2030), 0);
  expect_equal(base("secondary_price_effect" + of, 2030),
               1 - 0.12 * base("added_material_saving" + of, 2030), "price");
}

// Real prices of inputs from outside are one, so the discount is all that moves them.
TEST_F(SlowCircular, all_inputs_from_outside_get_the_discount) {
  const ShippedRun base =
      run("parameters:\n  domestic_input_price: {2024: 1, 2031: 1}\n"
          "  imported_input_price: {2024: 1, 2031: 1}\n");
  const auto of = [&](const std::string& name) { return base(name + "[light_alloys]", 2030); };
  double local = 0;
  for (const std::string& sector : elements("account_sector"))
    local += base("local_input_by_sector[" + sector + ", light_alloys]", 2030) *
             base("local_supply_price[" + sector + "]", 2030);
  const double outside = of("domestic_input_coefficient") + of("imported_input_coefficient");
  expect_equal(of("material_price") * (of("local_account_input_coefficient") + outside),
               local + outside * of("secondary_price_effect"), "price of all inputs");
}

TEST_F(SlowCircular, material_comes_from_batteries_vehicles_and_exchange) {
  const ShippedRun base = run("");
  const auto supply = [&](const std::string& material) {
    return base("secondary_supply[" + material + "]", 2030);
  };
  for (const std::string& metal : elements("cathode_metal"))
    expect_equal(supply(metal), base("metal_from_batteries[" + metal + "]", 2030), metal);
  for (const std::string metal : {"copper", "aluminium"})
    expect_equal(supply(metal),
                 base("metal_from_batteries[" + metal + "]", 2030) +
                     base("metal_from_vehicles[" + metal + "]", 2030),
                 metal);
  expect_equal(supply("steel"), base("metal_from_vehicles[steel]", 2030), "steel");
  expect_equal(supply("exchanged_waste"), 1000 * base("exchanged_waste_supply", 2030), "waste");
  // 1e4 vehicles of some kg are 10 t.
  expect_equal(base("metal_from_vehicles[steel]", 2030),
               base("vehicles_collected", 2030) / 100 * base("vehicle_metal_content[steel]", 2030) *
                   base("vehicle_metal_recovery_rate[steel]", 2030),
               "steel of vehicles");
}

TEST_F(SlowCircular, avoided_carbon_is_taken_from_no_scope) {
  const ShippedRun base = run("");
  const ShippedRun more =
      run("parameters:\n  avoided_co2_factor: 100 t CO2/t\n  residue_avoided_co2_factor: 100 t "
          "CO2/t\n");
  EXPECT_GT(more("avoided_co2", 2030), 10 * base("avoided_co2", 2030));
  for (const char* name : {"industry_co2", "system_co2", "city_co2", "industry_scope_1"})
    EXPECT_EQ(more(name, 2030), base(name, 2030)) << name;
}

TEST_F(SlowCircular, levers_at_the_status_quo_do_nothing) {
  const ShippedRun base = run("");
  const ShippedRun same =
      run("parameters:\n  second_use_standard: {2024: 0, 2031: 0}\n"
          "  circular_subsidy_rate: {2024: 0.3, 2031: 0.3}\n");
  for (const char* name : {"gdp", "batteries_recycled", "resource_projects", "circular_subsidy",
                           "secondary_value_total", "avoided_co2"})
    EXPECT_EQ(same(name, 2030), base(name, 2030)) << name;
  EXPECT_EQ(base("subsidy_effect_on_projects", 2030), 1);
  EXPECT_EQ(base("moved_to_second_use", 2030), 0);
}

TEST_F(SlowCircular, a_standard_moves_batteries_to_second_use_and_delays_their_metal) {
  const ShippedRun base = run("parameters:\n  secondary_discount: 0\n");
  const ShippedRun standard =
      run("parameters:\n  secondary_discount: 0\n  second_use_standard: {2024: 0, 2025: 0, "
          "2025.01: 1, 2031: 1}\n"
          "  second_use_standard_effect: 0.5\n  direct_recycling_share: 0.38\n");
  expect_equal(standard("moved_to_second_use", 2030), 0.19, "moved");
  EXPECT_GT(standard("second_use_storage", 2030), 1.1 * base("second_use_storage", 2030));
  EXPECT_LT(standard("batteries_recycled", 2026), base("batteries_recycled", 2026));
  expect_equal(standard("batteries_treated", 2030), base("batteries_treated", 2030), "treated");
}

TEST_F(SlowCircular, better_collection_treats_more_and_loses_less) {
  const ShippedRun base = run("");
  const ShippedRun better =
      run("parameters:\n  battery_collection_rate: {2024: 0.45, 2025: 0.9, 2031: 0.9}\n");
  EXPECT_GT(better("metal_from_batteries[nickel]", 2030),
            base("metal_from_batteries[nickel]", 2030));
  EXPECT_LT(better("batteries_lost", 2030), base("batteries_lost", 2030));
  EXPECT_GT(better("imported_material_saving[new_energy]", 2030),
            base("imported_material_saving[new_energy]", 2030));
}

// 0.3 (1 - exp(-5 / (0.3 * 30))) of projects of 30 million on average, with a cap of 5 million.
TEST_F(SlowCircular, the_cap_of_the_subsidy_bites_on_large_projects) {
  const ShippedRun base = run("");
  EXPECT_NEAR(base("effective_subsidy_rate", 2030), 30 * (1 - std::exp(-5.0 / 9)), 1e-9);
  const ShippedRun uncapped =
      run("parameters:\n  circular_subsidy_cap: {2024: 500 1e4 CNY2024, 2025: 1e9 1e4 CNY2024, "
          "2031: 1e9 1e4 CNY2024}\n");
  EXPECT_NEAR(uncapped("effective_subsidy_rate", 2030), 30, 1e-3);
  EXPECT_GT(uncapped("resource_projects", 2027), base("resource_projects", 2027));
  EXPECT_GT(uncapped("solid_waste_use_rate", 2027), base("solid_waste_use_rate", 2027));
  const ShippedRun none =
      run("parameters:\n  circular_subsidy_rate: {2024: 0.3, 2025: 0, 2031: 0}\n");
  EXPECT_EQ(none("circular_subsidy", 2030), 0);
  EXPECT_LT(none("resource_projects", 2027), base("resource_projects", 2027));
}

TEST_F(SlowCircular, half_the_step_changes_little) {
  for (const char* start : {"2024", "2020"}) {
    const std::string time = std::string("time: {start: ") + start + ", end: 2030, step: ";
    const ShippedRun whole = run(time + "1/4}\n");
    const ShippedRun half = run(time + "1/8}\n");
    for (const char* name :
         {"batteries_retired", "batteries_recycled", "second_use_storage", "vehicles_scrapped",
          "secondary_value_total", "solid_waste_use_rate", "resource_projects"})
      EXPECT_NEAR(half(name, 2030) / whole(name, 2030), 1, 1e-3) << name << start;
  }
}

TEST_F(SlowCircular, refuses_shares_that_cannot_be) {
  using ::testing::Contains;
  using ::testing::StartsWith;
  const std::vector<std::pair<const char*, const char*>> bad = {
      {"second_use_share: 0.7", "Second use and recycling take more than all treated batteries"},
      {"second_use_share: -0.1", "The share of batteries for second use is negative"},
      {"direct_recycling_share: -0.1", "The share of batteries for recycling is negative"},
      {"second_use_return_rate: 1.1", "More batteries come back from second use than went there"},
      {"metal_recovery_rate: {nickel: 1.01}", "More metal is recovered than batteries hold"},
      {"metal_recovery_rate: {nickel: -0.1}", "The recovery of a metal is negative"},
      {"vehicle_metal_recovery_rate: {steel: 1.2}", "More metal is recovered than vehicles hold"},
      {"vehicle_metal_recovery_rate: {steel: -1}",
       "The recovery of a metal from vehicles is negative"},
      {"metal_content: {ternary: {cobalt: -0.1 kg/kWh}}",
       "A battery holds less than none of a metal"},
      {"ternary_share: {sold_2025: 1.5}", "More than all batteries are ternary"},
      {"battery_replacement_share: 2", "More batteries are replaced than wear out"},
      {"secondary_user: {steel: {nev: 0.5}}",
       "The weights of the users of a recovered material do not add up to one"},
  };
  for (const auto& [parameters, mistake] : bad)
    EXPECT_THAT(mistakes(parameters), Contains(StartsWith(mistake))) << parameters;
}

}  // namespace
}  // namespace sim33618
