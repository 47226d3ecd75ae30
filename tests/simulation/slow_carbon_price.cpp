// What a price of carbon must do in the shipped model, whatever its numbers are. The size of the
// response was written down in docs/model/carbon-markets.md before the equations were.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <optional>
#include <utility>

#include "support/found_errors.hpp"
#include "support/shipped_model.hpp"

namespace sim33618 {
namespace {

using test::ShippedRun;

class SlowCarbonPrice : public test::OnShippedModel {
 protected:
  static double options_at(const ShippedRun& of, int year) {
    double all = 0;
    for (const std::string& option : elements("abatement_option"))
      all += of("abated_share[" + option + "]", year);
    return all;
  }
};

// From 2025 on, after the price of 2024.
std::string price_from_2025(double price) {
  return fmt::format(
      "  carbon_price: {{2024: 92 CNY2024/t CO2, 2025: {0} CNY2024/t CO2, 2031: {0} CNY2024/t "
      "CO2}}\n",
      price);
}

std::string price_of_all_years(double price) {
  return fmt::format("  carbon_price: {} CNY2024/t CO2\n", price);
}

constexpr const char* auctions =
    "  auction_share: {2025: 1, 2031: 1}\n  plant_auctioned_share: {2025: 1, 2031: 1}\n";

constexpr const char* totals[] = {
    "industry_scope_1",     "industry_scope_2", "industry_co2",    "industry_fuel_co2",
    "industry_process_co2", "system_scope_1",   "system_scope_2",  "system_co2",
    "territorial_co2",      "city_co2",         "power_plant_co2", "computed_grid_factor"};

TEST_F(SlowCarbonPrice, a_dearer_ton_never_raises_emissions) {
  const std::function<std::string(double)> paths[] = {
      price_from_2025, price_of_all_years,
      [](double price) { return price_from_2025(price) + auctions; },
      [](double price) {
        return price_from_2025(price) + "  auction_share: {2025: 0.5, 2031: 0.5}\n";
      },
      [](double price) {
        return price_from_2025(price) + "  plant_auctioned_share: {2025: 1, 2031: 1}\n";
      }};
  for (const auto& path : paths) {
    std::optional<ShippedRun> cheaper;
    for (const double price : {0, 50, 100, 200, 400, 800}) {
      ShippedRun dearer = run_with(path(price));
      if (cheaper.has_value()) {
        for (const char* total : totals) {
          for (int year = 2024; year <= 2030; ++year)
            EXPECT_LE(dearer(total, year), (*cheaper)(total, year) * (1 + 1e-12))
                << total << " of " << year << " at " << price << "\n"
                << path(price);
          EXPECT_LT(dearer(total, 2030), 0.999 * (*cheaper)(total, 2030)) << total << price;
        }
      }
      cheaper.emplace(std::move(dearer));
    }
  }
}

TEST_F(SlowCarbonPrice, the_response_to_200_has_the_size_expected_beforehand) {
  const ShippedRun none = run_with(price_from_2025(0));
  const ShippedRun priced = run_with(price_from_2025(200));
  const auto change = [&](const char* total) {
    return priced(total, 2030) / none(total, 2030) - 1;
  };
  EXPECT_LT(change("industry_scope_1"), -0.03);
  EXPECT_GT(change("industry_scope_1"), -0.15);
  EXPECT_LT(change("territorial_co2"), -0.01);
  EXPECT_GT(change("territorial_co2"), -0.10);
}

TEST_F(SlowCarbonPrice, without_a_price_nothing_is_abated) {
  const ShippedRun none =
      run_with(price_of_all_years(0) + "  pilot_carbon_price: 0 CNY2024/t CO2\n");
  for (const int year : {2024, 2030}) {
    EXPECT_EQ(options_at(none, year), 0);
    EXPECT_EQ(none("plant_factor[coal_power]", year), none("unabated_coal_factor", year));
    for (const std::string& account : elements("account"))
      EXPECT_EQ(none("abatement_cost_rate[" + account + "]", year), 0);
    for (const std::string& account : elements("coal_account"))
      for (const std::string& substitute : elements("coal_substitute"))
        EXPECT_EQ(none("coal_switched[" + substitute + ", " + account + "]", year), 0);
  }
}

TEST_F(SlowCarbonPrice, coal_gives_way_to_gas_and_biomass) {
  const ShippedRun cheap = run_with(price_from_2025(0));
  const ShippedRun dear = run_with(price_from_2025(800));
  const auto share = [](const ShippedRun& of, const char* carrier) {
    return of(fmt::format("carrier_mix[synthetic_materials, {}]", carrier), 2030);
  };
  EXPECT_LT(share(dear, "coal"), 0.95 * share(cheap, "coal"));
  // Gas itself turns to electricity, so that its share says nothing.
  for (const std::string& substitute : elements("coal_substitute")) {
    const std::string switched = "coal_switched[" + substitute + ", synthetic_materials]";
    EXPECT_GT(dear(switched, 2030), cheap(switched, 2030) + 0.03) << substitute;
  }
  EXPECT_GT(share(dear, "biomass_waste"), 1.05 * share(cheap, "biomass_waste"));
  EXPECT_GT(dear("waste_fuel_share", 2030), 1.3 * cheap("waste_fuel_share", 2030));
  EXPECT_LT(dear("final_energy[advanced_materials, coke]", 2030),
            0.95 * cheap("final_energy[advanced_materials, coke]", 2030));
}

// Twice the price of gas keeps boilers with coal, half of it draws them, also without a dearer ton.
TEST_F(SlowCarbonPrice, fuels_follow_their_own_prices_too) {
  const auto gas_dearer_by = [](double percent) {
    return fmt::format(
        "  carrier_price_change: {{natural_gas: {{2024: 0%, 2025: {0}%, 2031: {0}%}}}}\n", percent);
  };
  const ShippedRun base = run_with("");
  const std::string gas = "coal_switched[gas_for_coal, synthetic_materials]";
  EXPECT_LT(run_with(gas_dearer_by(100))(gas, 2030), base(gas, 2030));
  EXPECT_GT(run_with(gas_dearer_by(-50))(gas, 2030), base(gas, 2030));
}

TEST_F(SlowCarbonPrice, no_price_avoids_more_than_the_technology_can) {
  const ShippedRun absurd =
      run_with(price_from_2025(100000) +
               "  abatement_time: 0.5 yr\n  coal_equipment_life: 0.5 yr\n  abatement_potential: "
               "{clinker_substitution: 0.3}\n");
  for (const std::string& option : elements("abatement_option")) {
    const double potential = 100 * absurd("abatement_potential[" + option + "]", 2030);
    EXPECT_LE(absurd("abated_share[" + option + "]", 2030), potential) << option;
    EXPECT_GT(absurd("abated_share[" + option + "]", 2030), 0.9 * potential) << option;
  }
  for (const std::string& account : elements("account"))
    for (const std::string& carrier : elements("carrier"))
      EXPECT_GE(absurd("final_energy[" + account + ", " + carrier + "]", 2030), 0)
          << account << " " << carrier;
}

// A benchmark per ton of clinker leaves no reason to use less of it; auctioned allowances do.
TEST_F(SlowCarbonPrice, what_the_benchmark_follows_earns_nothing) {
  const std::string rule =
      price_from_2025(400) + "  abatement_incentive: {clinker_substitution: 0}\n";
  const ShippedRun free = run_with(rule);
  const ShippedRun sold = run_with(rule + auctions);
  EXPECT_LT(free("abated_share[clinker_substitution]", 2030), 1e-9);
  EXPECT_GT(sold("abated_share[clinker_substitution]", 2030), 5);
  EXPECT_NEAR(free("abated_share[kiln_capture]", 2030), sold("abated_share[kiln_capture]", 2030),
              1e-12);
}

TEST_F(SlowCarbonPrice, an_announced_price_is_prepared_for) {
  const ShippedRun base = run_with("");
  const ShippedRun surprise = run_with("  carbon_price: {2028: 500 CNY2024/t CO2}\n");
  const ShippedRun announced =
      run_with("  carbon_price: {2028: 500 CNY2024/t CO2, announced: 2026}\n");
  for (const int year : {2026, 2027}) {
    EXPECT_LT(announced("industry_scope_1", year), surprise("industry_scope_1", year)) << year;
    EXPECT_NEAR(surprise("industry_scope_1", year), base("industry_scope_1", year),
                1e-12 * base("industry_scope_1", year));
  }
  EXPECT_GT(options_at(announced, 2027), 1.1 * options_at(surprise, 2027));
  EXPECT_GT(announced("retrofit_saving[advanced_materials]", 2027),
            surprise("retrofit_saving[advanced_materials]", 2027));
  // Whoever was told earlier stays ahead for a while.
  EXPECT_LT(announced("industry_scope_1", 2029), surprise("industry_scope_1", 2029));
  // Nothing changes before the announcement, to the last bit.
  for (int year = base.first_year(); year < 2026; ++year) {
    const auto period = static_cast<std::size_t>(year - base.first_year());
    EXPECT_EQ(announced.result().periods()[period], base.result().periods()[period]) << year;
  }
}

// The later of 2028 is seen from 2025 on; the share that looks ahead expects it whole, the others
// not at all.
TEST_F(SlowCarbonPrice, is_foreseen_by_the_share_that_looks_ahead) {
  const auto expected = [](double share) {
    return run_with(
        fmt::format("  foresight_share: {}\n  auction_share: 1\n"
                    "  carbon_price: {{2028: 500 CNY2024/t CO2, announced: 2025}}\n",
                    share))("national_price_expected[nonmetal_minerals]", 2026);
  };
  EXPECT_NEAR(expected(0.25), 0.75 * expected(0) + 0.25 * expected(1), 1e-9);
  EXPECT_GT(expected(1), 3 * expected(0));
}

TEST_F(SlowCarbonPrice, is_known_earlier_with_a_lead) {
  const std::string price = "  carbon_price: {2029: 500 CNY2024/t CO2, announced: 2028}\n";
  const ShippedRun late = run_with(price);
  const ShippedRun led = run_with(price + "  announcement_lead_time: {2025: 2 yr}\n");
  EXPECT_LT(late("foreseen_carbon_price", 2027), 200);
  EXPECT_EQ(led("foreseen_carbon_price", 2027), 500);
  EXPECT_LT(led("industry_scope_1", 2027), late("industry_scope_1", 2027));
}

// Plants whose need of energy stays where it was stand at the benchmark, whatever fuels they turn
// to: it follows the fuels of all.
TEST_F(SlowCarbonPrice, free_allowances_at_the_benchmark_cost_nothing) {
  const ShippedRun level =
      run_with(price_from_2025(500) +
               "  benchmark_index: 1\n  autonomous_saving_rate: 0 1/yr\n"
               "  full_digital_energy_saving: 0 %\n  retrofit_potential: 0\n"
               "  new_equipment_elasticity: 0\n  competitor_energy_saving: 0 1/yr\n");
  EXPECT_LT(level("mix_carbon_effect[advanced_materials]", 2030), 0.98);
  for (const std::string& account : elements("account"))
    for (const int year : {2024, 2027, 2030}) {
      EXPECT_NEAR(level("carbon_cost_rate[" + account + "]", year), 0, 1e-13) << account;
      EXPECT_NEAR(level("competitor_carbon_cost_rate[" + account + "]", year), 0, 1e-13) << account;
    }
  EXPECT_GT(level("industry_covered_co2", 2030), 10);
}

// Free allocation at the benchmark leaves a price that works at the margin and costs next to
// nothing: of what the covered carbon dioxide is worth a few per cent at most.
TEST_F(SlowCarbonPrice, free_allowances_take_the_cost_and_leave_the_incentive) {
  const ShippedRun free = run_with(price_from_2025(800));
  const double worth = free("industry_covered_co2", 2030) * 800 / 100;
  EXPECT_GT(worth, 300);
  EXPECT_LT(std::abs(free("industry_carbon_cost", 2030)), 0.05 * worth);
  EXPECT_GT(free("marginal_carbon_price[advanced_materials]", 2030), 0.8 * 800);
}

TEST_F(SlowCarbonPrice, impossible_options_are_refused) {
  const std::pair<const char*, const char*> cases[] = {
      {"abatement_potential: 1.2", "An option avoids more than there is"},
      {"abatement_potential: -0.1", "An option avoids less than nothing"},
      {"abatement_cost: 0 CNY2024/t CO2", "An option costs nothing"},
      {"dispatch_cost_spread: 0 CNY2024/kWh", "All gas and coal plants cost the same to run"},
      {"abatement_incentive: 1.5", "An option earns more than the carbon price"},
      {"contestable_coal_share: 1.2", "More coal can be replaced than there is"},
      {"substitute_choice_at_start: 0.6", "More equipment is chosen than there is"}};
  for (const auto& [parameter, message] : cases) {
    const std::string content = std::string("parameters:\n  ") + parameter + "\n";
    EXPECT_THAT(test::summaries(test::errors_of([&] { run(content); })),
                testing::Contains(testing::StartsWith(message)))
        << parameter;
  }
}

}  // namespace
}  // namespace sim33618
