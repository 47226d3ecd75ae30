#include "network/multipliers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/found_errors.hpp"
#include "table_cases.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;

TEST(Multipliers, of_type_one_count_all_suppliers) {
  const InputOutputSystem system = test::solved(test::textbook_table());
  const Multipliers jobs = type_one_multipliers(system, Eigen::VectorXd{{0.002, 0}});
  EXPECT_NEAR(jobs.total[0], 0.002 * system.leontief(0, 0), 1e-15);
  EXPECT_NEAR(jobs.ratio[0], system.leontief(0, 0), 1e-14);
  EXPECT_NEAR(jobs.total[1], 0.002 * system.leontief(0, 1), 1e-15);
  EXPECT_TRUE(std::isnan(jobs.ratio[1])) << "nothing works in the second node";
}

// One node that buys nothing, pays all it makes to households, which spend half of it there: each
// unit comes back as a half.
TEST(Multipliers, of_type_two_add_what_income_buys) {
  InputOutputTable table;
  table.names = {"all"};
  table.flows = Eigen::MatrixXd{{0}};
  table.demand_names = {"all"};
  table.final_demand = Eigen::MatrixXd{{100}};
  const InputOutputSystem system = test::solved(table);
  const ClosedSystem closed =
      close_for_households(system, {Eigen::VectorXd{{100}}, Eigen::VectorXd{{50}}});
  const Multipliers output = type_two_multipliers(closed, Eigen::VectorXd{{1}});
  EXPECT_NEAR(output.total[0], 2, 1e-15);
}

TEST(Multipliers, need_households_that_earn_and_save) {
  const InputOutputSystem system = test::solved(test::textbook_table());
  const auto mistakes = [&](const Eigen::VectorXd& income, const Eigen::VectorXd& consumption) {
    return test::summaries(test::errors_of([&] {
      close_for_households(system, {income, consumption});
    }));
  };
  EXPECT_THAT(mistakes(Eigen::VectorXd{{1, -1}}, Eigen::VectorXd{{1}}),
              ElementsAre("household income of '2': -1 is not a finite number from 0 on @ ",
                          "household consumption: 1 numbers for 2 names @ "));
  EXPECT_THAT(mistakes(Eigen::VectorXd{{0, 0}}, Eigen::VectorXd{{1, 1}}),
              ElementsAre("households earn nothing @ "));
  EXPECT_THAT(mistakes(Eigen::VectorXd{{650, 1400}}, Eigen::VectorXd{{350, 1700}}),
              ElementsAre("with households the spectral radius of the coefficients is 1 (1 or "
                          "more: all income comes back as income) @ "));
}

// M&B 6.2.2: total income is the households' row of the closed inverse, and type II is the same
// multiple of type I for all nodes.
RC_GTEST_PROP(MultipliersOf, random_tables_keep_the_textbook_identities, ()) {
  InputOutputTable table = test::random_table(*rc::gen::inRange(1, 7));
  const InputOutputSystem system = test::solved(table);
  const Eigen::Index nodes = system.output.size();
  HouseholdAccount households;
  households.income = test::random_matrix(nodes, 1, 1, 20);
  households.consumption = table.final_demand.col(0);
  // Half of income is spent, and at most half of output is income.
  households.income = households.income.cwiseMin(
      0.5 * (system.output - table.flows.colwise().sum().transpose()).cwiseMax(1));
  households.consumption *= 0.5 * households.income.sum() / households.consumption.sum();
  RC_PRE((per_output(households.income, system.output) +
          Eigen::VectorXd(system.coefficients.colwise().sum()))
             .maxCoeff() < 1);
  const ClosedSystem closed = close_for_households(system, households);
  const Eigen::VectorXd intensity = per_output(households.income, system.output);
  const Multipliers one = type_one_multipliers(system, intensity);
  const Multipliers two = type_two_multipliers(closed, intensity);
  const Eigen::VectorXd row = closed.leontief.bottomLeftCorner(1, nodes).transpose();
  RC_ASSERT(test::difference(two.total, row) < 1e-9);
  const Eigen::VectorXd multiple = two.ratio.array() / one.ratio.array();
  RC_ASSERT(multiple.maxCoeff() - multiple.minCoeff() < 1e-9 * multiple.maxCoeff());
  RC_ASSERT(multiple.minCoeff() > 1);
}

}  // namespace
}  // namespace sim33618
