// Money, people and goods of the shipped model, added up in every year from either start.
#include <gtest/gtest.h>

#include <cmath>

#include "support/shipped_model.hpp"

namespace sim33618 {
namespace {

using test::ShippedRun;

class SlowIdentities : public test::OnShippedModel {
 protected:
  static constexpr double round_off = 1e-9;
  static constexpr const char* starts[] = {"", "time: {start: 2020, end: 2030}\n"};

  static void expect_equal(double found, double wanted, const std::string& place) {
    EXPECT_NEAR(found, wanted, round_off * (std::abs(wanted) + 1e-3)) << place;
  }

  static double sum(const ShippedRun& base, const std::string& name, const std::string& dimension,
                    int year) {
    double total = 0;
    for (const std::string& element : elements(dimension))
      total += base(fmt::format("{}[{}]", name, element), year);
    return total;
  }
};

TEST_F(SlowIdentities, revenue_is_cost_and_profit) {
  for (const char* start : starts) {
    const ShippedRun base = run(start);
    for (int year = base.first_year(); year <= 2030; ++year) {
      for (const std::string& account : elements("account")) {
        const std::string of = "[" + account + "]";
        double left = base("revenue" + of, year);
        for (const std::string& item : elements("cost_item"))
          left -= base(fmt::format("cost[{}, {}]", item, account), year);
        // Each account spends nearly all it takes in, so profit is what is left of large sums.
        EXPECT_NEAR(base("profit" + of, year), left, round_off * base("revenue" + of, year))
            << account << " " << year;
      }
    }
  }
}

TEST_F(SlowIdentities, costs_are_none_of_them_gains_but_for_heat_sold_and_allowances) {
  const ShippedRun base = run("");
  for (const std::string& account : elements("account")) {
    for (const char* item : {"materials", "energy_bought", "transport_and_storage", "labour",
                             "depreciation", "interest"})
      EXPECT_GT(base(fmt::format("cost[{}, {}]", item, account), 2030), 0)
          << item << " " << account;
  }
}

TEST_F(SlowIdentities, staff_of_industry_is_that_of_its_accounts_and_never_less_than_none) {
  for (const char* start : starts) {
    const ShippedRun base = run(start);
    for (int year = base.first_year(); year <= 2030; ++year) {
      double industry = 0;
      for (const std::string& account : elements("account")) {
        const double staff = base("staff[" + account + "]", year);
        EXPECT_GE(staff, 0) << account << " " << year;
        industry += base("industrial_share[" + account + "]", year) * staff;
      }
      expect_equal(base("industry_staff", year), industry, std::to_string(year));
    }
  }
}

// What buyers need of the city's accounts, by their own coefficients, is what it is by the shares
// of the sellers.
TEST_F(SlowIdentities, what_buyers_need_of_the_city_is_what_its_accounts_are_to_supply) {
  for (const char* start : starts) {
    const ShippedRun base = run(start);
    for (int year = base.first_year(); year <= 2030; ++year) {
      double needed = 0;
      for (const std::string& buyer : elements("account"))
        needed += base("local_account_input_coefficient[" + buyer + "]", year) *
                  base("input_use[" + buyer + "]", year);
      double supplied = 0;
      for (const std::string& seller : elements("account")) {
        for (const std::string& sector : elements("account_sector"))
          supplied += base(fmt::format("local_supply_share[{}, {}]", seller, sector), year) *
                      base("local_input_use[" + sector + "]", year);
      }
      expect_equal(supplied, needed, std::to_string(year));
    }
  }
}

// Orders follow within a time, so sellers have received what buyers ordered less what is still to
// change.
TEST_F(SlowIdentities, what_sellers_receive_is_what_buyers_order_but_for_the_time_of_adjustment) {
  for (const char* start : starts) {
    const ShippedRun base = run(start);
    const double time = base("order_adjustment_time", 2030);
    for (int year = base.first_year(); year <= 2030; ++year) {
      double gap = 0;
      for (const std::string& account : elements("account")) {
        const std::string of = "[" + account + "]";
        const double ordered = base("local_input_orders" + of, year);
        const double change = time * base("order_change" + of, year);
        expect_equal(base("intermediate_orders" + of, year) + change, ordered, account);
        gap += std::abs(change);
      }
      // Half a year of growth, not a leak.
      EXPECT_LT(gap, 0.1 * sum(base, "local_input_orders", "account", year)) << year;
    }
  }
}

}  // namespace
}  // namespace sim33618
