// What the shipped model's carbon accounts, markets and border levies must do, whatever its
// numbers.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdint>

#include "support/shipped_model.hpp"

namespace sim33618 {
namespace {

using test::ShippedRun;

class SlowCarbon : public test::OnShippedModel {};

constexpr const char* no_coverage = "  covered_emission_share: 0\n  pilot_covered_share: 0\n";
constexpr const char* no_price =
    "  carbon_price: 0 CNY2024/t CO2\n  pilot_carbon_price: 0 CNY2024/t CO2\n";

TEST_F(SlowCarbon, energy_times_factor_is_emissions) {
  const ShippedRun base = run_with("");
  for (const int year : {2024, 2030}) {
    for (const std::string& account : elements("account")) {
      const auto of = [&](const std::string& variable, const std::string& carrier) {
        return base(variable + "[" + account + ", " + carrier + "]", year);
      };
      double burnt = 0;
      for (const std::string& carrier : elements("carrier")) {
        // PJ times t/GJ is Mt.
        burnt += of("final_energy", carrier) * of("account_combusted_share", carrier) *
                 base("carbon_content[" + carrier + "]", year);
      }
      const double fuels = base("account_fuel_co2[" + account + "]", year);
      EXPECT_NEAR(fuels, burnt, 1e-12 * std::abs(burnt)) << account << " " << year;
    }
  }
}

TEST_F(SlowCarbon, boundaries_hold_what_stands_inside_them) {
  const ShippedRun base = run("");
  for (const int year : {2024, 2030}) {
    for (const char* part : {"boundary_scope_1", "boundary_scope_2", "boundary_market_scope_2"}) {
      const auto of = [&](const std::string& boundary) {
        return base(fmt::format("{}[{}]", part, boundary), year);
      };
      double clusters = 0;
      for (const std::string& cluster : elements("cluster")) clusters += of(cluster);
      EXPECT_NEAR(of("all_clusters") / clusters, 1, 1e-12) << part;
    }
    EXPECT_NEAR(base("boundary_co2[above_scale_industry]", year) / base("industry_co2", year), 1,
                1e-12);
    EXPECT_NEAR(base("boundary_scope_1[whole_city]", year) / base("territorial_co2", year), 1,
                1e-12);
    EXPECT_NEAR(base("boundary_co2[whole_city]", year) / base("city_co2", year), 1, 1e-12);
    // What the city buys of energy is its trade in electricity, whose factor moves in a year.
    const double trade = base("electricity_imports", year) - base("electricity_exports", year);
    EXPECT_GT(base("boundary_scope_2[whole_city]", year), 0);
    EXPECT_LT(base("boundary_scope_2[whole_city]", year), trade) << "below 1 kg/kWh";
  }
}

TEST_F(SlowCarbon, scopes_add_up_over_parts_and_accounts) {
  const ShippedRun base = run_with("");
  for (const int year : {2024, 2027, 2030}) {
    double direct = 0;
    double bought = 0;
    for (const std::string& account : elements("account")) {
      const auto of = [&](const std::string& variable) {
        return base(variable + "[" + account + "]", year);
      };
      EXPECT_NEAR(of("scope_1"), of("account_fuel_co2") + of("process_co2"), 1e-12 * of("scope_1"));
      EXPECT_NEAR(of("account_co2"), of("scope_1") + of("scope_2"), 1e-12 * of("account_co2"));
      direct += of("industrial_share") * of("scope_1");
      bought += of("industrial_share") * of("scope_2");
    }
    EXPECT_NEAR(base("industry_scope_1", year) / direct, 1, 1e-12);
    EXPECT_NEAR(base("industry_scope_2", year) / bought, 1, 1e-12);
  }
}

// Cement of 2019 at 0.86 of its level, and half of the national figure of chemistry per output.
TEST_F(SlowCarbon, process_emissions_are_those_of_the_evidence) {
  const ShippedRun base = run_with("");
  EXPECT_NEAR(base("base_process_intensity[advanced_materials]", 2024) *
                  base("exclusive_account[advanced_materials]", 2024) / 100,
              19.624 * 0.86, 1e-9);
  // 315.8 Mt over 85 509.7 of 1e8 CNY are 0.3693 t per 1e4 CNY; half of it.
  EXPECT_NEAR(base("sector_process_intensity[chemicals]", 2024), 0.5 * 315.8e6 / 85509.7e4, 2e-5);
  EXPECT_EQ(base("other_process_intensity[software]", 2024), 0);
}

TEST_F(SlowCarbon, another_factor_of_electricity_changes_scope_2_only) {
  const ShippedRun computed = run_with("  grid_factor_choice: 1\n");
  const ShippedRun assumed = run_with(
      "  grid_factor_choice: 0\n"
      "  assumed_grid_factor: {2024: 0.9 kg CO2/kWh, 2031: 0.9 kg CO2/kWh}\n");
  for (const char* same : {"industry_scope_1", "gdp", "system_output", "industry_energy",
                           "industry_process_co2", "territorial_co2", "industry_carbon_cost"})
    EXPECT_EQ(computed(same, 2030), assumed(same, 2030)) << same;
  EXPECT_GT(assumed("industry_scope_2", 2030), 1.3 * computed("industry_scope_2", 2030));
}

// Without a price heat plants co-fire nothing, so that heat has the factor of the guideline.
TEST_F(SlowCarbon, green_certificates_count_in_market_based_scope_2_alone) {
  const ShippedRun base = run_with(no_price);
  const ShippedRun green = run_with(std::string(no_price) + "  green_power_share: 1\n");
  EXPECT_EQ(base("system_scope_2", 2030), green("system_scope_2", 2030));
  double heat = 0;
  for (const std::string& cluster : elements("cluster"))
    heat += green("bought_heat[" + cluster + "]", 2030) * 0.11;
  EXPECT_NEAR(green("system_scope_2_market_based", 2030), heat, 1e-9 * heat);
  EXPECT_GT(base("system_scope_2_market_based", 2030), 5 * heat);
}

TEST_F(SlowCarbon, free_allowances_for_what_is_emitted_cost_nothing) {
  const ShippedRun free = run_with(
      "  verified_allocation: 1\n  pilot_covered_share: 0\n  auction_share: 0\n"
      "  carbon_price: 500 CNY2024/t CO2\n");
  for (const std::string& account : elements("account")) {
    for (const int year : {2024, 2027, 2030}) {
      EXPECT_EQ(free("carbon_cost_rate[" + account + "]", year), 0) << account;
      EXPECT_EQ(free("competitor_carbon_cost_rate[" + account + "]", year), 0) << account;
    }
  }
  EXPECT_GT(free("industry_covered_co2", 2030), 10);
}

// Of what is covered nothing is free, so that the whole price is paid.
TEST_F(SlowCarbon, auctioned_allowances_cost_the_price) {
  const ShippedRun dear = run_with(
      "  auction_share: 1\n  pilot_covered_share: 0\n"
      "  carbon_price: 200 CNY2024/t CO2\n");
  for (const char* account : {"advanced_materials", "light_alloys", "synthetic_materials"}) {
    const auto of = [&](const std::string& variable) {
      return dear(variable + "[" + account + "]", 2030);
    };
    // Mt times CNY/t are 1e6 CNY, a hundredth of 1e8.
    EXPECT_NEAR(of("carbon_cost"), of("covered_co2") * 200 / 100, 1e-9 * of("carbon_cost"));
    EXPECT_EQ(of("free_allowances"), 0);
    EXPECT_GT(of("competitor_carbon_cost_rate"), 0);
  }
}

TEST_F(SlowCarbon, competitors_at_the_same_intensity_bear_the_same_cost) {
  const ShippedRun both = run_with("  auction_share: 1\n  pilot_covered_share: 0\n");
  const ShippedRun base = run_with("");
  for (const char* account : {"advanced_materials", "synthetic_materials"}) {
    const std::string cost = std::string("relative_cost[") + account + "]";
    const double own = both(std::string("carbon_cost_rate[") + account + "]", 2030);
    EXPECT_GT(own, 0.005);
    // Far less than the cost itself: what counts is the difference.
    EXPECT_LT(std::abs(both(cost, 2030) - base(cost, 2030)), 0.35 * own) << account;
  }
}

TEST_F(SlowCarbon, a_price_of_zero_is_no_market_to_the_last_bit) {
  const ShippedRun uncovered = run_with(std::string(no_price) + no_coverage);
  const ShippedRun covered =
      run_with(std::string(no_price) + "  covered_emission_share: 1\n  auction_share: 1\n");
  for (const char* name :
       {"gdp", "system_output", "above_scale_output", "industry_energy", "industry_co2", "city_co2",
        "industry_staff", "industry_profit", "total_cbam_cost", "industry_carbon_cost",
        "territorial_co2", "industry_scope_2", "electricity_price", "computed_grid_factor"}) {
    for (const int year : {2024, 2027, 2030}) {
      // Adding zero makes no difference between the two zeros.
      EXPECT_EQ(std::bit_cast<std::uint64_t>(uncovered(name, year) + 0.0),
                std::bit_cast<std::uint64_t>(covered(name, year) + 0.0))
          << name << " " << year;
    }
  }
}

TEST_F(SlowCarbon, announced_coverage_is_expected_by_those_who_look_ahead) {
  const ShippedRun base = run_with("  pilot_covered_share: 0\n");
  const ShippedRun late = run_with("  pilot_covered_share: 0\n  coverage_announced: 2040 yr\n");
  const std::string now = "marginal_carbon_price[synthetic_materials]";
  const std::string expected = "expected_marginal_carbon_price[synthetic_materials]";
  EXPECT_EQ(base(now, 2025), 0);
  EXPECT_GT(base(expected, 2025), 20);
  // What is announced no earlier than it comes is expected by nobody.
  EXPECT_EQ(late(expected, 2025), 0);
  EXPECT_GT(late(now, 2028), 50);
}

// Published: 1.2 t embedded, a benchmark of 1 t and a factor of 97.5 % leave 0.225 t.
TEST_F(SlowCarbon, border_levy_of_the_published_example) {
  const ShippedRun example = run_with(
      "  footprint_readiness: 0\n  cbam_default_emissions: 1.2 t CO2/t\n"
      "  cbam_default_markup: 0 %\n  cbam_benchmark: 1 t CO2/t\n  cbam_correction: 1\n");
  for (const std::string& good : elements("cbam_good"))
    EXPECT_NEAR(example("cbam_chargeable_emissions[light_alloys, " + good + "]", 2026), 0.225,
                1e-12);
  // 2030: 1.2 - 0.515.
  EXPECT_NEAR(example("cbam_chargeable_emissions[nev, steel_goods]", 2030), 0.685, 1e-12);
}

TEST_F(SlowCarbon, without_exports_or_before_2026_there_is_no_border_levy) {
  const ShippedRun base = run_with("");
  EXPECT_EQ(base("total_cbam_cost", 2024), 0);
  EXPECT_EQ(base("total_cbam_cost", 2025), 0);
  EXPECT_GT(base("total_cbam_cost", 2026), 0);
  EXPECT_GT(base("total_cbam_cost", 2030), base("total_cbam_cost", 2026));
  const ShippedRun none = run_with("  export_share: {light_alloys: 0}\n");
  EXPECT_GT(base("cbam_cost_rate[light_alloys]", 2030), 0);
  EXPECT_EQ(none("cbam_cost_rate[light_alloys]", 2030), 0);
  EXPECT_GT(none("cbam_cost_rate[advanced_materials]", 2030), 0);
  EXPECT_EQ(run_with("  european_share: 0\n")("total_cbam_cost", 2030), 0);
}

TEST_F(SlowCarbon, a_carbon_price_paid_at_home_lowers_the_border_levy) {
  const ShippedRun free = run_with("");
  const ShippedRun paid = run_with("  auction_share: {2025: 1, 2031: 1}\n");
  EXPECT_LT(paid("cbam_cost_rate[advanced_materials]", 2030),
            0.95 * free("cbam_cost_rate[advanced_materials]", 2030));
}

TEST_F(SlowCarbon, grades_of_the_code_are_the_published_ones) {
  const ShippedRun base = run_with("");
  EXPECT_NEAR(base("grade_intensity[grade_a]", 2024), 0.48, 0.01 * 0.48);
  EXPECT_NEAR(base("grade_a_to_e", 2024), 0.37, 0.002);
  double firms = 0;
  double emissions = 0;
  double before = 0;
  for (const std::string& grade : elements("carbon_grade")) {
    firms += base("grade_firm_share[" + grade + "]", 2024);
    emissions += base("grade_emission_share[" + grade + "]", 2024);
    const double intensity = base("grade_intensity[" + grade + "]", 2024);
    EXPECT_GT(intensity, before) << grade;
    before = intensity;
  }
  EXPECT_NEAR(firms, 1, 1e-12);
  EXPECT_NEAR(emissions, 1, 1e-12);
}

TEST_F(SlowCarbon, an_obligation_to_join_sells_energy_control_systems) {
  const ShippedRun base = run_with("");
  const ShippedRun obliged = run_with("  mandatory_enrolment: {2026: 1}\n");
  EXPECT_NEAR(obliged("energy_control_sales", 2025), 48, 1.5);
  EXPECT_NEAR(obliged("energy_control_sales", 2026), 82, 4);
  EXPECT_GT(obliged("enrolled_firms", 2028), 0.9 * obliged("industry_firms", 2028));
  EXPECT_GT(obliged("discounted_loan_share", 2028), 2 * base("discounted_loan_share", 2028));
  EXPECT_GT(obliged("local_digital_spending[software_integration]", 2026),
            base("local_digital_spending[software_integration]", 2026));
  EXPECT_EQ(base("mandated_control_sales", 2026), 0);
}

TEST_F(SlowCarbon, inventory_of_2019_is_met_where_it_is_calibrated) {
  const ShippedRun base = run_with("");
  EXPECT_NEAR(base("territorial_inventory_2019", 2024), 156.255, 0.02);
  for (const char* sector : {"ferrous_metals", "chemicals", "nonmetal_minerals", "food_products"})
    EXPECT_NEAR(base(std::string("inventory_residual_2019[") + sector + "]", 2024), 0, 1e-9)
        << sector;
}

}  // namespace
}  // namespace sim33618
