#include "network/embodied_emissions.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

#include "support/found_errors.hpp"
#include "table_cases.hpp"

namespace sim33618 {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;

RC_GTEST_PROP(EmbodiedEmissionsOf, random_tables_add_up_from_both_sides, ()) {
  InputOutputTable table = test::random_table(*rc::gen::inRange(1, 8));
  const InputOutputSystem system = test::solved(table);
  const EmbodiedEmissions embodied = embodied_emissions(system, table.satellites.row(0));
  const Eigen::MatrixXd flows = emission_flows(system, embodied, table.final_demand);
  RC_ASSERT(test::difference(flows.rowwise().sum(), table.satellites.row(0).transpose()) < 1e-9);
  const double footprint = embodied.total.dot(table.final_demand.rowwise().sum());
  RC_ASSERT(std::abs(flows.sum() - footprint) < 1e-9 * std::max(1.0, footprint));
  // Enabled by value added and imports, the same emissions are counted from the other side.
  const Eigen::VectorXd primary = value_added_of(table) + table.imports.row(0).transpose();
  const double enabled = primary.dot(embodied.direct + embodied.downstream);
  RC_ASSERT(std::abs(enabled - footprint) < 1e-9 * std::max(1.0, primary.cwiseAbs().sum()));
}

// Coal to power to cars.
TEST(EmbodiedEmissions, of_a_chain_gather_along_it) {
  InputOutputTable table;
  table.names = {"coal", "power", "cars"};
  table.flows = Eigen::MatrixXd{{0, 10, 0}, {0, 0, 40}, {0, 0, 0}};
  table.demand_names = {"all"};
  table.final_demand = Eigen::MatrixXd{{0}, {0}, {200}};
  const EmbodiedEmissions found =
      embodied_emissions(test::solved(table), Eigen::VectorXd{{5, 80, 4}});
  const auto numbers = [](const Eigen::VectorXd& vector) {
    return std::vector<double>(vector.begin(), vector.end());
  };
  EXPECT_THAT(numbers(found.direct), ElementsAre(0.5, 2, 0.02));
  EXPECT_THAT(numbers(found.upstream), ElementsAre(0, 0.125, DoubleNear(0.425, 1e-15)));
  // A yuan paid to miners passes a power plant (2) and a car maker (0.02).
  EXPECT_THAT(numbers(found.downstream),
              ElementsAre(DoubleNear(2.02, 1e-15), DoubleNear(0.02, 1e-15), 0));
}

RC_GTEST_PROP(EmbodiedEmissionsOf, all_scopes_add_up_to_cradle_to_gate, ()) {
  InputOutputTable table = test::random_table(*rc::gen::inRange(1, 8));
  const InputOutputSystem system = test::solved(table);
  const EmbodiedEmissions embodied = embodied_emissions(system, table.satellites.row(0));
  std::vector<bool> sells_energy;
  for (std::size_t i = 0; i < table.names.size(); ++i)
    sells_energy.push_back(*rc::gen::arbitrary<bool>());
  const EmissionScopes scopes = emission_scopes(system, embodied, sells_energy);
  RC_ASSERT(test::difference(scopes.direct + scopes.bought_energy + scopes.upstream,
                             embodied.total) < 1e-12 * std::max(1.0, embodied.total.maxCoeff()));
  RC_ASSERT(scopes.upstream.minCoeff() > -1e-12);
}

// A car maker buys parts and power; the maker of parts buys power, and the power plant coal. Power
// of the car maker is its scope 2, that of the parts and the coal of both are its scope 3.
TEST(EmissionScopes, count_bought_power_once) {
  InputOutputTable table;
  table.names = {"coal", "power", "parts", "cars"};
  table.flows = Eigen::MatrixXd{{0, 10, 0, 0}, {0, 0, 20, 20}, {0, 0, 0, 50}, {0, 0, 0, 0}};
  table.demand_names = {"all"};
  table.final_demand = Eigen::MatrixXd{{0}, {0}, {0}, {200}};
  const InputOutputSystem system = test::solved(table);
  const EmbodiedEmissions embodied = embodied_emissions(system, Eigen::VectorXd{{5, 80, 10, 4}});
  const EmissionScopes scopes = emission_scopes(system, embodied, {false, true, false, false});
  EXPECT_NEAR(scopes.direct[3] * 200, 4, 1e-13);
  EXPECT_NEAR(scopes.bought_energy[3] * 200, 40, 1e-13);
  // Parts 10 and their power 40, coal 5.
  EXPECT_NEAR(scopes.upstream[3] * 200, 55, 1e-13);
  EXPECT_NEAR(scopes.upstream[1] * 40, 5, 1e-13);
}

TEST(EmbodiedEmissions, need_numbers_and_output) {
  const InputOutputSystem system = test::solved(test::table_with_an_idle_node());
  const auto mistakes = [&](const Eigen::VectorXd& emissions) {
    return test::summaries(test::errors_of([&] { embodied_emissions(system, emissions); }));
  };
  EXPECT_THAT(mistakes(Eigen::VectorXd{{3, 1}}), ElementsAre("'1' has emissions but no output @ "));
  EXPECT_THAT(mistakes(Eigen::VectorXd{{0, std::numeric_limits<double>::quiet_NaN()}}),
              ElementsAre("the emissions of '2' are not a finite number @ "));
}

}  // namespace
}  // namespace sim33618
