#include "experiment/multiplier_spread.hpp"

#include <gmock/gmock.h>

#include "network/input_output_system.hpp"
#include "simulation/regional_years.hpp"
#include "simulation/run.hpp"
#include "support/shipped_model.hpp"
#include "support/small_network.hpp"
#include "support/small_scenario.hpp"

namespace sim33618 {
namespace {

MultiplierSpreads spread_of(const CompiledModel& model, const Scenario& scenario,
                            std::uint32_t members, std::size_t threads = 1) {
  SpreadRequest request;
  request.model = &model;
  request.scenario = &scenario;
  request.members = members;
  request.threads = threads;
  return multiplier_spread(request, [](std::uint32_t) {});
}

// The share of the grid is drawn from a range; all else is fixed.
test::SmallModel with_a_drawn_share(double low, double high) {
  test::SmallModel texts = test::small_network();
  const std::string fixed = test::number("grid_share", 15.0 / 55);
  texts.numbers.replace(
      texts.numbers.find(fixed), fixed.size(),
      fmt::format("grid_share,,,{},{},{},uniform,1,s,2024,D,\n", (low + high) / 2, low, high));
  return texts;
}

double multiplier(const RegionalYear& year, Eigen::Index node) {
  Diagnostics diagnostics;
  return solve_table(year.table, Severity::error, diagnostics).leontief.col(node).sum();
}

TEST(MultiplierSpread, is_none_where_nothing_is_drawn) {
  const auto model = test::compiled(test::small_network());
  const Scenario scenario = test::scenario_of(*model, "");
  const MultiplierSpreads spreads = spread_of(*model, scenario, 3);
  const RegionalYear year = regional_years(run_scenario(*model, scenario)).front();
  EXPECT_EQ(spreads.failed, 0U);
  ASSERT_EQ(spreads.rows.size(), 3U);
  for (std::size_t n = 0; n < 3; ++n) {
    EXPECT_EQ(spreads.rows[n].node, year.table.names[n]);
    EXPECT_EQ(spreads.rows[n].year, 2025);
    for (const double quantile : spreads.rows[n].quantiles)
      EXPECT_NEAR(quantile, multiplier(year, static_cast<Eigen::Index>(n)), 1e-12);
  }
}

// The more power comes from outside, the less of an order stays inside: the median multiplier is
// that of the median share.
TEST(MultiplierSpread, follows_what_is_drawn_and_not_the_threads) {
  const auto model = test::compiled(with_a_drawn_share(0.2, 0.4));
  const Scenario scenario = test::scenario_of(*model, "");
  const MultiplierSpreads spreads = spread_of(*model, scenario, 64);
  const RegionalYear year = regional_years(run_scenario(*model, scenario)).front();
  for (std::size_t n = 0; n < 3; ++n) {
    const std::vector<double>& quantiles = spreads.rows[n].quantiles;
    EXPECT_LT(quantiles[0], quantiles[1]);
    EXPECT_LT(quantiles[1], quantiles[2]);
    EXPECT_NEAR(quantiles[1], multiplier(year, static_cast<Eigen::Index>(n)), 1e-3);
  }
  const MultiplierSpreads again = spread_of(*model, scenario, 64, 3);
  for (std::size_t n = 0; n < 3; ++n) EXPECT_EQ(again.rows[n].quantiles, spreads.rows[n].quantiles);
}

TEST(MultiplierSpread, leaves_out_members_whose_tables_cannot_be_made) {
  const auto model = test::compiled(with_a_drawn_share(0.2, 1.4));
  const MultiplierSpreads spreads = spread_of(*model, test::scenario_of(*model, ""), 32);
  EXPECT_GT(spreads.failed, 4U);
  EXPECT_LT(spreads.failed, 28U);
  EXPECT_GT(spreads.rows.front().quantiles.front(), 1);
}

class SlowMultiplierSpread : public test::OnShippedModel {};

TEST_F(SlowMultiplierSpread, shows_what_the_ranges_of_the_model_mean) {
  const test::ShippedRun base = run("");
  const std::vector<RegionalYear> years = regional_years(base.result());
  const CompiledModel& model = base.result().model();
  const MultiplierSpreads spreads = spread_of(model, base.result().scenario(), 24);
  EXPECT_LE(spreads.failed, 1U);
  ASSERT_EQ(spreads.rows.size(), years.size() * years.front().table.names.size());
  for (const MultiplierSpread& row : spreads.rows) {
    EXPECT_GE(row.quantiles.front(), 1) << row.node;
    EXPECT_LT(row.quantiles.front(), row.quantiles.back()) << row.node;
  }
}

}  // namespace
}  // namespace sim33618
