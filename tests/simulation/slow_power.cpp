// What the shipped model's power system must do, whatever its numbers are.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "support/energy_units.hpp"
#include "support/found_errors.hpp"
#include "support/shipped_model.hpp"

namespace sim33618 {
namespace {

using test::ShippedRun;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::SizeIs;

const std::string tightest = "evening_peak, third_quarter";

class SlowPower : public test::OnShippedModel {
 protected:
  // "block, quarter" of all blocks.
  static std::vector<std::string> blocks() {
    std::vector<std::string> all;
    for (const std::string& quarter : elements("quarter"))
      for (const std::string& block : elements("load_block")) all.push_back(block + ", " + quarter);
    return all;
  }

  static std::vector<std::string> mistakes(const std::string& parameters) {
    return test::summaries(test::errors_of([&] { run_with(parameters); }));
  }
};

std::string of(const std::string& variable, const std::string& elements) {
  return variable + "[" + elements + "]";
}

// Of the first day on; what is built later stays.
std::string coal_capacity(double gigawatt) {
  return fmt::format("  power_capacity_at_start: {{coal_power: {} GW}}\n", gigawatt);
}

std::string storage(double gigawatt) {
  return fmt::format("  storage_power: {{battery_storage: {} GW, pumped_storage: 0 GW}}\n",
                     gigawatt);
}

constexpr const char* no_response = "  demand_response: 0 GW\n";
// Plants go on as if nothing were short, so that shortages of two runs can be compared.
constexpr const char* no_stops = "  stop_factor: 0\n";
// Users take what they would at the price of the start, so that loads of two runs can be compared.
constexpr const char* no_pass_on = "  power_cost_pass_through: 0\n";
constexpr const char* no_rain =
    "  rain_index: {first_quarter: 0, second_quarter: 0, third_quarter: 0, fourth_quarter: 0}\n";
constexpr const char* nothing =
    "  power_capacity_at_start: 0 GW\n  capacity_additions: 0 GW/yr\n"
    "  contracted_imports: 0 TWh/yr\n  hami_utilisation: 0%\n";
constexpr const char* heat_and_drought =
    "  rain_index: {third_quarter: 0.6}\n  temperature_anomaly: {third_quarter: 2 degree}\n";

TEST_F(SlowPower, hours_of_the_blocks_add_up_to_the_quarters_and_the_year) {
  const ShippedRun base = run_with("");
  const std::vector<double> hours = {90 * 24, 91 * 24, 92 * 24, 92 * 24};
  double year = 0;
  for (std::size_t q = 0; q < hours.size(); ++q) {
    double quarter = 0;
    for (const std::string& block : elements("load_block"))
      quarter += base(of("block_hours", block + ", " + elements("quarter")[q]), 2024);
    EXPECT_DOUBLE_EQ(quarter, hours[q]);
    year += quarter;
  }
  EXPECT_DOUBLE_EQ(year, 8760);
}

TEST_F(SlowPower, each_block_balances) {
  for (const std::string& parameters :
       {std::string(), std::string(heat_and_drought), coal_capacity(0), storage(6)}) {
    const ShippedRun outcome = run_with(parameters);
    for (const int year : {2024, 2027, 2030}) {
      for (const std::string& block : blocks()) {
        double supply = outcome(of("storage_delivery", block), year) +
                        outcome(of("response_delivery", block), year) +
                        outcome(of("power_shortage", block), year);
        for (const std::string& source : elements("supply_source"))
          supply += outcome(of("block_generation", source + ", " + block), year);
        const double use =
            outcome(of("block_load", block), year) + outcome(of("planned_export", block), year) -
            outcome(of("failed_export", block), year) + outcome(of("power_surplus", block), year);
        EXPECT_NEAR(supply / use, 1, 1e-12) << block << " " << year << " " << parameters;
      }
      EXPECT_NEAR(outcome("power_balance_gap", year), 0, 1e-12 * outcome("city_generation", year));
    }
  }
}

TEST_F(SlowPower, no_source_delivers_more_than_it_can) {
  const ShippedRun base = run_with("");
  for (const std::string& source : elements("supply_source"))
    for (const std::string& block : blocks())
      for (const int year : {2024, 2030}) {
        const std::string at = source + ", " + block;
        EXPECT_LE(base(of("block_generation", at), year),
                  base(of("available_power", at), year) * (1 + 1e-12))
            << at;
        EXPECT_GE(base(of("block_generation", at), year),
                  base(of("must_run", at), year) * (1 - 1e-12))
            << at;
      }
}

TEST_F(SlowPower, normal_temperatures_use_what_the_groups_use) {
  const ShippedRun base = run_with("");
  double groups = 0;
  for (const std::string& group : elements("power_group"))
    groups += base(of("group_electricity", group), 2026);
  double energy = 0;
  for (const std::string& block : blocks())
    energy += base(of("block_load", block), 2026) * base(of("block_hours", block), 2026) / 1000;
  EXPECT_NEAR(energy / groups, 1, 1e-12);
  EXPECT_NEAR(base("city_electricity", 2026) / groups, 1, 1e-12);
}

TEST_F(SlowPower, a_hot_summer_adds_load_in_summer_alone) {
  const ShippedRun base = run_with(no_pass_on);
  const ShippedRun hot =
      run_with(std::string(no_pass_on) + "  temperature_anomaly: {third_quarter: 2 degree}\n");
  for (const std::string& block : blocks()) {
    const double rise = hot(of("block_load", block), 2026) - base(of("block_load", block), 2026);
    if (block.find("third_quarter") == std::string::npos)
      EXPECT_NEAR(rise, 0, 1e-3) << block;
    else
      EXPECT_GT(rise, 0.5) << block;
  }
  EXPECT_GT(hot("weather_electricity", 2026), 1);
}

TEST_F(SlowPower, a_grid_of_coal_alone_has_the_factor_of_coal) {
  const ShippedRun coal = run_with(
      "  power_capacity_at_start: {coal_power: 60 GW, gas_power: 0 GW, hydro: 0 GW, wind: 0 GW, "
      "solar: 0 GW, waste_power: 0 GW}\n"
      "  capacity_additions: {gas_power: 0 GW/yr, hydro: 0 GW/yr, wind: 0 GW/yr, solar: 0 GW/yr, "
      "waste_power: 0 GW/yr}\n"
      "  contracted_imports: 0 TWh/yr\n"
      "  hami_utilisation: 0%\n"
      "  power_coal_rate: 0.3 tce/MWh\n"
      "  carbon_price: 0 CNY2024/t CO2\n");
  const double tonnes_per_megawatt_hour = 0.3 * 29.3076 * 0.0941;
  for (const int year : {2024, 2030}) {
    EXPECT_NEAR(coal("computed_grid_factor", year), tonnes_per_megawatt_hour, 1e-12);
    EXPECT_EQ(coal("nonfossil_electricity_share", year), 0);
    EXPECT_EQ(coal("unserved_electricity", year), 0);
  }
}

TEST_F(SlowPower, factors_of_2021_and_2022_are_those_published) {
  // t CO2 per tce of coal: 29.3076 GJ x 0.0941; gas: 0.0555 t/GJ is checked by its own ratio.
  const ShippedRun base = run_with("");
  const double coal_2021 = 0.3076 * 29.3076 * 0.0941;
  const double gas = base("plant_factor[gas_power]", 2024);
  const double imports_2021 =
      0.3 * 0.1255 + 0.3 * 0.3672 + 0.2 * 0.5182 + 0.15 * 0.6336 + 0.05 * 0.6577;
  const double by_hand = (57 * coal_2021 + 5.5 * gas + 44.521 * imports_2021) /
                         (57 + 5.5 + 28.3 + 2.3 + 0.5 + 4.2 + 44.521);
  EXPECT_NEAR(base("historic_grid_factor[year_2021]", 2024), by_hand, 1e-6);
  EXPECT_NEAR(base("historic_grid_factor[year_2021]", 2024), 0.4743, 0.03 * 0.4743);
  EXPECT_NEAR(base("historic_grid_factor[year_2022]", 2024), 0.5227, 0.03 * 0.5227);
  const ShippedRun history = run_with("", "time: {start: 2020, end: 2024}\n");
  EXPECT_NEAR(history("computed_grid_factor", 2021), 0.4743, 0.03 * 0.4743);
  EXPECT_NEAR(history("computed_grid_factor", 2022), 0.5227, 0.03 * 0.5227);
}

TEST_F(SlowPower, the_summer_evening_carries_the_peak_of_2024) {
  const ShippedRun base = run_with("");
  EXPECT_NEAR(base("peak_load", 2024), 28.37, 0.005 * 28.37);
  EXPECT_EQ(base("peak_load", 2024), base(of("block_load", tightest), 2024));
  // The load of the mean hour: 155 TWh over 8760 hours.
  EXPECT_NEAR(base("city_electricity", 2024) / 8.76, 17.7, 0.1);
}

TEST_F(SlowPower, without_rain_power_is_dirtier_and_short) {
  const ShippedRun base = run_with("");
  const ShippedRun dry = run_with(no_rain);
  EXPECT_EQ(base("unserved_electricity", 2024), 0);
  EXPECT_GT(dry("unserved_electricity", 2024), 0);
  EXPECT_GT(dry("computed_grid_factor", 2024), 1.1 * base("computed_grid_factor", 2024));
  EXPECT_EQ(dry("generation[hydro]", 2024), 0);
  EXPECT_LT(dry("other_imports", 2024), base("other_imports", 2024));
}

TEST_F(SlowPower, a_shortage_shows_in_the_summer_evening_first) {
  double before = 0;
  bool others_short = false;
  for (const double capacity : {13.5, 12.0, 10.0, 9.0, 7.0, 4.0}) {
    const ShippedRun less = run_with(coal_capacity(capacity) + no_response + no_stops);
    const double evening = less(of("power_shortage", tightest), 2024);
    for (const std::string& block : blocks()) {
      const double shortage = less(of("power_shortage", block), 2024);
      EXPECT_LE(shortage, evening) << block << " " << capacity;
      if (block != tightest && shortage > 0) {
        others_short = true;
        EXPECT_GT(before, 0) << block << " is short as soon as " << tightest;
      }
    }
    EXPECT_GE(evening, before);
    before = evening;
  }
  EXPECT_GT(before, 0);
  EXPECT_TRUE(others_short);
}

TEST_F(SlowPower, storage_lowers_the_shortage_of_peaks_and_loses_energy) {
  const std::string tight = coal_capacity(9) + no_response + no_stops + no_pass_on;
  const ShippedRun none = run_with(tight + storage(0));
  const ShippedRun some = run_with(tight + storage(1));
  ASSERT_GT(none(of("power_shortage", tightest), 2024), 1);
  // Two hours of full power over an evening of three; a little more where plants that are spared
  // use more.
  EXPECT_NEAR(
      none(of("power_shortage", tightest), 2024) - some(of("power_shortage", tightest), 2024),
      2.0 / 3, 1e-5);
  EXPECT_EQ(none("storage_losses", 2024), 0);
  double delivered = 0;
  double taken = 0;
  for (const std::string& block : blocks()) {
    const double energy =
        some(of("storage_delivery", block), 2024) * some(of("block_hours", block), 2024) / 1000;
    (energy > 0 ? delivered : taken) += std::abs(energy);
  }
  // 1 GW, 2 h, 280 cycles a year, 85 % of what is taken in.
  EXPECT_NEAR(delivered, 0.56, 1e-9);
  EXPECT_NEAR(delivered / taken, 0.85, 1e-9);
  EXPECT_NEAR(some("storage_losses", 2024), taken - delivered, 1e-9);
}

TEST_F(SlowPower, storage_takes_no_more_than_there_is_to_spare) {
  const ShippedRun starved =
      run_with(coal_capacity(0) + storage(5) + no_rain, "time: {start: 2024, end: 2024}\n");
  double spared = 0;
  for (const std::string& quarter : elements("quarter")) {
    const std::string night = "low_load, " + quarter;
    EXPECT_GE(starved(of("storage_delivery", night), 2024) +
                  std::max(0.0, starved(of("all_available_power", night), 2024) -
                                    starved(of("wanted_load", night), 2024)),
              -1e-6)
        << quarter;
    spared += starved(of("storage_delivery", night), 2024);
  }
  EXPECT_LE(spared, 0);
}

TEST_F(SlowPower, virtual_power_plants_are_called_when_power_is_short_alone) {
  const ShippedRun base = run_with("");
  EXPECT_EQ(base("response_saving", 2024), 0);
  const ShippedRun none = run_with(coal_capacity(9) + no_stops + no_response);
  const ShippedRun some = run_with(coal_capacity(9) + no_stops + "  demand_response: 0.5 GW\n");
  EXPECT_NEAR(
      none(of("power_shortage", tightest), 2024) - some(of("power_shortage", tightest), 2024), 0.5,
      1e-5);
  EXPECT_LT(some(of("response_delivery", "low_load, third_quarter"), 2024), 0);
}

TEST_F(SlowPower, rationing_spares_households_and_stops_plants) {
  const ShippedRun base = run_with("");
  for (const std::string& account : elements("account"))
    EXPECT_EQ(base(of("power_availability", account), 2030), 1) << account;
  const ShippedRun dry = run_with(coal_capacity(12) + heat_and_drought);
  EXPECT_GT(dry("power_rationing[heavy_plants]", 2024), 0.01);
  EXPECT_LT(dry("power_rationing[other_plants]", 2024), dry("power_rationing[heavy_plants]", 2024));
  EXPECT_EQ(dry("power_rationing[service_users]", 2024), 0);
  EXPECT_EQ(dry("power_rationing[home_users]", 2024), 0);
  EXPECT_LT(dry("power_availability[light_alloys]", 2025), dry("power_availability[nev]", 2025));
  EXPECT_LT(dry("gross_output[light_alloys]", 2025),
            0.99 * base("gross_output[light_alloys]", 2025));
  // Without anything to run on, households are cut last but not spared.
  const ShippedRun dark = run_with(coal_capacity(0) + no_rain + no_response + storage(0) +
                                   "  contracted_imports: 0 TWh/yr\n  hami_utilisation: 0%\n");
  EXPECT_GT(dark("power_rationing[home_users]", 2025), 0.1);
}

TEST_F(SlowPower, power_allotted_by_order_cuts_output) {
  const ShippedRun ordered =
      run_with("  allotted_power: {nev: {2024: 1, 2025: 1, 2025.01: 0.8, 2031: 0.8}}\n");
  EXPECT_NEAR(ordered("power_availability[nev]", 2026), 0.8, 1e-12);
  EXPECT_LT(ordered("gross_output[nev]", 2026), 0.9 * run_with("")("gross_output[nev]", 2026));
}

TEST_F(SlowPower, the_choice_of_a_factor_changes_scope_2_alone) {
  const ShippedRun base = run_with("");
  const std::vector<std::pair<int, const char*>> choices = {
      {0, "assumed_grid_factor"}, {2, "regional_grid_factor"}, {3, "national_grid_factor"}};
  for (const auto& [choice, path] : choices) {
    const ShippedRun other = run_with(fmt::format("  grid_factor_choice: {}\n", choice));
    EXPECT_EQ(other("scope_2_factor", 2028), other(path, 2028));
    EXPECT_NE(other("system_scope_2", 2028), base("system_scope_2", 2028)) << path;
    for (const char* same : {"system_scope_1", "power_plant_co2", "computed_grid_factor", "gdp",
                             "system_output", "electricity_price"})
      EXPECT_EQ(other(same, 2028), base(same, 2028)) << same << " " << path;
  }
}

TEST_F(SlowPower, no_more_plants_are_closed_than_there_are) {
  const ShippedRun closed = run_with("  capacity_additions: {coal_power: -20 GW/yr}\n");
  for (int year = 2024; year <= 2030; ++year)
    EXPECT_GE(closed("power_capacity[coal_power]", year), 0) << year;
  EXPECT_LT(closed("power_capacity[coal_power]", 2030), 0.1);
  EXPECT_GT(closed("unserved_electricity", 2030), 0);
}

TEST_F(SlowPower, industry_without_power_makes_nothing_and_the_city_goes_on) {
  const ShippedRun dark = run_with("  allotted_power: {2026: 0}\n");
  EXPECT_EQ(dark("above_scale_output", 2027), 0);
  EXPECT_EQ(dark("strategic_share", 2027), 0);
  EXPECT_GT(dark("gdp", 2027), 0);
  EXPECT_GT(dark("city_electricity", 2027), 0);
}

TEST_F(SlowPower, the_order_of_dispatch_is_the_one_of_the_ranks) {
  const ShippedRun base = run_with(no_pass_on);
  const ShippedRun gas_first =
      run_with(std::string(no_pass_on) + "  merit_rank: {coal_power: 8, gas_power: 7}\n");
  EXPECT_GT(gas_first("generation[gas_power]", 2024), 1.5 * base("generation[gas_power]", 2024));
  EXPECT_LT(gas_first("generation[coal_power]", 2024), base("generation[coal_power]", 2024));
  EXPECT_NEAR(gas_first("city_generation", 2024) / base("city_generation", 2024), 1, 1e-4);
  EXPECT_LT(gas_first("computed_grid_factor", 2024), base("computed_grid_factor", 2024));
}

TEST_F(SlowPower, auctioned_allowances_come_through_to_the_price_of_power) {
  const ShippedRun base = run_with("");
  // The path of the power price rests on the fuel prices of the model.
  for (const char* source : {"coal_power", "gas_power"})
    EXPECT_NEAR(base(of("dispatch_cost_change", source), 2028),
                base(of("plant_carbon_cost", source), 2028), 1e-12);
  const ShippedRun sold = run_with("  plant_auctioned_share: 1\n");
  const double coal = sold("plant_carbon_cost[coal_power]", 2030);
  // Price and factor both move in a year: the mean of their product is not that of the means.
  EXPECT_NEAR(coal / (sold("carbon_price", 2030) * sold("plant_factor[coal_power]", 2030) / 1000),
              1, 1e-4);
  double all = 0;
  for (const std::string& source : elements("supply_source"))
    all += sold(of("supply_cost_change", source), 2030) * sold(of("source_delivery", source), 2030);
  const double mean = all / (sold("city_generation", 2030) + sold("electricity_imports", 2030));
  const double rise = sold("cost_passed_on", 2030) - base("cost_passed_on", 2030);
  EXPECT_GT(rise, 0.5 * mean);
  EXPECT_LT(rise, mean);
  // 1 CNY/kWh is 277.8 CNY/GJ.
  EXPECT_NEAR(sold("electricity_price", 2030) - base("electricity_price", 2030), rise / 0.0036,
              1e-6);
}

TEST_F(SlowPower, results_do_not_hang_on_the_step) {
  const std::string heat = "  rain_index: {third_quarter: {2024: 1, 2026: 0.6, 2027: 1}}\n";
  const ShippedRun quarterly = run_with(heat);
  const ShippedRun fine = run_with(heat, "time: {step: 1/16}\n");
  for (const char* result : {"generation[coal_power]", "generation[gas_power]", "other_imports",
                             "computed_grid_factor", "peak_load", "electricity_price"})
    for (const int year : {2026, 2030})
      EXPECT_NEAR(fine(result, year) / quarterly(result, year), 1, 1e-3) << result << " " << year;
}

// Use is what was delivered: a city without any plant or line uses what its roofs give, and what it
// wanted stands apart.
TEST_F(SlowPower, use_of_electricity_is_what_was_delivered) {
  const ShippedRun base = run_with("");
  for (const int year : {2024, 2030}) EXPECT_EQ(base("delivered_share", year), 1) << year;
  const ShippedRun tight = run_with(coal_capacity(9));
  const ShippedRun dark = run_with(nothing);
  for (const ShippedRun* city : {&tight, &dark}) {
    for (const int year : {2024, 2027, 2030}) {
      const double from_grid =
          (*city)("city_generation", year) + (*city)("electricity_imports", year) -
          (*city)("electricity_exports", year) - (*city)("storage_losses", year);
      EXPECT_NEAR((*city)("city_electricity", year), from_grid, 1e-9);
      EXPECT_NEAR((*city)("city_electricity_use", year),
                  from_grid + (*city)("on_site_solar_power", year), 1e-9);
      double accounts = 0;
      for (const std::string& account : elements("account"))
        accounts += (*city)(of("account_electricity", account), year);
      EXPECT_NEAR((*city)("industry_electricity", year) + (*city)("services_electricity", year),
                  accounts, 1e-9);
    }
    EXPECT_GT((*city)("unserved_electricity", 2024), 0);
  }
  for (const int year : {2024, 2030}) {
    EXPECT_GT(dark("unserved_electricity", year), 50);
    EXPECT_NEAR(dark("city_electricity", year), 0, 1e-9);
    EXPECT_NEAR(dark("electricity_exports", year), 0, 1e-9);
  }
}

// Scenarios nobody hopes for stay finite, and say at quarters what they say at shorter steps.
TEST_F(SlowPower, extreme_shortages_do_not_hang_on_the_step) {
  const std::string no_trade = "  contracted_imports: 0 TWh/yr\n  hami_utilisation: 0%\n";
  const std::string no_coal = coal_capacity(0) + "  capacity_additions: {coal_power: 0 GW/yr}\n";
  const std::string cases[] = {no_coal + no_rain, no_rain + no_trade, no_coal + no_rain + no_trade,
                               nothing, no_coal + no_rain + "  temperature_anomaly: 10 degree\n"};
  for (const std::string& parameters : cases) {
    const ShippedRun quarterly = run_with(parameters);
    const ShippedRun fine = run_with(parameters, "time: {step: 1/16}\n");
    for (const int year : {2024, 2026, 2028, 2030}) {
      for (const char* result : {"gdp", "city_electricity_use", "city_energy"})
        EXPECT_NEAR(quarterly(result, year) / fine(result, year), 1, 0.01)
            << result << " " << year << parameters;
      EXPECT_GT(quarterly("gdp", year), 0);
      for (const std::string& group : elements("power_group")) {
        const double rationed = quarterly(of("power_rationing", group), year);
        EXPECT_GE(rationed, 0) << group << " " << year << parameters;
        EXPECT_LE(rationed, 1) << group << " " << year << parameters;
        EXPECT_NEAR(rationed, fine(of("power_rationing", group), year), 0.02)
            << group << " " << year << parameters;
      }
      for (const std::string& account : elements("account"))
        EXPECT_GE(quarterly(of("gross_output", account), year), 0) << account << parameters;
    }
  }
}

// A plant that stands still wants as much as one that runs, whatever its roofs give.
TEST_F(SlowPower, what_plants_want_does_not_hang_on_what_is_rationed) {
  const ShippedRun base = run_with("");
  const ShippedRun ordered =
      run_with("  allotted_power: {nev: {2024: 1, 2025: 1, 2025.01: 0.01, 2031: 0.01}}\n");
  EXPECT_LT(ordered("bought_electricity[nev]", 2026), 0.02 * base("bought_electricity[nev]", 2026));
  EXPECT_GT(ordered("wanted_electricity[nev]", 2026), 0.9 * base("wanted_electricity[nev]", 2026));
}

// What coal costs more than the path comes through to the price of power, once.
TEST_F(SlowPower, dearer_coal_comes_through_to_the_price_of_power) {
  const ShippedRun base = run_with("");
  const ShippedRun dear = run_with("  carrier_price_change: {coal: {2024: 0%, 2025: 50%}}\n");
  // Half of 38 CNY/GJ times GJ per MWh.
  const double by_hand = 0.5 * 38 * test::gj_per_tce * base("power_coal_rate", 2030) / 1000;
  EXPECT_NEAR(
      dear(of("supply_cost", "coal_power"), 2030) - base(of("supply_cost", "coal_power"), 2030),
      by_hand, 1e-6);
  EXPECT_GT(dear("electricity_price", 2030), 1.03 * base("electricity_price", 2030));
  EXPECT_EQ(dear("expected_carrier_price[coal]", 2030), base("carrier_price[coal]", 2030));
}

TEST_F(SlowPower, numbers_that_make_no_power_system_are_refused) {
  const auto refused = [&](const std::string& parameters, const std::string& why) {
    EXPECT_THAT(mistakes(parameters), Contains(HasSubstr(why))) << parameters;
  };
  refused("  block_hours: {evening_peak: {third_quarter: 0 h/yr}}\n",
          "A load block has no hours: block_hours[evening_peak, third_quarter] is 0");
  refused("  block_hours: {evening_peak: {third_quarter: 200 h/yr}}\n",
          "The hours of the load blocks do not add up to the quarter");
  refused("  power_capacity_at_start: {wind: -1 GW}\n",
          "A capacity is less than nothing: power_capacity_at_start[wind] is -1");
  refused("  import_mix: {sichuan: 0.9}\n",
          "The shares of the provinces in the imports do not add up to one");
  refused("  merit_rank: {gas_power: 1}\n", "Two sources have the same place");
  refused("  rationing_rank: {home_users: 1}\n", "Two groups have the same place");
  refused("  storage_efficiency: {battery_storage: 1.2}\n",
          "Storage gives back more than it takes");
  refused("  cooling_at_peak: {home_users: -0.1}\n",
          "Cooling or heating takes less than nothing: cooling_at_peak[home_users] is -0.1");
  refused("  load_shape: {home_users: {low_load: -1}}\n", "lies below zero: load_shape[home_users");
  refused("  plant_availability: {coal_power: 1.3}\n", "more than all of it: plant_availability");
  refused("  import_mix: {sichuan: -0.3, hubei: 0.9}\n", "lies below zero: import_mix[sichuan]");
  refused("  full_load_hours: {wind: 9000 h/yr}\n", "A source runs for more hours than a year has");
  refused("  gas_plant_efficiency: 150%\n", "A plant gives more than its fuel holds");
  refused("  storage_efficiency: {battery_storage: 0}\n", "Storage gives back nothing");
  refused("  rationing_time: 0 yr\n", "This time is too short for steps of a quarter");
  // A quarter of 100 days, in blocks and calendar alike.
  refused(
      "  calendar_hours: {first_quarter: 2400 h/yr}\n"
      "  block_hours: {low_load: {first_quarter: 960 h/yr}}\n",
      "The hours of the quarters add up to more than a leap year: year_hours is 9000");
  EXPECT_THAT(mistakes("  block_hours: {evening_peak: {third_quarter: 60 MWh}}\n"), SizeIs(1));
  EXPECT_THAT(mistakes("  contracted_imports: 44 TWh\n"), SizeIs(1));
}

}  // namespace
}  // namespace sim33618
