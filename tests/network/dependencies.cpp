#include "network/dependencies.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "table_cases.hpp"

namespace sim33618 {
namespace {

// All inputs are somebody's supply, a unit of output is inputs and value added, and a unit of final
// demand is imports and value added, wherever in the chain.
RC_GTEST_PROP(DependenciesOf, random_tables_add_up_to_all_inputs, ()) {
  const InputOutputTable table = test::random_table(*rc::gen::inRange(1, 8));
  const InputOutputSystem system = test::solved(table);
  const Eigen::Index nodes = system.output.size();
  const Dependencies found = dependencies(table, system);
  const Eigen::VectorXd inputs =
      (table.flows.colwise().sum() + table.imports.colwise().sum()).transpose();
  RC_ASSERT(test::difference(found.flow.colwise().sum().transpose(), inputs) < 1e-12);
  for (Eigen::Index j = 0; j < nodes; ++j)
    RC_ASSERT(std::abs(found.share_of_inputs.col(j).sum() - (inputs[j] > 0 ? 1 : 0)) < 1e-12);
  const Eigen::VectorXd value_added = per_output(value_added_of(table), system.output);
  const Eigen::VectorXd direct = found.direct.colwise().sum().transpose() + value_added;
  RC_ASSERT(test::difference(direct, Eigen::VectorXd::Ones(nodes)) < 1e-9);
  const Eigen::VectorXd total =
      found.total.bottomRows(1).transpose() + system.leontief.transpose() * value_added;
  RC_ASSERT(test::difference(total, Eigen::VectorXd::Ones(nodes)) < 1e-9);
  RC_ASSERT((found.total.array() >= found.direct.array() - 1e-12).all());
}

TEST(Dependencies, count_suppliers_of_suppliers_and_their_imports) {
  InputOutputTable table;
  table.names = {"coal", "power", "cars"};
  table.flows = Eigen::MatrixXd{{0, 10, 0}, {0, 0, 40}, {0, 0, 0}};
  table.demand_names = {"all"};
  table.final_demand = Eigen::MatrixXd{{0}, {0}, {200}};
  table.import_names = {"abroad"};
  table.imports = Eigen::MatrixXd{{0, 10, 40}};
  const Dependencies found = dependencies(table, test::solved(table));
  EXPECT_NEAR(found.share_of_inputs(0, 1), 0.5, 1e-15);
  EXPECT_NEAR(found.share_of_inputs(3, 2), 0.5, 1e-15);
  EXPECT_NEAR(found.direct(1, 2), 0.2, 1e-15);
  EXPECT_EQ(found.direct(0, 2), 0);
  EXPECT_NEAR(found.total(0, 2), 0.25 * 0.2, 1e-15);
  EXPECT_NEAR(found.total(3, 2), 0.2 + 0.25 * 0.2, 1e-15);
  EXPECT_EQ(found.total(2, 2), 0) << "the unit itself is not counted";
}

TEST(Dependencies, of_a_node_that_buys_nothing_are_none) {
  const InputOutputTable table = test::table_with_an_idle_node();
  const Dependencies found = dependencies(table, test::solved(table));
  EXPECT_EQ(found.share_of_inputs.col(0), Eigen::VectorXd::Zero(2));
  EXPECT_EQ(found.direct.col(0), Eigen::VectorXd::Zero(2));
  EXPECT_EQ(found.total.rows(), 2) << "a table without imports has none";
}

}  // namespace
}  // namespace sim33618
