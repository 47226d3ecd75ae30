#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

#include "network/spectral_radius.hpp"
#include "support/placed_messages.hpp"
#include "table_cases.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::StartsWith;

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

// What is found in a table, errors or not.
std::vector<std::string> findings(const InputOutputTable& table,
                                  Severity doubtful = Severity::warning) {
  Diagnostics diagnostics;
  try {
    solve_table(table, doubtful, diagnostics);
  } catch (const InputError&) {
  }
  return test::placed_messages(diagnostics);
}

TEST(InputOutputTable, without_mistakes_is_found_so) {
  EXPECT_THAT(findings(test::textbook_table()), IsEmpty());
}

TEST(InputOutputTable, knows_its_nodes_by_name) {
  EXPECT_EQ(node_of({"steel", "power"}, "power"), 1);
  try {
    node_of({"steel", "power"}, "pwoer");
    FAIL() << "found a node that is not there";
  } catch (const InputError& error) {
    EXPECT_THAT(error.what(), StartsWith("error: unknown node 'pwoer'; did you mean 'power'?"));
  }
}

TEST(InputOutputTable, names_parts_that_do_not_fit) {
  InputOutputTable table = test::textbook_table();
  table.flows = Eigen::MatrixXd::Ones(2, 3);
  table.value_added = Eigen::VectorXd::Ones(3);
  table.import_names = {"imports"};
  table.imports = Eigen::MatrixXd::Ones(1, 1);
  EXPECT_THAT(findings(table), ElementsAre("the flows are not square: 2 rows, 3 columns",
                                           "flows: 2 rows and 3 columns, but 2 and 2 names",
                                           "imports: 1 rows and 1 columns, but 1 and 2 names",
                                           "value added: 3 numbers for 2 names"));
  EXPECT_THAT(findings({}), ElementsAre("the table has no rows"));
}

TEST(InputOutputTable, names_a_repeated_name) {
  InputOutputTable table = test::textbook_table();
  table.names = {"power", "power"};
  EXPECT_THAT(findings(table), ElementsAre("'power' stands twice in the list of names"));
}

TEST(InputOutputTable, names_row_and_column_of_a_bad_cell) {
  InputOutputTable table = test::textbook_table();
  table.names = {"steel", "power"};
  table.flows(0, 1) = -3;
  table.flows(1, 1) = not_a_number;
  table.final_demand(1, 0) = std::numeric_limits<double>::infinity();
  table.value_added[0] = not_a_number;
  EXPECT_THAT(findings(table),
              ElementsAre("flows, row 'steel', column 'power': -3 is negative",
                          "flows, row 'power', column 'power': not a finite number",
                          "final demand, row 'power', column 'all': not a finite number",
                          "the value added of 'steel' is not a finite number"));
}

TEST(InputOutputTable, may_lose_stocks_but_not_make_less_than_nothing) {
  InputOutputTable table = test::textbook_table();
  table.value_added.resize(0);
  table.final_demand(0, 0) = -400;
  EXPECT_THAT(findings(table),
              ElementsAre("the value added of '1' is negative (-100)",
                          "the inputs of '1' add up to 1.4 of its output (1 or more)"));
  table.flows(0, 0) = 0;
  table.final_demand(0, 0) = -700;
  EXPECT_THAT(findings(table), ElementsAre("the output of '1' is negative (-200)"));
}

TEST(InputOutputTable, whose_rows_and_columns_differ_is_refused) {
  InputOutputTable table = test::textbook_table();
  table.value_added[1] = 1401;
  EXPECT_THAT(findings(table), ElementsAre("the row of '2' adds up to 2000, its column to 2001"));
  table.value_added[1] = 1400.001;
  EXPECT_THAT(findings(table), IsEmpty());
}

TEST(InputOutputTable, has_no_flows_of_a_node_without_output) {
  InputOutputTable table = test::textbook_table();
  table.value_added.resize(0);
  table.flows.row(0).setZero();
  table.final_demand(0, 0) = 0;
  EXPECT_THAT(findings(table), ElementsAre("'1' buys or sells but has no output"));
}

TEST(InputOutputTable, with_a_node_that_makes_nothing_can_be_solved) {
  const InputOutputSystem system = test::solved(test::table_with_an_idle_node());
  EXPECT_EQ(system.leontief, (Eigen::MatrixXd{{1, 0}, {0, 1.0 / (1 - 100.0 / 1800)}}));
  EXPECT_EQ(system.ghosh, system.leontief);
}

TEST(InputOutputTable, warns_of_what_is_doubtful_or_refuses_it) {
  InputOutputTable table = test::textbook_table();
  table.value_added = Eigen::VectorXd{{0, 0}};
  table.flows = Eigen::MatrixXd{{0, 500}, {1200, 0}};
  table.final_demand = Eigen::MatrixXd{{500}, {100}};
  table.import_names = {"imports"};
  table.imports = Eigen::MatrixXd{{0, 800}};
  table.value_added[0] = -200;
  Diagnostics diagnostics;
  solve_table(table, Severity::warning, diagnostics);
  EXPECT_FALSE(diagnostics.has_errors());
  EXPECT_THAT(test::placed_messages(diagnostics),
              ElementsAre("the value added of '1' is negative (-200)",
                          "the inputs of '1' add up to 1.2 of its output (1 or more)"));
  Diagnostics strict;
  EXPECT_THROW(solve_table(table, Severity::error, strict), InputError);
}

TEST(InputOutputTable, says_who_buys_nothing) {
  InputOutputTable table = test::textbook_table();
  table.value_added.resize(0);
  table.flows.col(0).setZero();
  EXPECT_THAT(findings(table), ElementsAre("'1' has output but buys no inputs"));
}

TEST(InputOutputTable, whose_output_serves_itself_alone_is_refused) {
  InputOutputTable table = test::textbook_table();
  table.value_added.resize(0);
  table.flows = Eigen::MatrixXd{{0, 500}, {800, 0}};
  table.final_demand = Eigen::MatrixXd{{0}, {0}};
  EXPECT_THAT(findings(table),
              ElementsAre("the value added of '1' is negative (-300)",
                          "the inputs of '1' add up to 1.6 of its output (1 or more)",
                          "the spectral radius of the coefficients is 1 (1 or more: no output "
                          "meets a final demand)"));
}

TEST(Coefficients, that_make_nothing_of_their_inputs_are_refused) {
  const Eigen::MatrixXd demand{{1}, {1}};
  EXPECT_THROW(
      table_of_coefficients({"a", "b"}, Eigen::MatrixXd{{0.5, 0.6}, {0.5, 0.4}}, {"all"}, demand),
      InputError);
  EXPECT_THROW(
      table_of_coefficients({"a", "b"}, Eigen::MatrixXd{{0.5, -0.1}, {0, 0}}, {"all"}, demand),
      InputError);
}

// Nilpotent, cyclic and reducible matrices, whose radius is known.
TEST(SpectralRadius, of_matrices_known_by_hand) {
  EXPECT_EQ(spectral_radius(Eigen::MatrixXd{{0, 3}, {0, 0}}), 0);
  EXPECT_NEAR(spectral_radius(Eigen::MatrixXd{{0, 4}, {0.25, 0}}), 1, 1e-15);
  EXPECT_NEAR(spectral_radius(Eigen::MatrixXd{{0.2, 9, 9}, {0, 0.1, 0.4}, {0, 0.4, 0.1}}), 0.5,
              1e-15);
}

RC_GTEST_PROP(InputOutputSystemOf, random_tables_meets_its_definitions, ()) {
  const InputOutputTable table = test::random_table(*rc::gen::inRange(1, 9));
  const InputOutputSystem system = test::solved(table);
  const Eigen::Index nodes = system.output.size();
  const Eigen::MatrixXd identity = Eigen::MatrixXd::Identity(nodes, nodes);
  RC_ASSERT(test::difference(system.leontief * (identity - system.coefficients), identity) < 1e-9);
  RC_ASSERT((system.leontief.array() >= 0).all());
  RC_ASSERT(system.spectral_radius < 1);
  const Eigen::VectorXd demand = table.final_demand.rowwise().sum();
  const Eigen::VectorXd demand_driven = system.leontief * demand;
  const Eigen::VectorXd supply_driven =
      system.ghosh.transpose() * (value_added_of(table) + table.imports.row(0).transpose());
  RC_ASSERT(test::difference(demand_driven, system.output) < 1e-9);
  RC_ASSERT(test::difference(supply_driven, system.output) < 1e-9);
  RC_ASSERT(std::abs(demand_driven.sum() - supply_driven.sum()) < 1e-9 * system.output.sum());
}

RC_GTEST_PROP(InputOutputSystemOf, a_table_in_another_unit_is_the_same, ()) {
  InputOutputTable table = test::random_table(5);
  const InputOutputSystem before = test::solved(table);
  table.flows *= 1024;
  table.final_demand *= 1024;
  table.imports *= 1024;
  const InputOutputSystem after = test::solved(table);
  RC_ASSERT(after.leontief == before.leontief);
  RC_ASSERT(after.ghosh == before.ghosh);
}

RC_GTEST_PROP(InputOutputSystemOf, coefficients_gives_back_its_table, ()) {
  const InputOutputTable table = test::random_table(5);
  const InputOutputSystem system = test::solved(table);
  const InputOutputTable again = table_of_coefficients(table.names, system.coefficients,
                                                       table.demand_names, table.final_demand);
  RC_ASSERT(test::difference(again.flows, table.flows) < 1e-9);
}

}  // namespace
}  // namespace sim33618
