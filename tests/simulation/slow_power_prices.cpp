// How power plants and their customers answer to prices in the shipped model.
#include <gtest/gtest.h>

#include <cmath>

#include "support/shipped_model.hpp"

namespace sim33618 {
namespace {

using test::ShippedRun;

class SlowPowerPrices : public test::OnShippedModel {
 protected:
  static ShippedRun priced(double price, double auctioned) {
    return run_with(fmt::format(
        "  carbon_price: {{2024: 92 CNY2024/t CO2, 2025: {0} CNY2024/t CO2, 2031: {0} CNY2024/t "
        "CO2}}\n  plant_auctioned_share: {{2025: {1}, 2031: {1}}}\n",
        price, auctioned));
  }
  // The price of 2024, then the same or another.
  static ShippedRun power_dearer_by(double percent) {
    return run_with(fmt::format(
        "  carrier_price_change: {{electricity: {{2024: 0%, 2025: 0%, 2025.01: {0}%, 2031: "
        "{0}%}}}}\n",
        percent));
  }
};

TEST_F(SlowPowerPrices, the_price_of_industry_is_told_in_yuan_per_megawatt_hour) {
  const ShippedRun base = run_with("");
  for (const int year : {2024, 2030})
    EXPECT_NEAR(base("industry_power_price", year), 3.6 * base("electricity_price", year), 1e-9);
  // 0.64 CNY/kWh at 110 kV.
  EXPECT_NEAR(base("industry_power_price", 2024), 640, 10);
}

// Cheap water is replaced by coal, gas and imports; what the price is held against is the mix of a
// normal year, not the run's own first day.
TEST_F(SlowPowerPrices, without_rain_power_is_dearer_in_every_year) {
  for (const char* time : {"", "time: {start: 2020, end: 2030}\n"}) {
    const ShippedRun base = run_with("", time);
    const ShippedRun dry = run_with(
        "  rain_index: {first_quarter: 0, second_quarter: 0, third_quarter: 0, fourth_quarter: "
        "0}\n",
        time);
    for (int year = base.first_year(); year <= 2030; ++year)
      EXPECT_GT(dry("electricity_price", year), base("electricity_price", year)) << year;
    EXPECT_GT(dry("industry_power_price", 2028), 15 + base("industry_power_price", 2028));
  }
}

TEST_F(SlowPowerPrices, a_normal_start_year_has_the_price_of_its_path) {
  const ShippedRun base = run_with("");
  EXPECT_NEAR(base("cost_of_mix", 2024) / base("reference_cost_of_mix", 2024), 1, 0.003);
  EXPECT_NEAR(base("electricity_price", 2024) / base("carrier_price[electricity]", 2024), 1, 0.005);
}

// Benchmarks by fuel make neither coal nor gas dearer; allowances that are bought do, and at a
// price between 300 and 500 the two cost the same.
TEST_F(SlowPowerPrices, bought_allowances_put_gas_before_coal_and_free_ones_do_not) {
  const ShippedRun none = priced(0, 0);
  const ShippedRun free = priced(400, 0);
  EXPECT_NEAR(free("generation[gas_power]", 2030) / none("generation[gas_power]", 2030), 1, 0.01);
  double before = none("gas_before_coal", 2030);
  EXPECT_LT(before, 0.01);
  for (const double price : {100, 200, 300, 400, 500, 800}) {
    const ShippedRun sold = priced(price, 1);
    EXPECT_GT(sold("gas_before_coal", 2030), before) << price;
    before = sold("gas_before_coal", 2030);
    if (price == 300) {
      EXPECT_LT(before, 0.5);
    }
    if (price == 500) {
      EXPECT_GT(before, 0.5);
    }
  }
  const ShippedRun sold = priced(800, 1);
  EXPECT_GT(sold("generation[gas_power]", 2030), 1.5 * none("generation[gas_power]", 2030));
  EXPECT_LT(sold("generation[coal_power]", 2030), 0.8 * none("generation[coal_power]", 2030));
}

// Whatever the order of coal and gas, sources deliver what the load asks for and can.
TEST_F(SlowPowerPrices, each_block_balances_where_gas_and_coal_share_it) {
  for (const double price : {350, 450, 900}) {
    const ShippedRun sold = priced(price, 1);
    for (const std::string& quarter : elements("quarter"))
      for (const std::string& block : elements("load_block")) {
        const std::string at = "[" + block + ", " + quarter + "]";
        double supply = sold("power_shortage" + at, 2030) - sold("power_surplus" + at, 2030);
        for (const std::string& source : elements("supply_source")) {
          const std::string of = "[" + source + ", " + block + ", " + quarter + "]";
          supply += sold("block_generation" + of, 2030);
          EXPECT_LE(sold("block_generation" + of, 2030),
                    sold("available_power" + of, 2030) * (1 + 1e-12))
              << of;
          EXPECT_GE(sold("block_generation" + of, 2030), sold("must_run" + of, 2030) * (1 - 1e-12))
              << of;
        }
        EXPECT_NEAR(supply / sold("net_load" + at, 2030), 1, 1e-12) << at;
      }
  }
}

TEST_F(SlowPowerPrices, dear_power_builds_wind_and_sun_beyond_the_plan) {
  const ShippedRun none = priced(0, 0);
  const ShippedRun sold = priced(400, 1);
  for (const char* source : {"wind", "solar"}) {
    const std::string capacity = std::string("power_capacity[") + source + "]";
    EXPECT_GT(sold(capacity, 2030), 1.02 * none(capacity, 2030)) << source;
    EXPECT_LT(sold(capacity, 2030), 1.5 * none(capacity, 2030)) << source;
  }
  EXPECT_EQ(sold("power_capacity[hydro]", 2030), none("power_capacity[hydro]", 2030));
}

TEST_F(SlowPowerPrices, households_and_services_save_where_power_is_dear) {
  const ShippedRun base = power_dearer_by(0);
  const ShippedRun dear = power_dearer_by(50);
  const ShippedRun cheap = power_dearer_by(-33);
  for (const char* use : {"service_electricity", "home_electricity", "industry_electricity"}) {
    EXPECT_LT(dear(use, 2030), 0.99 * base(use, 2030)) << use;
    EXPECT_GT(cheap(use, 2030), 1.005 * base(use, 2030)) << use;
  }
  // Tariffs of households are set; services pay the market's: half as much again costs them no
  // more than the long-run elasticity of the literature, 0.4.
  EXPECT_LT(dear("service_electricity", 2030) / base("service_electricity", 2030),
            dear("home_electricity", 2030) / base("home_electricity", 2030));
  EXPECT_GT(dear("service_electricity", 2030) / base("service_electricity", 2030),
            std::pow(1.5, -0.4));
  // Power that is saved is not burnt as something else.
  EXPECT_NEAR(dear("other_fuel", 2030) / base("other_fuel", 2030), 1, 1e-12);
}

}  // namespace
}  // namespace sim33618
