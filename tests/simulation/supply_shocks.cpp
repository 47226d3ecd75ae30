// How shocks spread by the equations of model/supply_shock.
#include "simulation/supply_shock.hpp"

#include <gmock/gmock.h>

#include "base/random_stream.hpp"
#include "network/input_output_system.hpp"
#include "simulation/shock_losses.hpp"
#include "support/conformance.hpp"

namespace sim33618 {
namespace {

ShockOutcome spread(const ShockCase& shock) {
  const CompiledModel model(
      read_model(SIM33618_SOURCE_DIR "/model/supply_shock", "shock", shock_dimensions(shock)));
  return spread_shock(model, shock);
}

// Nodes of all sectors, region by region.
ShockCase nodes_of(std::size_t sectors, std::size_t regions, std::int64_t steps) {
  ShockCase shock;
  shock.steps = steps;
  for (std::size_t s = 0; s < sectors; ++s) shock.sectors.push_back(fmt::format("s {}", s));
  for (std::size_t r = 0; r < regions; ++r) shock.regions.push_back(fmt::format("r {}", r));
  for (std::size_t i = 0; i < sectors * regions; ++i) {
    shock.sector.push_back(i % sectors);
    shock.region.push_back(i / sectors);
    shock.table.names.push_back(fmt::format("node {}", i));
  }
  const auto count = static_cast<Eigen::Index>(sectors * regions);
  shock.table.flows = Eigen::MatrixXd::Zero(count, count);
  shock.table.final_demand = Eigen::MatrixXd::Zero(count, 1);
  shock.table.demand_names = {"demand"};
  return shock;
}

// A drawn table with stocks of 20 to 60 days; some flows are none.
ShockCase drawn_case(std::size_t sectors, std::size_t regions, std::int64_t steps) {
  ShockCase shock = nodes_of(sectors, regions, steps);
  std::uint32_t place = 0;
  const auto draw = [&] {
    return uniform({33618, 0, purpose_of("test of supply shocks"), place++, 0}, 0);
  };
  constexpr double most_unused = 0.2;
  for (double& flow : shock.table.flows.reshaped()) {
    const double drawn = draw();
    flow = drawn < most_unused ? 0 : drawn;
  }
  const auto nodes = static_cast<double>(sectors * regions);
  for (double& demand : shock.table.final_demand.reshaped()) demand = nodes * (0.3 + draw());
  const auto count = static_cast<Eigen::Index>(sectors);
  shock.cover.resize(count, count);
  for (double& cover : shock.cover.reshaped()) cover = (20 + 40 * draw()) / 365;
  return shock;
}

// The first node stands still, or a share of it, for so many days from the third on.
void hit(ShockCase& shock, double share, std::int64_t days) {
  shock.losses = {{0, 2, share}, {0, 2 + days, 0}};
}

// The largest difference of outputs, as a share of the output before.
double difference(const ShockOutcome& found, const Eigen::MatrixXd& expected) {
  return ((found.production - expected).array().colwise() / found.output.array()).abs().maxCoeff();
}

class SupplyShockConformance : public test::ConformanceTest {
 protected:
  SupplyShockConformance() : ConformanceTest("sectors") {}
};

Eigen::MatrixXd matrix_from(const nlohmann::json& rows) {
  Eigen::MatrixXd matrix(rows.size(), rows.at(0).size());
  for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
    for (Eigen::Index j = 0; j < matrix.cols(); ++j)
      matrix(i, j) = rows[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
  }
  return matrix;
}

TEST_F(SupplyShockConformance, output_of_each_step) {
  const nlohmann::json given = json("ario_4x3.json");
  ShockCase shock = nodes_of(given.at("S"), given.at("R"), 0);
  shock.table.flows = matrix_from(given.at("Z0"));
  shock.table.final_demand = matrix_from(given.at("Y0"));
  shock.table.demand_names = {"a", "b", "c"};
  const std::size_t sectors = shock.sectors.size();
  shock.cover = Eigen::MatrixXd(sectors, sectors);
  for (std::size_t s = 0; s < sectors; ++s) {
    shock.cover.row(static_cast<Eigen::Index>(s))
        .setConstant(given.at("inv")[s].get<double>() / 365);
  }
  const Eigen::MatrixXd loss = matrix_from(given.at("delta"));
  shock.steps = loss.rows();
  for (Eigen::Index t = 0; t < loss.rows(); ++t) {
    for (Eigen::Index i = 0; i < loss.cols(); ++i)
      shock.losses.push_back({static_cast<std::size_t>(i), t, loss(t, i)});
  }
  const Eigen::MatrixXd expected = matrix_from(given.at("production")).transpose();
  EXPECT_LT(difference(spread(shock), expected), 1e-10);
}

TEST(SupplyShocks, without_a_shock_nothing_moves) {
  for (const auto& [sectors, regions] : {std::pair<std::size_t, std::size_t>{5, 3}, {8, 1}}) {
    const ShockCase shock = drawn_case(sectors, regions, 2000);
    const ShockOutcome found = spread(shock);
    EXPECT_LT(difference(found, found.output.replicate(1, shock.steps)), 1e-12);
    EXPECT_EQ(total_losses(found).direct, 0);
    EXPECT_FALSE(total_losses(found).first_hit);
  }
}

// Once the shock is over, sectors that no stock binds make again what Leontief's model says.
TEST(SupplyShocks, without_limits_of_stocks_output_ends_at_that_of_leontief) {
  ShockCase shock = drawn_case(6, 1, 3000);
  shock.binding = Eigen::MatrixXd::Zero(6, 6);
  hit(shock, 0.6, 20);
  const ShockOutcome found = spread(shock);
  Diagnostics diagnostics;
  const InputOutputSystem system = solve_table(shock.table, Severity::warning, diagnostics);
  const Eigen::VectorXd expected = system.leontief * shock.table.final_demand.rowwise().sum();
  EXPECT_GT(difference(found, expected.replicate(1, shock.steps)), 0.1);
  const Eigen::VectorXd last = found.production.col(shock.steps - 1);
  EXPECT_LT(((last - expected).array() / expected.array()).abs().maxCoeff(), 1e-6);
}

TEST(SupplyShocks, cost_more_the_larger_and_the_longer_they_are) {
  double before = 0;
  for (const double share : {0.1, 0.3, 0.5, 0.8, 1.0}) {
    ShockCase shock = drawn_case(4, 2, 300);
    hit(shock, share, 40);
    const ShockLosses losses = total_losses(spread(shock));
    EXPECT_GT(losses.total, before) << share;
    before = losses.total;
  }
  before = 0;
  for (const std::int64_t days : {5, 20, 40, 80}) {
    ShockCase shock = drawn_case(4, 2, 300);
    hit(shock, 0.7, days);
    const ShockLosses losses = total_losses(spread(shock));
    EXPECT_GT(losses.total, before) << days;
    before = losses.total;
  }
}

TEST(SupplyShocks, do_not_depend_on_the_unit_of_money) {
  ShockCase shock = drawn_case(4, 2, 200);
  hit(shock, 0.7, 30);
  const ShockOutcome found = spread(shock);
  for (const double scale : {1024.0, 1e-4}) {
    ShockCase scaled = shock;
    scaled.table.flows *= scale;
    scaled.table.final_demand *= scale;
    EXPECT_LT(difference(found, spread(scaled).production / scale), 1e-9) << scale;
  }
}

TEST(SupplyShocks, do_not_depend_on_the_order_of_sectors) {
  ShockCase shock = drawn_case(4, 2, 200);
  hit(shock, 0.7, 30);
  const ShockOutcome found = spread(shock);
  // Sector s of the other one is sector 3 − s of this one, and so for its nodes.
  const Eigen::Index nodes = 8;
  const Eigen::PermutationMatrix<Eigen::Dynamic> turned(
      Eigen::VectorXi::LinSpaced(nodes, static_cast<int>(nodes) - 1, 0));
  ShockCase other = shock;
  other.table.flows = turned * shock.table.flows * turned.transpose();
  other.table.final_demand = turned * shock.table.final_demand;
  other.cover = shock.cover.reverse();
  for (CapacityLoss& loss : other.losses) loss.node = 7;
  EXPECT_LT(difference(found, turned.transpose() * spread(other).production), 1e-9);
}

TEST(SupplyShocks, regions_alike_are_as_one) {
  ShockCase one = drawn_case(4, 1, 200);
  hit(one, 0.7, 30);
  ShockCase two = nodes_of(4, 2, 200);
  two.cover = one.cover;
  two.table.flows = one.table.flows.replicate(2, 2) / 4;
  two.table.final_demand = one.table.final_demand.replicate(2, 1) / 2;
  for (const CapacityLoss& loss : one.losses) {
    two.losses.push_back(loss);
    two.losses.push_back({loss.node + 4, loss.step, loss.share});
  }
  const Eigen::MatrixXd apart = spread(two).production;
  EXPECT_LT(difference(spread(one), apart.topRows(4) + apart.bottomRows(4)), 1e-9);
}

TEST(SupplyShocks, orders_survive_suppliers_that_all_stand_still) {
  ShockCase shock = drawn_case(3, 1, 1500);
  hit(shock, 1, 10);
  const ShockOutcome found = spread(shock);
  EXPECT_EQ(found.production(0, 5), 0);
  EXPECT_GT(found.production(0, 12) / found.output(0), 0.95);
}

TEST(SupplyShocks, a_node_without_output_stays_so) {
  ShockCase shock = drawn_case(3, 2, 50);
  for (const Eigen::Index node : {1, 5}) {
    shock.table.flows.row(node).setZero();
    shock.table.flows.col(node).setZero();
    shock.table.final_demand.row(node).setZero();
  }
  hit(shock, 0.5, 10);
  const ShockOutcome found = spread(shock);
  EXPECT_EQ(found.production.row(1).cwiseAbs().maxCoeff(), 0);
  EXPECT_EQ(losses_of(found, 1).least_share, 1);
  EXPECT_LT(losses_of(found, 0).least_share, 0.6);
}

TEST(SupplyShocks, are_measured_by_hand) {
  ShockOutcome found{Fraction(1, 365), Eigen::VectorXd(2), Eigen::MatrixXd(2, 5),
                     Eigen::MatrixXd(2, 5), Eigen::MatrixXd(2, 5)};
  found.output << 365, 730;
  found.production << 365, 73, 365, 292, 365,  //
      730, 730, 730, 730, 365;
  found.lost = found.output.replicate(1, 5) - found.production;
  found.direct << 0, 146, 0, 0, 0,  //
      0, 0, 0, 0, 0;
  const ShockLosses first = losses_of(found, 0);
  EXPECT_DOUBLE_EQ(first.before, 5);
  EXPECT_DOUBLE_EQ(first.total, 1);
  EXPECT_DOUBLE_EQ(first.direct, 0.4);
  EXPECT_DOUBLE_EQ(first.amplification().value(), 2.5);
  EXPECT_EQ(first.first_hit, 1);
  EXPECT_EQ(first.worst, 1);
  EXPECT_DOUBLE_EQ(first.least_share, 0.2);
  EXPECT_EQ(first.recovered, 4);
  const ShockLosses second = losses_of(found, 1);
  EXPECT_EQ(second.first_hit, 4);
  EXPECT_FALSE(second.recovered);
  EXPECT_FALSE(second.amplification());
  const ShockLosses all = total_losses(found);
  EXPECT_DOUBLE_EQ(all.total, 2);
  EXPECT_EQ(all.worst, 4);
}

}  // namespace
}  // namespace sim33618
