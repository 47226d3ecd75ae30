// How shocks spread by the equations of model/supply_shock.
#include "simulation/supply_shock.hpp"

#include <gmock/gmock.h>

#include "support/conformance.hpp"

namespace sim33618 {
namespace {

std::unique_ptr<CompiledModel> model_of(const ShockCase& shock) {
  return std::make_unique<CompiledModel>(
      read_model(SIM33618_SOURCE_DIR "/model/supply_shock", "shock", shock_dimensions(shock)));
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
  ShockCase shock;
  const std::size_t sectors = given.at("S");
  const std::size_t regions = given.at("R");
  for (std::size_t s = 0; s < sectors; ++s) shock.sectors.push_back(fmt::format("s {}", s));
  for (std::size_t r = 0; r < regions; ++r) shock.regions.push_back(fmt::format("r {}", r));
  for (std::size_t i = 0; i < sectors * regions; ++i) {
    shock.sector.push_back(i % sectors);
    shock.region.push_back(i / sectors);
    shock.table.names.push_back(fmt::format("node {}", i));
  }
  shock.table.flows = matrix_from(given.at("Z0"));
  shock.table.final_demand = matrix_from(given.at("Y0"));
  shock.table.demand_names = {"a", "b", "c"};
  shock.cover = Eigen::MatrixXd(sectors, sectors);
  for (std::size_t s = 0; s < sectors; ++s)
    shock.cover.row(static_cast<Eigen::Index>(s)).setConstant(given.at("inv")[s]);
  const Eigen::MatrixXd loss = matrix_from(given.at("delta"));
  shock.steps = loss.rows();
  for (Eigen::Index t = 0; t < loss.rows(); ++t) {
    for (Eigen::Index i = 0; i < loss.cols(); ++i)
      shock.losses.push_back({static_cast<std::size_t>(i), t, loss(t, i)});
  }
  const auto model = model_of(shock);
  const ShockOutcome found = spread_shock(*model, shock);
  const Eigen::MatrixXd expected = matrix_from(given.at("production")).transpose();
  const Eigen::MatrixXd error =
      (found.production - expected).array().colwise() / found.output.array();
  EXPECT_LT(error.cwiseAbs().maxCoeff(), 1e-10);
  std::cerr << error.cwiseAbs().maxCoeff() << "\n";
}

}  // namespace
}  // namespace sim33618
