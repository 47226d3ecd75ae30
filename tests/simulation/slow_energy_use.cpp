// What the shipped model must say of energy use, whatever its numbers are: conventions, totals and
// what saves energy.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "support/energy_units.hpp"
#include "support/found_errors.hpp"
#include "support/shipped_model.hpp"

namespace sim33618 {
namespace {

using test::ShippedRun;

class SlowEnergyUse : public test::OnShippedModel {};

constexpr const char* start_of_2020 = "time: {start: 2020, end: 2030}\n";

// A path that jumps at the beginning of 2025.
std::string jump(double before, double after, const std::string& unit = "") {
  return fmt::format("{{2024: {0}{2}, 2025: {0}{2}, 2025.01: {1}{2}, 2031: {1}{2}}}", before, after,
                     unit);
}

// What an account needs per output, before and after electrification.
constexpr const char* intensities[] = {"energy_intensity", "account_energy_intensity"};

// The carbon contents are those of the carbon accounts; the cluster has no feedstock.
TEST_F(SlowEnergyUse, fuel_times_carbon_content_is_the_carbon_dioxide_of_an_account) {
  const ShippedRun base = run("");
  for (const int year : {2024, 2030}) {
    const auto fuel = [&](const char* carrier) {
      return base(fmt::format("final_energy[nev, {}]", carrier), year);
    };
    const double by_hand = fuel("coal") * 0.0893 + fuel("coke") * 0.1003 +
                           fuel("oil_products") * 0.0726 + fuel("natural_gas") * 0.0555;
    EXPECT_NEAR(base("account_fuel_co2[nev]", year) / by_hand, 1, 1e-12) << year;
  }
}

TEST_F(SlowEnergyUse, standard_coal_is_given_in_both_conventions) {
  const ShippedRun base = run("");
  // The calorific rate of the standard, 0.1229, is rounded from 3.6 / 29.3076.
  constexpr double calorific = test::pj_per_twh / test::gj_per_tce;
  EXPECT_NEAR(calorific, 0.1229, 1e-4);
  constexpr int year = 2024;
  const double coal_rate = base("power_coal_rate", year);
  EXPECT_NEAR(coal_rate, 0.303, 0.002);
  const auto difference = [&](const char* coal_equivalent, const char* heat_value) {
    return base(coal_equivalent, year) - base(heat_value, year);
  };
  // The coal rate moves within the year, so that the mean of the product is not quite that of its
  // parts.
  EXPECT_NEAR(difference("industry_energy_coal_equivalent", "industry_energy_calorific") /
                  (base("industry_electricity", year) * (coal_rate - calorific)),
              1, 1e-3);
  EXPECT_NEAR(difference("city_energy", "city_energy_calorific") /
                  (base("city_electricity_use", year) * (coal_rate - calorific)),
              1, 1e-3);
  const ShippedRun steady =
      run("parameters:\n  power_coal_rate: {2019.5: 0.3 tce/MWh, 2031: 0.3 tce/MWh}\n");
  EXPECT_NEAR((steady("city_energy", year) - steady("city_energy_calorific", year)) /
                  (steady("city_electricity_use", year) * (0.3 - calorific)),
              1, 1e-12);
}

TEST_F(SlowEnergyUse, both_starts_meet_the_totals_of_the_city) {
  const ShippedRun late = run("");
  const ShippedRun early = run(start_of_2020);
  const auto near_total = [](double simulated, double published) {
    EXPECT_NEAR(simulated / published, 1, 0.005);
  };
  near_total(early("city_energy", 2020), 88.7454);
  near_total(early("city_energy", 2021), 92.71);
  near_total(early("city_electricity_use", 2020), 118.3);
  near_total(early("city_electricity_use", 2022), 139.65);
  near_total(late("city_energy", 2024), 98);
  near_total(late("city_electricity_use", 2024), 155);
  // A forecast of 2020 and the start of 2024 speak of the same city.
  EXPECT_NEAR(early("city_electricity_use", 2024) / late("city_electricity_use", 2024), 1, 0.02);
  EXPECT_NEAR(early("city_energy", 2024) / late("city_energy", 2024), 1, 0.01);
  EXPECT_LT(early("other_direct_co2", 2020), 0.97 * late("other_direct_co2", 2024));
}

TEST_F(SlowEnergyUse, dearer_energy_never_raises_energy_per_output) {
  const auto all = [](double rise) {
    std::string prices;
    for (const std::string& carrier : elements("carrier"))
      prices += fmt::format("    {}: {}\n", carrier, jump(0, rise, "%"));
    return "parameters:\n  carrier_price_change:\n" + prices;
  };
  const ShippedRun base = run(all(0));
  const ShippedRun dear = run(all(50));
  const ShippedRun dearer = run(all(200));
  for (const std::string& account : elements("account"))
    for (const char* name : intensities) {
      const std::string intensity = fmt::format("{}[{}]", name, account);
      EXPECT_LT(dear(intensity, 2030), 0.995 * base(intensity, 2030)) << intensity;
      EXPECT_LT(dearer(intensity, 2030), 0.99 * dear(intensity, 2030)) << intensity;
    }
}

TEST_F(SlowEnergyUse, a_carbon_price_never_raises_energy_per_output) {
  const auto priced = [](double price) {
    return "parameters:\n  carbon_price: " + jump(90, price, " CNY2024/t CO2") + "\n";
  };
  const ShippedRun base = run(priced(90));
  const ShippedRun high = run(priced(900));
  for (const std::string& account : elements("account")) {
    const std::string expected = "expected_marginal_carbon_price[" + account + "]";
    const bool pays = high(expected, 2030) > base(expected, 2030) + 1;
    for (const char* name : intensities) {
      const std::string intensity = fmt::format("{}[{}]", name, account);
      EXPECT_LE(high(intensity, 2030), (1 + 1e-4) * base(intensity, 2030)) << intensity;
      if (pays) {
        EXPECT_LT(high(intensity, 2030), base(intensity, 2030)) << intensity;
      }
    }
  }
}

// What a retrofit is worth holds the carbon dioxide that is not set free, ton for ton.
TEST_F(SlowEnergyUse, saved_energy_is_worth_its_price_and_its_carbon) {
  const ShippedRun base = run("");
  for (const char* account : {"nev", "advanced_materials"}) {
    const auto of = [&](const char* name) {
      return base(fmt::format("{}[{}]", name, account), 2024);
    };
    const double carbon = of("expected_marginal_carbon_price") * of("fuel_carbon_content");
    EXPECT_NEAR(of("retrofit_value"), of("marginal_energy_price") + carbon,
                1e-3 * of("retrofit_value"));
  }
}

TEST_F(SlowEnergyUse, no_subsidy_saves_more_than_the_technology_can) {
  const ShippedRun base = run("");
  const ShippedRun free =
      run("parameters:\n  retrofit_subsidy_programme: " + jump(0, 1) +
          "\n  required_payback: 1000 yr\n  retrofit_time: 0.5 yr\n  retrofit_progress_at_start:"
          " 0.01\n");
  for (const std::string& account : elements("account")) {
    const std::string saving = "retrofit_saving[" + account + "]";
    const double potential = 100 * base("technical_saving[" + account + "]", 2030);
    EXPECT_GT(free(saving, 2030), base(saving, 2030)) << account;
    EXPECT_LE(free(saving, 2030), potential) << account;
    EXPECT_GT(free(saving, 2030), 0.9 * potential) << account;
  }
}

TEST_F(SlowEnergyUse, solar_roofs_leave_final_energy_and_spare_the_grid) {
  const ShippedRun base = run("");
  const ShippedRun none =
      run("parameters:\n  solar_share_at_start: 0\n  solar_innovation: 0 1/yr\n");
  EXPECT_GT(base("on_site_solar_power", 2030), 1);
  EXPECT_EQ(none("on_site_solar_power", 2030), 0);
  for (const std::string& account : elements("account")) {
    const auto intensity = [&](const ShippedRun& of) {
      return of("final_energy[" + account + ", electricity]", 2030) /
             of("gross_output[" + account + "]", 2030);
    };
    const auto bought = [&](const ShippedRun& of) {
      return of("bought_electricity[" + account + "]", 2030) /
             of("account_electricity[" + account + "]", 2030);
    };
    EXPECT_NEAR(intensity(base) / intensity(none), 1, 1e-3) << account;
    EXPECT_NEAR(bought(none), 1, 1e-12) << account;
    EXPECT_LT(bought(base), 1) << account;
  }
}

TEST_F(SlowEnergyUse, other_fuels_replace_what_they_give_and_stop_at_their_potential) {
  const ShippedRun base = run("");
  const ShippedRun wanted = run("parameters:\n  waste_fuel_target: " + jump(0.04, 1) +
                                "\n  hydrogen_target: {advanced_materials: " + jump(0, 1) +
                                "}\n  heat_exchange_target: " + jump(0.05, 5) + "\n");
  const auto part = [](const ShippedRun& of, const char* carrier) {
    return of(fmt::format("carrier_mix[advanced_materials, {}]", carrier), 2030);
  };
  const auto moved = [&](const char* carrier) {
    return part(wanted, carrier) - part(base, carrier);
  };
  EXPECT_GT(moved("biomass_waste"), 0.01);
  EXPECT_NEAR(moved("coal") + moved("biomass_waste"), 0, 1e-5);
  EXPECT_GT(moved("hydrogen"), 0.01);
  EXPECT_NEAR(moved("natural_gas") + moved("hydrogen"), 0, 1e-5);
  EXPECT_LT(wanted("waste_fuel_share", 2030), 30);
  EXPECT_LT(wanted("hydrogen_share[advanced_materials]", 2030), 0.2);
  // Thirty per cent of the heat is within reach, and not all of it comes from neighbours.
  EXPECT_LT(wanted("recovered_heat_share", 2030), 0.3);
  EXPECT_GT(wanted("recovered_heat_share", 2030), 0.2);
  for (const std::string& account : elements("account"))
    for (const std::string& carrier : elements("carrier"))
      EXPECT_GE(wanted("final_energy[" + account + ", " + carrier + "]", 2030), 0)
          << account << " " << carrier;
}

TEST_F(SlowEnergyUse, furnaces_turn_electric_where_fuel_is_dear) {
  const ShippedRun base = run("");
  const ShippedRun dear =
      run("parameters:\n  carrier_price_change: {natural_gas: " + jump(0, 100, "%") + "}\n");
  const ShippedRun wanted =
      run("parameters:\n  electrification_preference: " + jump(1, 1000) + "\n");
  const auto electric = [](const ShippedRun& of) { return of("electrified_share[nev]", 2030); };
  EXPECT_GT(electric(dear), 1.3 * electric(base));
  EXPECT_GT(electric(wanted), electric(dear));
  // Equipment lives 20 years: after six years no more than 1 - exp(-0.3) can have been replaced,
  // and the trend of 2024.
  EXPECT_LT(electric(wanted), 1 - std::exp(-7.0 / 20));
}

// The capital cost of retrofits counts: paid by their owners they pay back slower than paid by the
// public.
TEST_F(SlowEnergyUse, owners_pay_for_their_projects) {
  const ShippedRun base = run("");
  const ShippedRun cheap = run("parameters:\n  retrofit_subsidy_programme: " + jump(0, 0.5) + "\n");
  // Without a programme only firms with good grades get some.
  double subsidy = 0;
  for (const std::string& account : elements("account")) {
    EXPECT_LT(base("retrofit_subsidy_rate[" + account + "]", 2028), 0.1) << account;
    EXPECT_GE(cheap("retrofit_subsidy_rate[" + account + "]", 2028), 0.5) << account;
    subsidy += cheap("retrofit_subsidy_rate[" + account + "]", 2028) *
               cheap("retrofit_spending[" + account + "]", 2028);
  }
  EXPECT_GT(subsidy, 1);
  // Shares and spending both move in a year: the mean of their product is not that of the means.
  EXPECT_NEAR(cheap("energy_subsidy", 2028) / subsidy, 1, 1e-3);
  subsidy = cheap("energy_subsidy", 2028) - base("energy_subsidy", 2028);
  const double public_money =
      cheap("public_cost[city_budget]", 2028) + cheap("public_cost[district_budget]", 2028) -
      base("public_cost[city_budget]", 2028) - base("public_cost[district_budget]", 2028);
  EXPECT_NEAR(public_money / subsidy, 1, 0.1);
  EXPECT_GT(base("energy_project_charge[advanced_materials]", 2030),
            base("energy_project_charge[advanced_materials]", 2024));
}

// 29.3076 GJ are a tonne of standard coal; a kWh is 0.1229 kg of it or what the plants need.
TEST_F(SlowEnergyUse, standard_coal_of_accounts_is_their_energy_twice) {
  const ShippedRun base = run_with("");
  for (const int year : {2024, 2030}) {
    double of_industry = 0;
    for (const std::string& account : elements("account")) {
      const std::string of = "[" + account + "]";
      const double calorific = base("account_energy" + of, year) / 29.3076;
      const double power = base("account_electricity" + of, year);
      const double coal_equivalent = base("account_energy_coal_equivalent" + of, year);
      EXPECT_NEAR(base("account_energy_calorific" + of, year), calorific, 1e-9 * calorific);
      // TWh at tce per MWh are Mtce. The rate falls within a year, so its mean is near.
      EXPECT_NEAR(coal_equivalent,
                  calorific + power * (base("power_coal_rate", year) - 3.6 / 29.3076),
                  1e-3 * coal_equivalent)
          << account;
      of_industry += base("industrial_share" + of, year) * coal_equivalent;
    }
    EXPECT_NEAR(of_industry / base("industry_energy_coal_equivalent", year), 1, 1e-9);
  }
}

TEST_F(SlowEnergyUse, energy_per_vehicle_is_of_the_order_of_the_evidence) {
  const ShippedRun base = run_with("");
  int held = 0;
  for (const TargetOutcome& check : base.checks()) {
    if (check.target->name.rfind("vehicle_energy_", 0) != 0) continue;
    ++held;
    EXPECT_TRUE(check.met) << check.target->name;
  }
  EXPECT_EQ(held, 2);
  // Ten times the electricity is too much to be either.
  const ShippedRun tenfold = run_with("  plant_electricity_factor: {nev: 10}\n");
  for (const TargetOutcome& check : tenfold.checks()) {
    if (check.target->name != "vehicle_energy_at_plant") continue;
    EXPECT_FALSE(check.met);
  }
}

// Shares of carriers that do not add up and potentials below nothing are refused before a run.
TEST_F(SlowEnergyUse, bad_shares_and_potentials_are_refused) {
  const std::pair<const char*, const char*> cases[] = {
      {"other_fuel_mix: {farms: {coal: 0.7}}", "The shares of carriers in the fuels of a user"},
      {"other_fuel_mix: {farms: {coal: -0.1, oil_products: 1.1}}",
       "A share of a carrier lies below zero"},
      {"statistical_difference_mix: {coal: 0.5}", "The shares of carriers in the statistical"},
      {"heat_factor: 0.05 t CO2/GJ", "Heat plants give more heat than their fuel holds"},
      {"carbon_content: {coal: -0.0001 t CO2/GJ}", "A carbon factor lies below zero"},
      {"combusted_share: {chemicals: {coal: 1.5}}", "More of a carrier is burnt than there is"},
      {"carrier_price_change: {coal: -120%}", "A carrier costs less than nothing"},
      {"city_electricity_at_start: 50 TWh/yr", "Industry and services use more electricity than"},
      {"city_energy_at_start: 20 Mtce/yr", "Industry and services use more energy than the city"},
      {"other_electricity_growth: -150%/yr", "Other users lose more than all they use"},
      {"power_coal_rate: 0.05 tce/MWh", "A coal plant gives more electricity than its fuel"},
      {"substitution_time: 0 yr", "This time is too short"},
      {"retrofit_potential: -0.1", "A potential of energy retrofits lies below zero"},
      {"retrofit_potential: 0.5", "The energy retrofits of an account save more than it uses"},
      {"waste_fuel_exchange: {coal: -0.5}", "Waste-derived fuel does not replace as much"},
      {"hydrogen_exchange: {hydrogen: 0.5}", "Hydrogen does not replace as much"},
      {"hydrogen_potential: -0.1", "A potential of hydrogen lies below zero"},
      {"roof_solar_per_head: -1 kW/person", "The roofs of an account carry less than no solar"},
      {"switchable: {coal: 1.1}", "Electric equipment replaces more of a carrier than there is"}};
  for (const auto& [parameter, message] : cases) {
    const std::string content = std::string("parameters:\n  ") + parameter + "\n";
    EXPECT_THAT(test::summaries(test::errors_of([&] { run(content); })),
                testing::Contains(testing::StartsWith(message)))
        << parameter;
  }
}

}  // namespace
}  // namespace sim33618
