#include "network/linkages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "table_cases.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;

// Everything bought in equal parts of all: nobody stands out.
TEST(Linkages, of_nodes_that_are_alike_are_one_and_do_not_vary) {
  InputOutputTable table;
  table.names = {"a", "b", "c"};
  table.flows = Eigen::MatrixXd::Ones(3, 3);
  table.demand_names = {"all"};
  table.final_demand = Eigen::MatrixXd::Constant(3, 1, 3);
  const Linkages found = linkages(test::solved(table));
  for (const double power : found.power) EXPECT_NEAR(power, 1, 1e-15);
  for (const double sensitivity : found.ghosh_sensitivity) EXPECT_NEAR(sensitivity, 1, 1e-15);
  // L = I + 1/3: column 4/3, 1/3, 1/3, with mean 2/3 and standard deviation 1/√3.
  for (const double variation : found.backward_variation)
    EXPECT_NEAR(variation, 1.5 / std::sqrt(3), 1e-15);
}

// a sells all to b, b all to final demand, c deals with nobody.
TEST(Linkages, put_nodes_into_quadrants) {
  InputOutputTable table;
  table.names = {"a", "b", "c"};
  table.flows = Eigen::MatrixXd{{0, 10, 0}, {0, 0, 0}, {0, 0, 0}};
  table.demand_names = {"all"};
  table.final_demand = Eigen::MatrixXd{{0}, {20}, {5}};
  const Linkages found = linkages(test::solved(table));
  EXPECT_THAT(found.quadrant, ElementsAre(LinkageQuadrant::forward, LinkageQuadrant::backward,
                                          LinkageQuadrant::weak));
  EXPECT_STREQ(name_of(found.quadrant[0]), "forward");
  EXPECT_STREQ(name_of(found.quadrant[1]), "backward");
  EXPECT_STREQ(name_of(found.quadrant[2]), "weak");
  EXPECT_THAT(std::vector<double>(found.backward.begin(), found.backward.end()),
              ElementsAre(1, 1.5, 1));
  EXPECT_THAT(std::vector<double>(found.forward.begin(), found.forward.end()),
              ElementsAre(2, 1, 1));
}

TEST(Linkages, find_a_key_node) {
  InputOutputTable table;
  table.names = {"a", "b", "c"};
  table.flows = Eigen::MatrixXd{{0, 10, 0}, {10, 0, 0}, {0, 0, 0}};
  table.demand_names = {"all"};
  table.final_demand = Eigen::MatrixXd{{5}, {5}, {5}};
  const Linkages found = linkages(test::solved(table));
  EXPECT_THAT(found.quadrant,
              ElementsAre(LinkageQuadrant::key, LinkageQuadrant::key, LinkageQuadrant::weak));
  EXPECT_STREQ(name_of(LinkageQuadrant::key), "key");
}

TEST(Linkages, of_a_single_node_do_not_vary) {
  InputOutputTable table;
  table.names = {"a"};
  table.flows = Eigen::MatrixXd{{1}};
  table.demand_names = {"all"};
  table.final_demand = Eigen::MatrixXd{{2}};
  const Linkages found = linkages(test::solved(table));
  EXPECT_EQ(found.backward_variation[0], 0);
  EXPECT_EQ(found.power[0], 1);
}

RC_GTEST_PROP(LinkagesOf, nodes_in_another_order_are_those_in_another_order, ()) {
  const InputOutputTable table = test::random_table(5);
  std::vector<Eigen::Index> order = {0, 1, 2, 3, 4};
  for (std::size_t i = order.size() - 1; i > 0; --i)
    std::swap(order[i], order[*rc::gen::inRange<std::size_t>(0, i + 1)]);
  InputOutputTable other = table;
  other.flows = table.flows(order, order).eval();
  other.final_demand = table.final_demand(order, Eigen::all).eval();
  other.imports = table.imports(Eigen::all, order).eval();
  other.satellites = table.satellites(Eigen::all, order).eval();
  const Linkages before = linkages(test::solved(table));
  const Linkages after = linkages(test::solved(other));
  RC_ASSERT(test::difference(after.power, before.power(order)) < 1e-12);
  RC_ASSERT(test::difference(after.forward, before.forward(order)) < 1e-12);
  RC_ASSERT(test::difference(after.forward_variation, before.forward_variation(order)) < 1e-12);
}

}  // namespace
}  // namespace sim33618
