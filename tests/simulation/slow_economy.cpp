// What the shipped model's economy must do, whatever its numbers are.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "simulation/balance.hpp"
#include "support/shipped_model.hpp"

namespace sim33618 {
namespace {

using test::ShippedRun;

class SlowEconomy : public test::OnShippedModel {};

// A path that jumps from the status quo to a value at the beginning of 2025.
std::string from_2025(double before, double after) {
  return fmt::format("{{2024: {0}, 2025: {0}, 2025.01: {1}, 2031: {1}}}", before, after);
}

constexpr const char* from_2020 = "time: {start: 2020, end: 2030}\n";

TEST_F(SlowEconomy, starts_of_both_years_meet_their_accounts) {
  for (const char* time : {"", from_2020}) {
    const ShippedRun base = run(time);
    const int start = base.first_year();
    for (const std::string& account : elements("account")) {
      const double published = base("exclusive_account[" + account + "]", start);
      EXPECT_NEAR(base("gross_output[" + account + "]", start) / published, 1, 0.01)
          << account << " " << start;
    }
    for (const TargetOutcome& check : base.checks()) {
      if (check.target->kind != CheckKind::control_total) continue;
      EXPECT_TRUE(check.met) << check.target->name << " " << start;
    }
  }
}

TEST_F(SlowEconomy, exclusive_accounts_add_up_and_inclusive_ones_hold_their_parts) {
  const ShippedRun base = run("");
  for (const int year : {2024, 2027, 2030}) {
    double industry = 0;
    double system = 0;
    for (const std::string& account : elements("account")) {
      const double output = base("gross_output[" + account + "]", year);
      industry += base("industrial_share[" + account + "]", year) * output;
      if (account == "other_industry") continue;
      system += output;
      EXPECT_GE(base("inclusive_output[" + account + "]", year), output * (1 - 1e-12)) << account;
    }
    EXPECT_NEAR(base("above_scale_output", year) / industry, 1, 1e-12);
    EXPECT_NEAR(base("system_output", year) / system, 1, 1e-12);
  }
}

// Goods, orders, plants, projects and money in stock.
TEST_F(SlowEconomy, stocks_change_by_their_flows_alone) {
  for (const char* time : {"", from_2020})
    EXPECT_LT(largest_balance_residual(run(time).result()).relative, 1e-9) << time;
}

TEST_F(SlowEconomy, without_demand_nothing_is_made) {
  const ShippedRun none = run_with("  market_effect: 0\n  local_demand_effect: 0\n");
  const ShippedRun base = run("");
  EXPECT_LT(none("system_output", 2030), 1e-3 * base("system_output", 2030));
  EXPECT_LT(none("above_scale_output", 2030), 1e-3 * base("above_scale_output", 2030));
}

TEST_F(SlowEconomy, without_plants_nothing_is_made) {
  const ShippedRun none = run_with("  realisation_effect: 0\n  retirement_rate: 5 1/yr\n");
  const ShippedRun base = run("");
  EXPECT_LT(none("system_output", 2030), 0.02 * base("system_output", 2030));
}

// Losses may eat all that an account earns, and no bank or investor brings more.
TEST_F(SlowEconomy, without_money_at_the_start_none_is_missed_later) {
  const ShippedRun none = run_with(
      "  capital_supply: 0\n  retained_share: 0\n  retirement_rate: 0 1/yr\n"
      "  signed_inward_investment: 0 CNY2024/yr\n");
  for (const std::string& account : elements("account")) {
    for (const int year : {2024, 2030}) {
      EXPECT_EQ(none("expected_funds[" + account + "]", year), 0) << account;
      EXPECT_EQ(none("funds_index[" + account + "]", year), 1) << account;
    }
  }
  EXPECT_GT(none("gdp", 2030), 0);
}

TEST_F(SlowEconomy, without_imported_chips_their_users_fall_and_others_hardly) {
  const ShippedRun none =
      run_with("  import_availability: {automotive_chips: " + from_2025(1, 0) + "}\n");
  const ShippedRun base = run("");
  const auto fall = [&](const std::string& account) {
    const std::string output = "gross_output[" + account + "]";
    return 1 - none(output, 2027) / base(output, 2027);
  };
  EXPECT_GT(fall("nev"), 0.4);
  for (const char* account : {"food", "chinese_medicine", "life_sciences", "light_textiles"})
    EXPECT_LT(fall(account), 0.05) << account;
}

TEST_F(SlowEconomy, a_market_of_twice_the_size_raises_its_cluster_and_the_suppliers) {
  const ShippedRun twice =
      run_with("  market_effect: {nev: {rest_of_china: " + from_2025(1, 2) + "}}\n");
  const ShippedRun base = run("");
  const auto rise = [&](const std::string& account) {
    const std::string output = "gross_output[" + account + "]";
    return twice(output, 2030) / base(output, 2030) - 1;
  };
  EXPECT_GT(rise("nev"), 0.5);
  for (const char* supplier : {"light_alloys", "smart_equipment", "new_energy", "other_industry"})
    EXPECT_GT(rise(supplier), 0.02) << supplier;
  EXPECT_GT(rise("light_alloys"), rise("chinese_medicine"));
}

TEST_F(SlowEconomy, a_cost_that_competitors_do_not_bear_loses_share) {
  const ShippedRun dear = run_with("  other_border_levy_rate: {nev: " + from_2025(0, 0.05) + "}\n");
  const ShippedRun base = run("");
  EXPECT_GT(dear("relative_cost[nev]", 2030), 1.02 * base("relative_cost[nev]", 2030));
  for (const char* destination : {"rest_of_china", "abroad"}) {
    const std::string share = fmt::format("market_share_index[nev, {}]", destination);
    EXPECT_LT(dear(share, 2030), 0.95 * base(share, 2030)) << destination;
  }
  EXPECT_LT(dear("gross_output[nev]", 2030), 0.95 * base("gross_output[nev]", 2030));
}

// The report expects the shortage of talent to slow the spread of smart manufacturing from 2028 on.
TEST_F(SlowEconomy, the_shortage_of_talent_bites_after_2028) {
  const ShippedRun base = run("");
  const auto loss = [&](int year) {
    return base("talent_effect_on_adoption", year - 1) - base("talent_effect_on_adoption", year);
  };
  EXPECT_LT(base("talent_effect_on_adoption", 2030), 0.95);
  EXPECT_GT(loss(2029), 2 * loss(2026));
  EXPECT_GT(loss(2030), 2 * loss(2026));
  const ShippedRun trained = run_with(
      "  talent_programme_training: {2024: 0 person/yr, 2025: 3000 "
      "person/yr, 2031: 3000 person/yr}\n");
  EXPECT_GT(trained("talent_effect_on_adoption", 2030), base("talent_effect_on_adoption", 2030));
}

}  // namespace
}  // namespace sim33618
