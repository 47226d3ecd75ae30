// The table of a year of a run as a case of shocks.
#include "simulation/regional_shock.hpp"

#include <gmock/gmock.h>

namespace sim33618 {
namespace {

// Steel, cars and power; goods and power are imported too.
RegionalYear three_nodes() {
  RegionalYear regional;
  regional.table.names = {"steel", "cars", "power"};
  regional.table.flows = Eigen::MatrixXd{{0, 30, 0}, {10, 10, 5}, {4, 6, 1}};
  regional.table.demand_names = {"home", "abroad"};
  regional.table.final_demand = Eigen::MatrixXd{{40, 30}, {50, 45}, {15, 4}};
  regional.table.import_names = {"goods", "power_outside"};
  regional.table.imports = Eigen::MatrixXd{{20, 12, 3}, {2, 3, 0}};
  regional.sells_energy = {false, false, true};
  regional.imports_sell_energy = {false, true};
  regional.input_cover = Eigen::MatrixXd::Constant(3, 3, 0.05);
  // Steel works do without cars.
  regional.input_binding = Eigen::MatrixXd{{0.8, 0.8, 0.8}, {0, 0.8, 0.8}, {0.8, 0.8, 0.8}};
  return regional;
}

TEST(RegionalShocks, take_imports_for_what_binds_their_buyer) {
  const ShockCase shock = shock_case_of(three_nodes());
  EXPECT_THAT(shock.sector, testing::ElementsAre(0U, 1U, 2U, 0U, 1U, 2U));
  EXPECT_EQ(shock.table.flows.topLeftCorner(3, 3), three_nodes().table.flows);
  EXPECT_EQ(shock.table.flows.rightCols(3).cwiseAbs().maxCoeff(), 0);
  // Goods by 30 to 10 for cars; steel takes no goods that bind it; power as power.
  const Eigen::MatrixXd expected{{0, 9, 0}, {0, 3, 3}, {2, 3, 0}};
  EXPECT_EQ(shock.table.flows.bottomLeftCorner(3, 3), expected);
  EXPECT_EQ(shock.table.final_demand(1, 0), 95);
  EXPECT_GE(shock.table.final_demand(3, 0), 1000 * 9);
}

TEST(RegionalShocks, are_softened_by_what_comes_from_outside) {
  const auto least = [](const RegionalYear& regional) {
    ShockCase shock = shock_case_of(regional);
    shock.steps = 100;
    shock.losses = {{0, 0, 0.9}};
    const CompiledModel model(
        read_model(SIM33618_SOURCE_DIR "/model/supply_shock", "shock", shock_dimensions(shock)));
    ShockOutcome outcome = spread_shock(model, shock);
    keep_first(3, shock, outcome);
    EXPECT_EQ(outcome.production.rows(), 3);
    EXPECT_EQ(shock.table.names.size(), 3U);
    return outcome.production.row(1).minCoeff() / outcome.output(1);
  };
  RegionalYear closed = three_nodes();
  closed.table.imports.setZero();
  EXPECT_LT(least(closed), 0.9 * least(three_nodes()));
}

}  // namespace
}  // namespace sim33618
