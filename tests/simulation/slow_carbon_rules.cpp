// Dated rules of carbon markets, border levies, the carbon-efficiency code and dual control, held
// against figures computed by hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <tuple>
#include <utility>

#include "support/found_errors.hpp"
#include "support/shipped_model.hpp"

namespace sim33618 {
namespace {

using test::ShippedRun;

class SlowCarbonRules : public test::OnShippedModel {};

std::string of_account(const std::string& variable, const std::string& account) {
  return variable + "[" + account + "]";
}

TEST_F(SlowCarbonRules, sectors_join_the_national_market_in_their_years) {
  const std::pair<const char*, int> joined[] = {
      {"power_supply", 2021},  {"ferrous_metals", 2024},    {"nonmetal_minerals", 2024},
      {"chemicals", 2027},     {"nonferrous_metals", 2024}, {"petroleum_coking", 2027},
      {"paper_printing", 2027}};
  const ShippedRun all = run_with("", "time: {start: 2020}\n");
  EXPECT_EQ(std::size(joined), elements("market_sector").size());
  for (const auto& [sector, first] : joined) {
    const std::string coverage = of_account("market_coverage", sector);
    const std::string share = of_account("covered_emission_share", sector);
    for (int year = 2020; year <= 2030; ++year) {
      EXPECT_EQ(all(coverage, year) > 0, year >= first) << sector << " " << year;
      if (year >= first) {
        EXPECT_NEAR(all(coverage, year), all(share, year), 1e-12) << sector;
      }
    }
  }
}

TEST_F(SlowCarbonRules, a_coverage_that_ends_before_it_starts_is_refused) {
  const auto mistakes = test::summaries(
      test::errors_of([] { run_with("  coverage_end: {nonmetal_minerals: 2023 yr}\n"); }));
  EXPECT_THAT(mistakes, testing::ElementsAre(
                            "A sector leaves the carbon market before it joins: "
                            "coverage_duration[nonmetal_minerals] is -1 yr, less than 0 yr @ "
                            "nonmetal_minerals"));
}

// Plants of the pilot leave it for the national market; the pilot's price is paid for the position.
TEST_F(SlowCarbonRules, the_pilot_covers_what_the_nation_does_not_and_costs_its_price) {
  const ShippedRun pilot = run_with(
      "  carbon_price: 0 CNY2024/t CO2\n  pilot_carbon_price: 40 CNY2024/t CO2\n"
      "  auction_share: 0.5\n");
  for (const std::string& account : elements("account")) {
    const auto of = [&](const std::string& variable, int year) {
      return pilot(of_account(variable, account), year);
    };
    for (const int year : {2024, 2026, 2028, 2030}) {
      EXPECT_NEAR(of("pilot_fuel_share", year),
                  of("pilot_covered_share", year) * (1 - of("covered_fuel_share", year)), 1e-12)
          << account << " " << year;
      // t per 1e4 CNY at CNY/t.
      EXPECT_NEAR(of("carbon_cost_rate", year), 40 * of("pilot_market_position", year) / 1e4, 1e-12)
          << account << " " << year;
    }
  }
  EXPECT_NEAR(pilot("pilot_fuel_share[synthetic_materials]", 2026), 0.8, 1e-12);
  EXPECT_LT(pilot("pilot_fuel_share[synthetic_materials]", 2027), 0.5);
  EXPECT_GT(pilot("carbon_cost_rate[synthetic_materials]", 2026), 0);
  // At prices of 2024, 36 in September 2021 rose to 40 in the middle of 2024.
  EXPECT_NEAR(run_with("")("pilot_carbon_price", 2024), 40, 0.5);
}

TEST_F(SlowCarbonRules, free_shares_of_the_european_market_fall_as_the_directive_says) {
  const double published[] = {97.5, 95, 90, 77.5, 51.5, 39, 26.5, 14, 0};
  const ShippedRun late = run_with("", "time: {end: 2035}\n");
  EXPECT_EQ(late("cbam_in_force", 2025), 0);
  int year = 2026;
  for (const double share : published) {
    EXPECT_NEAR(late("cbam_free_allocation", year), share, 1e-12) << year;
    EXPECT_EQ(late("cbam_in_force", year), 1) << year;
    ++year;
  }
  EXPECT_EQ(late("cbam_free_allocation", year), 0);
}

// Wide flats from China: 3.19 t, with mark-ups published as 3.51, 3.82 and 4.14; the exact products
// (3.509, 3.828, 4.147) are cut, not rounded, in the table of the regulation.
TEST_F(SlowCarbonRules, defaults_with_mark_up_are_those_of_the_regulation) {
  const ShippedRun unverified = run_with("  footprint_readiness: 0\n");
  const std::tuple<int, double, double> published[] = {
      {2026, 1.1, 3.51}, {2027, 1.2, 3.82}, {2028, 1.3, 4.14}, {2030, 1.3, 4.14}};
  for (const auto& [year, markup, value] : published) {
    const double embedded =
        unverified("cbam_embedded_emissions[advanced_materials, steel_goods]", year);
    EXPECT_NEAR(embedded, 3.19 * markup, 1e-12) << year;
    EXPECT_NEAR(embedded, value, 0.01) << year;
  }
}

TEST_F(SlowCarbonRules, the_levy_credits_the_price_paid_for_all_that_is_embedded) {
  const ShippedRun paid = run_with(
      "  footprint_readiness: 0\n  european_carbon_price: 500 CNY2024/t CO2\n"
      "  auction_share: 0.4\n");
  for (const int year : {2026, 2028, 2030}) {
    const double price_paid = paid("carbon_price_paid[advanced_materials]", year);
    EXPECT_GT(price_paid, 10);
    const double embedded = 3.19 * (year == 2026 ? 1.1 : 1.3);
    const double free_share = year == 2026 ? 0.975 : year == 2028 ? 0.9 : 0.515;
    const double levy = (embedded - 1.37 * free_share) * 500 - embedded * price_paid;
    EXPECT_GT(levy, 0);
    EXPECT_NEAR(paid("cbam_levy[advanced_materials, steel_goods]", year), levy, 1e-9 * levy)
        << year;
  }
}

TEST_F(SlowCarbonRules, exempt_importers_pay_nothing_on_top_of_other_levies) {
  const ShippedRun exempt = run_with("  exempt_import_share: 1\n");
  const ShippedRun other =
      run_with("  exempt_import_share: 1\n  other_border_levy_rate: {light_alloys: 0.01}\n");
  for (const std::string& account : elements("account"))
    EXPECT_EQ(exempt(of_account("cbam_cost_rate", account), 2030), 0) << account;
  EXPECT_NEAR(other("cbam_cost_rate[light_alloys]", 2030), 0.01, 1e-15);
  EXPECT_EQ(other("cbam_cost_rate[nev]", 2030), 0);
  EXPECT_GT(run_with("")("cbam_cost_rate[light_alloys]", 2030), 0);
}

constexpr const char* all_enrolled =
    "  enrolled_share_at_start: 1\n  voluntary_enrolment: {2024: 1}\n";

// Of five equal grades E has 31.3 % of the emissions: 1 - Phi(0.8416 - 0.3545).
TEST_F(SlowCarbonRules, surcharges_by_grade_are_weighted_by_their_energy) {
  const ShippedRun graded = run_with(
      std::string(all_enrolled) +
      "  power_price_step: {grade_a: -0.02, grade_b: 0, grade_c: 0, grade_d: 0, grade_e: 0.1}\n");
  const ShippedRun equal = run_with(std::string(all_enrolled) + "  power_price_step: 0\n");
  const double grade_a = 0.5 * std::erfc((0.8416 + 0.3545) / std::sqrt(2.0));
  const double grade_e = 0.5 * std::erfc((0.8416 - 0.3545) / std::sqrt(2.0));
  for (const std::string& account : elements("account")) {
    const double share = graded(of_account("industrial_share", account), 2026);
    EXPECT_NEAR(graded(of_account("power_price_surcharge", account), 2026),
                share * (0.1 * grade_e - 0.02 * grade_a), 1e-4)
        << account;
    EXPECT_EQ(equal(of_account("power_price_surcharge", account), 2026), 0) << account;
  }
  EXPECT_GT(graded("marginal_energy_price[displays]", 2026),
            1.01 * equal("marginal_energy_price[displays]", 2026));
  EXPECT_GT(graded("retrofit_saving[displays]", 2028), equal("retrofit_saving[displays]", 2028));
}

// Two of five grades may have 30 basis points off.
TEST_F(SlowCarbonRules, credit_for_grades_a_and_b_is_cheaper_by_the_discount) {
  const ShippedRun taken = run_with(std::string(all_enrolled) + "  green_credit_uptake: 1\n");
  const ShippedRun left = run_with(std::string(all_enrolled) + "  green_credit_uptake: 0\n");
  EXPECT_NEAR(taken("discounted_loan_share", 2025), 0.4, 1e-4);
  EXPECT_EQ(left("discounted_loan_share", 2025), 0);
  EXPECT_NEAR(left("credit_rate", 2025) - taken("credit_rate", 2025), 0.4 * 0.3, 0.002);
  EXPECT_GT(taken("gross_output[nev]", 2030), left("gross_output[nev]", 2030));
}

TEST_F(SlowCarbonRules, retrofit_subsidies_by_grade_are_weighted_by_firms) {
  const ShippedRun base = run_with(all_enrolled);
  const ShippedRun none = run_with(std::string(all_enrolled) + "  retrofit_subsidy_step: 0\n");
  for (const std::string& account : elements("account")) {
    const double share = base(of_account("industrial_share", account), 2026);
    EXPECT_NEAR(base(of_account("retrofit_subsidy_rate", account), 2026),
                share * 0.2 * (0.1 + 0.1 + 0.06 + 0.03 + 0), 1e-4)
        << account;
    EXPECT_EQ(none(of_account("retrofit_subsidy_rate", account), 2026), 0) << account;
    if (share > 0) {
      EXPECT_GT(base(of_account("retrofit_saving", account), 2028),
                none(of_account("retrofit_saving", account), 2028))
          << account;
    }
  }
}

TEST_F(SlowCarbonRules, gaps_of_dual_control_are_what_exceeds_the_budget) {
  const ShippedRun base = run_with("");
  for (int year = 2026; year <= 2030; ++year) {
    const std::tuple<const char*, const char*, const char*> budgets[] = {
        {"co2_gap", "city_co2", "co2_budget"},
        {"energy_gap", "city_energy", "energy_budget"},
        {"co2_intensity_gap", "co2_intensity_to_2020", "co2_intensity_budget"},
        {"energy_intensity_gap", "energy_per_gdp_to_2020", "energy_intensity_budget"}};
    for (const auto& [gap, used, budget] : budgets)
      EXPECT_NEAR(base(gap, year), base(used, year) - base(budget, year),
                  1e-12 * base(budget, year))
          << gap << " " << year;
  }
  // The path from 180 in the middle of 2026 to 184 in the middle of 2030.
  EXPECT_NEAR(base("co2_budget", 2028), 182, 1e-9);
}

// Dear loans take money from firms; in the year after, fewer of those who want a retrofit carry it
// out, as much as their money is short.
TEST_F(SlowCarbonRules, short_funds_slow_retrofits) {
  const ShippedRun base = run_with("");
  const ShippedRun dear =
      run_with("  loan_prime_rate: {2024: 3.45 %/yr, 2025: 15 %/yr, 2031: 15 %/yr}\n");
  for (const char* account : {"nev", "advanced_materials", "displays"}) {
    const double funds = dear(of_account("liquidity_effect", account), 2025) /
                         base(of_account("liquidity_effect", account), 2025);
    EXPECT_LT(funds, 0.99) << account;
    for (const std::string& type : elements("retrofit_class")) {
      const std::string element = std::string(account) + ", " + type;
      const double adoption = dear(of_account("retrofit_adoption", element), 2025) /
                              base(of_account("retrofit_adoption", element), 2025);
      EXPECT_LT(adoption, 1) << element;
      EXPECT_NEAR(adoption, funds, 0.01) << element;
      EXPECT_LT(dear(of_account("retrofit_share", element), 2025),
                base(of_account("retrofit_share", element), 2025))
          << element;
    }
  }
}

// Without a price heat plants co-fire nothing, so that heat has the 0.11 t/GJ of the guideline.
TEST_F(SlowCarbonRules, location_based_scope_2_is_what_is_bought_times_its_factor) {
  const ShippedRun priceless = run_with(
      "  carbon_price: 0 CNY2024/t CO2\n  pilot_carbon_price: 0 CNY2024/t CO2\n"
      "  grid_factor_choice: 0\n  assumed_grid_factor: 0.6 kg CO2/kWh\n");
  for (const int year : {2024, 2030}) {
    for (const std::string& account : elements("account")) {
      const auto of = [&](const char* variable) {
        return priceless(of_account(variable, account), year);
      };
      // TWh at kg/kWh and PJ at t/GJ are Mt.
      const double scope_2 = of("bought_electricity") * 0.6 + of("bought_heat") * 0.11;
      EXPECT_NEAR(of("scope_2"), scope_2, 1e-12 * scope_2) << account << " " << year;
    }
  }
}

}  // namespace
}  // namespace sim33618
