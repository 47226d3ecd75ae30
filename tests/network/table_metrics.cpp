#include "network/table_metrics.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>

#include "network/node_network.hpp"
#include "support/found_errors.hpp"
#include "table_cases.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;

TableRoles roles_of_emissions() {
  TableRoles roles;
  roles.emissions = 0;
  return roles;
}

TableMetrics metrics(const InputOutputTable& table) {
  Diagnostics diagnostics;
  return metrics_of(table, roles_of_emissions(), {}, diagnostics);
}

// What is told of each node in numbers, a column each; `unit` is that of the table.
Eigen::MatrixXd numbers_of(const TableMetrics& found, double unit) {
  const auto nodes = static_cast<Eigen::Index>(found.suppliers.size());
  Eigen::MatrixXd numbers(nodes, 13);
  numbers.col(0) = found.output.type_one.total;
  numbers.col(1) = found.accounts[0].type_one.total * unit;
  numbers.col(2) = found.linkages.power;
  numbers.col(3) = found.linkages.ghosh_sensitivity;
  for (Eigen::Index kind = 0; kind < 3; ++kind)
    numbers.col(4 + kind) = found.extraction[static_cast<std::size_t>(kind)] / unit;
  numbers.col(7) = found.imports.total;
  numbers.col(8) = found.embodied->upstream * unit;
  for (Eigen::Index i = 0; i < nodes; ++i) {
    const auto node = static_cast<std::size_t>(i);
    numbers(i, 9) = found.suppliers[node].herfindahl;
    numbers(i, 10) = found.criticality.risk[node].index;
    numbers(i, 11) = found.criticality.influence[node];
    numbers(i, 12) = found.criticality.betweenness[node];
  }
  return numbers;
}

RC_GTEST_PROP(TableMetricsOf, a_table_in_another_unit_are_the_same, ()) {
  const InputOutputTable table = test::random_table(*rc::gen::inRange(1, 8));
  const double unit = *rc::gen::element(0.25, 2.0, 1024.0);
  InputOutputTable other = table;
  other.flows *= unit;
  other.final_demand *= unit;
  other.imports *= unit;
  RC_ASSERT(test::difference(numbers_of(metrics(other), unit), numbers_of(metrics(table), 1)) <
            1e-12);
}

RC_GTEST_PROP(TableMetricsOf, nodes_in_another_order_are_those_in_another_order, ()) {
  const Eigen::Index nodes = *rc::gen::inRange(1, 8);
  const InputOutputTable table = test::random_table(nodes);
  std::vector<Eigen::Index> order(static_cast<std::size_t>(nodes));
  std::iota(order.begin(), order.end(), Eigen::Index{0});
  std::rotate(order.begin(), order.begin() + *rc::gen::inRange<Eigen::Index>(0, nodes),
              order.end());
  InputOutputTable other = table;
  for (Eigen::Index i = 0; i < nodes; ++i)
    other.names[static_cast<std::size_t>(i)] =
        table.names[static_cast<std::size_t>(order[static_cast<std::size_t>(i)])];
  other.flows = table.flows(order, order);
  other.final_demand = table.final_demand(order, Eigen::all);
  other.imports = table.imports(Eigen::all, order);
  other.satellites = table.satellites(Eigen::all, order);
  const Eigen::MatrixXd expected = numbers_of(metrics(table), 1)(order, Eigen::all);
  RC_ASSERT(test::difference(numbers_of(metrics(other), 1), expected) < 1e-9);
}

TEST(TableMetrics, know_type_two_where_the_table_has_households) {
  InputOutputTable table = test::textbook_table();
  table.demand_names = {"households", "others"};
  table.final_demand = Eigen::MatrixXd{{50, 300}, {400, 1300}};
  table.satellite_names = {"income"};
  table.satellites = Eigen::MatrixXd{{300, 500}};
  Diagnostics diagnostics;
  TableRoles roles;
  EXPECT_FALSE(metrics_of(table, roles, {}, diagnostics).output.type_two.has_value());
  roles.household_income = 0;
  roles.household_consumption = 0;
  const TableMetrics found = metrics_of(table, roles, {}, diagnostics);
  const ClosedSystem closed =
      close_for_households(found.system, {Eigen::VectorXd{{300, 500}}, Eigen::VectorXd{{50, 400}}});
  EXPECT_EQ(found.output.type_two->total,
            type_two_multipliers(closed, Eigen::VectorXd::Ones(2)).total);
  EXPECT_GT(found.output.type_two->total[0], found.output.type_one.total[0]);
  EXPECT_FALSE(found.embodied.has_value()) << "no account is emissions";
}

TEST(TableMetrics, see_the_shape_of_main_links_only) {
  InputOutputTable table;
  table.names = {"a", "b", "c", "alone"};
  table.flows = Eigen::MatrixXd{{0, 10, 0, 0}, {0.05, 0, 10, 0}, {0.05, 0, 0, 0}, {0, 0, 0, 0}};
  table.demand_names = {"all"};
  table.final_demand = Eigen::MatrixXd{{30}, {30}, {30}, {5}};
  table.import_names = {"abroad"};
  table.imports = Eigen::MatrixXd{{10, 0, 0, 1}};
  Diagnostics diagnostics;
  const auto core_numbers_at = [&](double least_share) {
    return metrics_of(table, {}, {RiskLimits{}, least_share}, diagnostics).criticality.core_number;
  };
  // a buys half a percent each of b and c.
  EXPECT_THAT(core_numbers_at(0.01), ElementsAre(1, 1, 1, 0));
  EXPECT_THAT(core_numbers_at(0.001), ElementsAre(2, 2, 2, 0));
  const TableMetrics found = metrics_of(table, {}, {}, diagnostics);
  EXPECT_EQ(found.criticality.part[3], BowTiePart::apart);
  EXPECT_NEAR(found.criticality.risk[3].index, 5.0 / 115.1, 1e-12) << "its own sales";
  EXPECT_TRUE(found.suppliers[3].is_single_source());
}

TEST(TableMetrics, count_sales_to_final_demand_and_purchases_outside) {
  const ProductionNetwork network = production_network_of(test::two_regions());
  EXPECT_EQ(network.sold_outside[0], 17);
  EXPECT_EQ(network.bought_outside, std::vector<double>(6, 0));
  EXPECT_EQ(network.sectors, 6U);
  InputOutputTable table = test::textbook_table();
  table.final_demand = Eigen::MatrixXd{{-10}, {1700}};
  EXPECT_EQ(production_network_of(table).sold_outside, (std::vector<double>{0, 1700}))
      << "stocks that are sold off are no sales";
}

TEST(TableMetrics, of_a_table_that_cannot_be_solved_are_refused) {
  InputOutputTable table = test::textbook_table();
  table.flows(0, 0) = -1;
  EXPECT_THAT(test::summaries(test::errors_of([&] { metrics(table); })),
              ElementsAre("flows, row '1', column '1': -1 is negative @ "));
}

// To lose more nodes costs no less output.
RC_GTEST_PROP(ExtractionOf, more_nodes_is_not_less, ()) {
  const InputOutputSystem system = test::solved(test::random_table(6));
  std::vector<Eigen::Index> nodes;
  double lost = 0;
  for (Eigen::Index i = 0; i < 6; ++i) {
    nodes.push_back(i);
    const Eigen::VectorXd loss = extraction_loss(system, nodes, Extraction::total);
    RC_ASSERT(loss.minCoeff() > -1e-9 * system.output.maxCoeff());
    RC_ASSERT(loss.sum() >= lost * (1 - 1e-12));
    lost = loss.sum();
  }
}

}  // namespace
}  // namespace sim33618
