// Input-output algebra against the results of others.
#include <gmock/gmock.h>

#include "network/embodied_emissions.hpp"
#include "network/extraction.hpp"
#include "network/import_dependence.hpp"
#include "network/linkages.hpp"
#include "network/multipliers.hpp"
#include "network/supplier_concentration.hpp"
#include "support/conformance.hpp"
#include "table_cases.hpp"

namespace sim33618 {
namespace {

constexpr double tolerance = 1e-12;

class TableConformance : public test::ConformanceTest {
 protected:
  TableConformance() : ConformanceTest("network") {}
};

Eigen::VectorXd vector_of(const nlohmann::json& list) {
  const auto numbers = list.get<std::vector<double>>();
  return Eigen::Map<const Eigen::VectorXd>(numbers.data(),
                                           static_cast<Eigen::Index>(numbers.size()));
}

Eigen::MatrixXd matrix_of(const nlohmann::json& rows) {
  Eigen::MatrixXd matrix(rows.size(), rows.at(0).size());
  for (std::size_t i = 0; i < rows.size(); ++i)
    matrix.row(static_cast<Eigen::Index>(i)) = vector_of(rows[i]).transpose();
  return matrix;
}

TEST_F(TableConformance, the_textbook_table) {
  const nlohmann::json expected = json("metrics.json").at("miller_blair");
  const InputOutputSystem system = test::solved(test::textbook_table());
  EXPECT_LE(test::difference(system.coefficients, matrix_of(expected.at("A"))), tolerance);
  EXPECT_LE(test::difference(system.leontief, matrix_of(expected.at("L"))), tolerance);
  EXPECT_LE(test::difference(system.allocation, matrix_of(expected.at("B"))), tolerance);
  EXPECT_LE(test::difference(system.ghosh, matrix_of(expected.at("G"))), tolerance);
  const InputOutputTable after = table_of_coefficients(system.names, system.coefficients, {"all"},
                                                       Eigen::MatrixXd{{600}, {1500}});
  EXPECT_LE(test::difference(output_of(after), vector_of(expected.at("x_new_for_y_600_1500"))),
            tolerance);
}

TEST_F(TableConformance, output_linkages_and_extraction_of_two_regions) {
  const nlohmann::json expected = json("metrics.json").at("small_mrio");
  const auto expect_equal = [&](const Eigen::VectorXd& found, const char* name) {
    EXPECT_LE(test::difference(found, vector_of(expected.at(name))), tolerance) << name;
  };
  const InputOutputSystem system = test::solved(test::two_regions());
  expect_equal(system.output, "x");
  EXPECT_NEAR(system.spectral_radius, expected.at("spectral_radius_A").get<double>(), tolerance);

  const Linkages links = linkages(system);
  expect_equal(links.backward, "backward_output_multiplier");
  expect_equal(type_one_multipliers(system, Eigen::VectorXd::Ones(6)).total,
               "backward_output_multiplier");
  expect_equal(links.forward, "forward_ghosh_multiplier");
  expect_equal(links.power, "rasmussen_power_of_dispersion");
  expect_equal(links.sensitivity, "rasmussen_sensitivity_of_dispersion_leontief_rows");

  const Eigen::VectorXd losses = extraction_losses(system, Extraction::total);
  expect_equal(losses, "hypothetical_extraction_total_loss");
  expect_equal(losses / system.output.sum(), "hypothetical_extraction_share");
}

TEST_F(TableConformance, emissions_imports_and_suppliers_of_two_regions) {
  const nlohmann::json expected = json("metrics.json").at("small_mrio");
  const auto expect_equal = [&](const Eigen::VectorXd& found, const char* name) {
    EXPECT_LE(test::difference(found, vector_of(expected.at(name))), tolerance) << name;
  };
  const InputOutputTable table = test::two_regions();
  const InputOutputSystem system = test::solved(table);
  const EmbodiedEmissions embodied = embodied_emissions(system, table.satellites.row(0));
  expect_equal(embodied.direct, "scope1_intensity");
  expect_equal(embodied.total, "scope123_upstream_multiplier_M");
  expect_equal(embodied.upstream, "scope3_upstream_only");
  const Eigen::MatrixXd flows = emission_flows(system, embodied, table.final_demand);
  expect_equal(flows.colwise().sum(), "footprint_by_region_D_cba_ext1");
  expect_equal(flows.rowwise().sum().reshaped(3, 2).colwise().sum(),
               "production_by_region_D_pba_ext1");

  expect_equal(share_from_other_regions(table.flows, table.imports, {0, 0, 0, 1, 1, 1}),
               "import_share_of_inputs");
  const std::vector<SupplierConcentration> suppliers = supplier_concentration(table.flows);
  Eigen::VectorXd herfindahl(6);
  std::transform(suppliers.begin(), suppliers.end(), herfindahl.begin(),
                 [](const SupplierConcentration& found) { return found.herfindahl; });
  expect_equal(herfindahl, "supplier_HHI_per_industry");
}

}  // namespace
}  // namespace sim33618
