// What the energy balance of the shipped model must say, whatever its numbers are: rows and columns
// add up, supply is use, and energy times factor is the carbon dioxide of the accounts.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "support/energy_units.hpp"
#include "support/shipped_model.hpp"

namespace sim33618 {
namespace {

using test::ShippedRun;

class SlowEnergyBalance : public test::OnShippedModel {};

constexpr const char* since_2020 = "time: {start: 2020, end: 2030}\n";

double balance(const ShippedRun& of, const std::string& carrier, const std::string& use, int year) {
  return of("energy_balance[" + carrier + ", " + use + "]", year);
}

double co2(const ShippedRun& of, const std::string& carrier, const std::string& use, int year) {
  return of("balance_co2[" + carrier + ", " + use + "]", year);
}

// Where nothing is meant to be left, only rounding of what was taken away may be.
void expect_near_zero(double value, double size, const std::string& what) {
  EXPECT_LE(std::abs(value), 1e-12 * size) << what;
}

TEST_F(SlowEnergyBalance, uses_add_up_to_what_the_city_draws_from_nature_and_from_outside) {
  for (const char* time : {"", since_2020}) {
    const ShippedRun base = run(time);
    for (const int year : {2024, 2030})
      for (const std::string& carrier : elements("balance_carrier")) {
        double uses = 0;
        double size = 0;
        for (const std::string& use : elements("balance_use")) {
          const double energy = balance(base, carrier, use, year);
          uses += energy;
          size += std::abs(energy);
        }
        double supply = 0;
        for (const std::string& flow : elements("supply_flow"))
          supply += balance(base, carrier, flow, year);
        const std::string what = fmt::format("{} {}", carrier, year);
        expect_near_zero(uses - balance(base, carrier, "total_use", year), size, what);
        expect_near_zero(supply - balance(base, carrier, "total_supply", year), size, what);
        expect_near_zero(supply - uses, size, what);
        EXPECT_GE(balance(base, carrier, "production", year), 0) << what;
        EXPECT_GE(balance(base, carrier, "imports", year), 0) << what;
        EXPECT_LE(balance(base, carrier, "exports", year), 0) << what;
      }
  }
}

TEST_F(SlowEnergyBalance, supply_of_electricity_is_that_of_the_power_system) {
  const ShippedRun base = run("");
  for (const int year : {2024, 2027, 2030}) {
    const auto in_twh = [&](const char* flow) {
      return balance(base, "electricity", flow, year) / test::pj_per_twh;
    };
    EXPECT_NEAR(in_twh("imports") / base("electricity_imports", year), 1, 1e-12);
    EXPECT_NEAR(-in_twh("exports") / base("electricity_exports", year), 1, 1e-12);
    const double from_nature = base("generation[hydro]", year) + base("generation[wind]", year) +
                               base("generation[solar]", year) + base("on_site_solar_power", year);
    EXPECT_NEAR(in_twh("production") / from_nature, 1, 1e-12);
    EXPECT_NEAR(
        -in_twh("power_plants") / (base("fired_generation", year) - base("storage_losses", year)),
        1, 1e-12);
    EXPECT_NEAR(in_twh("line_losses") / base("grid_losses", year), 1, 1e-12);
    EXPECT_NEAR(balance(base, "heat", "production", year), base("recovered_heat", year),
                1e-12 * base("industry_energy", year));
  }
}

// A gas field that yields more than the city burns sends the rest away.
TEST_F(SlowEnergyBalance, what_the_city_brings_up_beyond_its_use_leaves_it) {
  const auto with_gas = [](double production) {
    return run_with(fmt::format("  local_production: {{natural_gas: {} PJ/yr}}\n", production));
  };
  const ShippedRun none = with_gas(0);
  const ShippedRun much = with_gas(1000);
  const double use = balance(none, "natural_gas", "total_use", 2026);
  EXPECT_NEAR(balance(none, "natural_gas", "imports", 2026) / use, 1, 1e-12);
  EXPECT_EQ(balance(none, "natural_gas", "exports", 2026), 0);
  EXPECT_EQ(balance(much, "natural_gas", "imports", 2026), 0);
  EXPECT_NEAR(balance(much, "natural_gas", "exports", 2026), use - 1000, 1e-9);
  EXPECT_EQ(balance(much, "natural_gas", "total_use", 2026), use);
}

TEST_F(SlowEnergyBalance, columns_add_up_to_the_energy_of_the_city) {
  for (const char* time : {"", since_2020}) {
    const ShippedRun base = run(time);
    for (const int year : {2024, 2030}) {
      double all = 0;
      double used = 0;
      for (const std::string& carrier : elements("carrier")) {
        for (const char* use :
             {"cluster_plants", "outside_plants", "cluster_services", "line_losses", "feedstock"})
          used += balance(base, carrier, use, year);
        for (const std::string& user : elements("other_user"))
          used += balance(base, carrier, user, year);
        all += balance(base, carrier, "heat_plants", year) +
               balance(base, carrier, "statistical_difference", year);
      }
      all += used;
      EXPECT_NEAR(used / base("city_final_energy", year), 1, 1e-12);
      EXPECT_NEAR(all / (test::gj_per_tce * base("city_energy_calorific", year)), 1, 1e-12);
      EXPECT_NEAR(balance(base, "all_carriers", "statistical_difference", year) /
                      (test::gj_per_tce * base("statistical_difference_energy", year)),
                  1, 1e-12);
    }
  }
}

TEST_F(SlowEnergyBalance, energy_times_factor_is_carbon_dioxide_in_every_row) {
  for (const char* time : {"", since_2020}) {
    const ShippedRun base = run(time);
    for (const int year : {2024, 2030})
      for (const std::string& use : elements("balance_use")) {
        double sum = 0;
        for (const std::string& carrier : elements("carrier")) {
          const double factor = base("balance_factor[" + use + ", " + carrier + "]", year);
          const double emitted = co2(base, carrier, use, year);
          // PJ times t/GJ is Mt.
          EXPECT_NEAR(emitted, balance(base, carrier, use, year) * factor,
                      1e-12 * std::abs(emitted))
              << use << " " << carrier << " " << year;
          sum += emitted;
        }
        EXPECT_NEAR(co2(base, "all_carriers", use, year), sum, 1e-12 * std::abs(sum)) << use;
      }
  }
}

// Each user of the balance has the carbon dioxide that the accounts say, so that all of them have
// that of the city; the statistical difference stands beside it.
TEST_F(SlowEnergyBalance, the_accounts_have_the_carbon_dioxide_of_every_row) {
  for (const char* parameters :
       {"", "  heat_factor: 0.12 t CO2/GJ\n  carbon_content: {coal: 0.095 t CO2/GJ}\n",
        "  waste_plant_factor: 0.4 kg CO2/kWh\n"}) {
    const ShippedRun base = run_with(parameters);
    for (const int year : {2024, 2030}) {
      const auto of = [&](const char* use) { return co2(base, "all_carriers", use, year); };
      const auto expect_same = [&](double row, const char* account) {
        EXPECT_NEAR(row / base(account, year), 1, 1e-12) << account << " " << parameters;
      };
      expect_same(of("cluster_plants") + of("outside_plants"), "industry_fuel_co2");
      expect_same(of("cluster_services"), "services_direct_co2");
      double others = 0;
      for (const std::string& user : elements("other_user")) others += of(user.c_str());
      expect_same(others, "other_direct_co2");
      expect_same(of("power_plants"), "power_plant_co2");
      expect_same(of("heat_plants"), "heat_plant_co2");
      double city = 0;
      for (const std::string& use : elements("balance_use"))
        if (use != "statistical_difference") city += of(use.c_str());
      expect_same(city, "boundary_fuel_co2[whole_city]");
      expect_same(of("statistical_difference"), "boundary_co2[not_in_inventory]");
      EXPECT_EQ(of("line_losses"), 0);
      EXPECT_EQ(of("feedstock"), 0);
      EXPECT_GT(balance(base, "natural_gas", "feedstock", year), 0);
    }
  }
}

// Outside industry carbon dioxide is shared out as in the inventory of 2019: transport 18.479 of
// 35.92 Mt; households have the electricity that is cut last, as they answer to its price.
TEST_F(SlowEnergyBalance, users_outside_industry_have_their_part_of_the_inventory) {
  const ShippedRun base = run_with("");
  EXPECT_NEAR(base("other_co2_2019", 2024), 35.92, 1e-9);
  for (const int year : {2024, 2030}) {
    EXPECT_NEAR(co2(base, "all_carriers", "transport_users", year) /
                    (base("other_direct_co2", year) * 18.479 / 35.92),
                1, 1e-12);
    double electricity = 0;
    for (const std::string& user : elements("other_user"))
      electricity += balance(base, "electricity", user, year);
    EXPECT_NEAR(electricity / (test::pj_per_twh * base("other_delivered_electricity", year)), 1,
                1e-9);
    EXPECT_NEAR(balance(base, "electricity", "residents", year) /
                    (test::pj_per_twh * base("home_electricity", year)),
                1, 1e-9);
  }
  // Where nobody answers to the price of power, theirs is the share of the start.
  const ShippedRun no_answer = run_with("  retail_elasticity: 0\n");
  for (const int year : {2024, 2030}) {
    double electricity = 0;
    for (const std::string& user : elements("other_user"))
      electricity += balance(no_answer, "electricity", user, year);
    EXPECT_NEAR(balance(no_answer, "electricity", "residents", year) / electricity,
                no_answer("home_share", year), 1e-12);
  }
}

TEST_F(SlowEnergyBalance, a_higher_official_total_moves_the_statistical_difference_alone) {
  const ShippedRun base = run_with("");
  const ShippedRun more = run_with("  city_energy_at_start: 99 Mtce/yr\n");
  const double higher = more("city_energy", 2024) - base("city_energy", 2024);
  EXPECT_NEAR(higher, 1, 1e-3);
  EXPECT_NEAR(
      more("statistical_difference_energy", 2024) - base("statistical_difference_energy", 2024),
      higher, 1e-9);
  for (const char* same : {"city_final_energy", "territorial_co2", "city_co2", "gdp"})
    EXPECT_EQ(more(same, 2030), base(same, 2030)) << same;
}

}  // namespace
}  // namespace sim33618
