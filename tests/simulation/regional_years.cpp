// Tables of a run of a small model, by hand.
#include "simulation/regional_years.hpp"

#include <gmock/gmock.h>

#include "network/import_dependence.hpp"
#include "simulation/run.hpp"
#include "simulation/scope_accounts.hpp"
#include "support/found_errors.hpp"
#include "support/small_network.hpp"
#include "support/small_scenario.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<RegionalYear> years_of(const test::SmallModel& texts, const std::string& content = "") {
  const auto model = test::compiled(texts);
  return regional_years(run_scenario(*model, test::scenario_of(*model, content)));
}

std::vector<std::string> refused_years(const test::SmallModel& texts,
                                       const std::string& content = "") {
  return test::summaries(test::errors_of([&] { years_of(texts, content); }));
}

TEST(RegionalYears, are_the_products_of_what_is_sold_and_bought_where_they_balance) {
  const std::vector<RegionalYear> years = years_of(test::small_network());
  ASSERT_EQ(years.size(), 1U);
  const RegionalYear& year = years.front();
  EXPECT_EQ(year.year, 2025);
  EXPECT_THAT(year.table.names, ElementsAre("east", "west", "north"));
  const Eigen::MatrixXd flows{{10, 5, 5}, {15, 15, 10}, {5, 10, 5}};
  EXPECT_LT((year.table.flows - flows).cwiseAbs().maxCoeff(), 1e-12);
  EXPECT_LT((year.table.value_added - Eigen::VectorXd{{50, 70, 40}}).cwiseAbs().maxCoeff(), 1e-12);
  EXPECT_THAT(year.table.satellite_names, ElementsAre("labour_income", "staff", "emissions"));
  EXPECT_DOUBLE_EQ(year.table.satellites(1, 2), 100);
  EXPECT_THAT(year.sells_energy, ElementsAre(false, true, false));
  EXPECT_THAT(year.imports_sell_energy, ElementsAre(true, false));
  EXPECT_THAT(year.imports_from_abroad, ElementsAre(false, true));
  EXPECT_EQ(year.households, 0);
  // 4 t for 10 000 CNY on 5e8 CNY are 0.2 Mt.
  EXPECT_NEAR(year.import_emissions(0, 1), 0.2, 1e-15);
  EXPECT_NEAR(year.import_emissions(1, 0), 0.3, 1e-15);
}

TEST(RegionalYears, meet_a_share_and_leave_what_is_held) {
  const RegionalYear year =
      years_of(test::small_network(), "parameters: {grid_share: 0.3}\n").front();
  const double power = year.table.imports.row(0).sum();
  EXPECT_NEAR(power / (power + year.table.flows.row(1).sum()), 0.3, 1e-9);
  EXPECT_TRUE((year.table.imports.row(1).array() == 15).all());
  const Eigen::VectorXd output = output_of(year.table);
  for (int i = 0; i < 3; ++i) {
    const double made = Eigen::Vector3d(100, 120, 80)[i];
    EXPECT_NEAR(output[i], made, made * 1e-9);
    EXPECT_NEAR(
        year.table.flows.col(i).sum() + year.table.imports.col(i).sum() + year.table.value_added[i],
        made, made * 1e-9);
  }
}

TEST(RegionalYears, name_year_and_node_where_a_table_breaks_the_conditions_of_the_model) {
  EXPECT_THAT(
      refused_years(test::small_network(), "parameters: {foreign: {east: 90 1e8 CNY/yr}}\n"),
      ElementsAre("supply network of 2025: the value added of 'east' is negative (-25) @ "));
  EXPECT_THAT(refused_years(test::small_network(),
                            "parameters: {sold: {default: 0}, grid: {default: 0 1e8 CNY/yr}, "
                            "foreign: {default: 0 1e8 CNY/yr}, home: {east: 70 1e8 CNY/yr, west: "
                            "100 1e8 CNY/yr, north: 60 1e8 CNY/yr}}\n"),
              ElementsAre("supply network of 2025: 'east' has output but buys no inputs @ ",
                          "supply network of 2025: 'west' has output but buys no inputs @ ",
                          "supply network of 2025: 'north' has output but buys no inputs @ "));
}

TEST(RegionalYears, name_year_and_row_where_a_table_cannot_be_balanced) {
  EXPECT_THAT(refused_years(test::small_network(),
                            "parameters: {sold: {default: 0}, home: {default: 0 1e8 CNY/yr}, away: "
                            "{default: 0 1e8 CNY/yr}}\n"),
              ::testing::Each(HasSubstr("supply network of 2025: the table cannot be balanced: ")));
  EXPECT_THAT(refused_years(test::small_network(), "parameters: {grid_share: 1.5}\n"),
              ElementsAre("supply network of 2025: 'power_share' is 1.5, not a share from 0 to "
                          "below 1 @ "));
}

TEST(RegionalYears, are_refused_to_models_and_runs_without) {
  test::SmallModel without;
  without.variables = test::data("x");
  without.numbers = test::number("x", 1);
  EXPECT_THAT(refused_years(without),
              ElementsAre("the model 'small' does not say who supplies whom (files: network) @ "));
  EXPECT_THAT(refused_years(test::small_network(), "time: {save: 1/4}\n"),
              ElementsAre("a supply network is a table of a year: the run must save each year, not "
                          "every 1/4 of one @ "));
}

// East buys 15 of west, which emits 8 Mt for 120, and power of the grid.
TEST(ScopeAccounts, add_up_to_cradle_to_gate_with_power_counted_once) {
  const RegionalYear year = years_of(test::small_network()).front();
  const std::vector<ScopeAccount> accounts = scope_accounts(year);
  EXPECT_NEAR(accounts[0].scope_1, 1, 1e-12);
  EXPECT_NEAR(accounts[0].scope_2, 15 * 8.0 / 120 + 0.2, 1e-12);
  // (f + m) L by another way: c = (f + m) + A' c.
  Diagnostics diagnostics;
  const InputOutputSystem system = solve_table(year.table, Severity::error, diagnostics);
  Eigen::VectorXd direct = per_output(
      year.table.satellites.row(2).transpose() + year.import_emissions.colwise().sum().transpose(),
      system.output);
  Eigen::VectorXd gate = direct;
  for (int round = 0; round < 200; ++round) gate = direct + system.coefficients.transpose() * gate;
  for (int i = 0; i < 3; ++i) {
    const ScopeAccount& account = accounts[static_cast<std::size_t>(i)];
    EXPECT_NEAR(account.cradle_to_gate(), gate[i] * system.output[i], 1e-10) << account.node;
    EXPECT_GE(account.scope_3_local, 0);
    EXPECT_GE(account.scope_3_country, 0);
    EXPECT_GE(account.scope_3_abroad, 0.1);
  }
}

}  // namespace
}  // namespace sim33618
