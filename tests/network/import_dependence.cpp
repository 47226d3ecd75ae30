#include "network/import_dependence.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "network/supplier_concentration.hpp"
#include "table_cases.hpp"

namespace sim33618 {
namespace {

// What is neither imported nor bought of others is value added: of a unit of final demand all of it
// is one or the other, wherever in the chain.
RC_GTEST_PROP(ImportDependenceOf, a_product_and_value_added_are_all_of_it, ()) {
  const InputOutputTable table = test::random_table(*rc::gen::inRange(1, 8));
  const InputOutputSystem system = test::solved(table);
  const ImportDependence found = import_dependence(system, table.imports);
  const Eigen::VectorXd value_added = per_output(value_added_of(table), system.output);
  const Eigen::VectorXd all = found.total + system.leontief.transpose() * value_added;
  RC_ASSERT(test::difference(all, Eigen::VectorXd::Ones(all.size())) < 1e-9);
  RC_ASSERT((found.total.array() >= found.direct.array() * (1 - 1e-12)).all());
}

TEST(ImportDependence, counts_imports_of_suppliers) {
  InputOutputTable table = test::textbook_table();
  const InputOutputSystem system = test::solved(table);
  const ImportDependence found = import_dependence(system, Eigen::MatrixXd{{0, 200}, {0, 200}});
  EXPECT_EQ(found.share_of_inputs[0], 0);
  EXPECT_EQ(found.share_of_inputs[1], 0.4);
  EXPECT_EQ(found.direct[1], 0.2);
  EXPECT_NEAR(found.total[0], 0.2 * system.leontief(1, 0), 1e-16);
  EXPECT_EQ(import_dependence(system, {}).total, Eigen::VectorXd::Zero(2));
}

TEST(SupplierConcentration, counts_who_supplies) {
  const auto found =
      supplier_concentration(Eigen::MatrixXd{{1, 0, 0, 5}, {1, 0, 7, 0}, {2, 0, 0, 5}});
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(found[0].herfindahl, 0.375);
  EXPECT_EQ(found[0].top_share, 0.5);
  EXPECT_EQ(found[0].top_supplier, 2U);
  EXPECT_EQ(found[0].suppliers, 3U);
  EXPECT_EQ(found[1].herfindahl, 0);
  EXPECT_EQ(found[1].suppliers, 0U);
  EXPECT_FALSE(found[1].is_single_source());
  EXPECT_EQ(found[2].herfindahl, 1);
  EXPECT_TRUE(found[2].is_single_source());
  EXPECT_EQ(found[3].top_supplier, 0U) << "the first of equals";
}

TEST(ImportDependence, from_other_regions_counts_what_comes_from_outside_the_table) {
  const Eigen::MatrixXd flows{{1, 4, 0}, {2, 1, 0}, {0, 0, 0}};
  const Eigen::MatrixXd imports{{1, 0, 0}, {0, 5, 0}};
  const Eigen::VectorXd found = share_from_other_regions(flows, imports, {0, 1, 0});
  EXPECT_DOUBLE_EQ(found[0], 3.0 / 4.0);
  EXPECT_DOUBLE_EQ(found[1], 9.0 / 10.0);
  EXPECT_EQ(found[2], 0) << "it buys nothing";
  EXPECT_DOUBLE_EQ(share_from_other_regions(flows, {}, {0, 1, 0})[0], 2.0 / 3.0);
}

TEST(SupplierConcentration, of_a_graph_is_that_of_its_flows) {
  const Eigen::MatrixXd flows{{1, 0, 0}, {1, 0, 7}, {2, 5, 0}};
  std::vector<SupplyLink> links;
  for (NodeIndex i = 0; i < 3; ++i) {
    for (NodeIndex j = 0; j < 3; ++j) links.push_back({i, j, flows(i, j)});
  }
  const SupplyGraph graph(3, links);
  const auto expect_same = [](const auto& found, const auto& expected) {
    for (std::size_t i = 0; i < 3; ++i) {
      EXPECT_EQ(found[i].herfindahl, expected[i].herfindahl);
      EXPECT_EQ(found[i].top_share, expected[i].top_share);
      EXPECT_EQ(found[i].top_supplier, expected[i].top_supplier);
      EXPECT_EQ(found[i].suppliers, expected[i].suppliers);
    }
  };
  expect_same(supplier_concentration(graph), supplier_concentration(flows));
  expect_same(buyer_concentration(graph), supplier_concentration(flows.transpose()));
}

}  // namespace
}  // namespace sim33618
