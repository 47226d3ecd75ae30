#include "network/structural_paths.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <numeric>

#include "table_cases.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;

// Every path of up to `depth` links, by brute force.
void all_paths(const InputOutputSystem& system, const Eigen::VectorXd& intensity,
               std::vector<Eigen::Index> chain, double weight, std::size_t depth,
               std::vector<double>& values) {
  values.push_back(weight * intensity[chain.back()]);
  if (depth == 0) return;
  for (Eigen::Index i = 0; i < intensity.size(); ++i) {
    std::vector<Eigen::Index> longer = chain;
    longer.push_back(i);
    all_paths(system, intensity, longer, weight * system.coefficients(i, chain.back()), depth - 1,
              values);
  }
}

RC_GTEST_PROP(StructuralPathsOf, random_tables_are_the_largest_of_all, ()) {
  const InputOutputTable table = test::random_table(4);
  const InputOutputSystem system = test::solved(table);
  const Eigen::VectorXd intensity =
      per_output(table.satellites.row(0).transpose().array() + 1, system.output);
  StructuralPathLimits limits;
  limits.depth = 3;
  limits.least_share = 1e-3;
  const StructuralPathAnalysis found = structural_paths(system, intensity, 2, limits);

  std::vector<double> values;
  all_paths(system, intensity, {2}, 1, limits.depth, values);
  std::sort(values.rbegin(), values.rend());
  for (std::size_t i = 0; i < limits.count && values[i] >= 1.01e-3 * found.total; ++i) {
    RC_ASSERT(i < found.paths.size());
    RC_ASSERT(std::abs(found.paths[i].value - values[i]) < 1e-15);
  }
  const double by_depth = std::accumulate(found.by_depth.begin(), found.by_depth.end(), 0.0);
  const double of_all = std::accumulate(values.begin(), values.end(), 0.0);
  RC_ASSERT(std::abs(by_depth - of_all) < 1e-12);
  RC_ASSERT(by_depth <= found.total * (1 + 1e-12));
}

// Coal to power to cars: one path a depth.
TEST(StructuralPaths, are_read_from_the_source_to_the_product) {
  InputOutputTable table;
  table.names = {"coal", "power", "cars"};
  table.flows = Eigen::MatrixXd{{0, 10, 0}, {0, 0, 40}, {0, 0, 0}};
  table.demand_names = {"all"};
  table.final_demand = Eigen::MatrixXd{{0}, {0}, {200}};
  const InputOutputSystem system = test::solved(table);
  const StructuralPathAnalysis found = structural_paths(system, Eigen::VectorXd{{0.5, 2, 0.02}}, 2);
  ASSERT_EQ(found.paths.size(), 3U);
  EXPECT_THAT(found.paths[0].nodes, ElementsAre(1, 2));
  EXPECT_DOUBLE_EQ(found.paths[0].value, 0.4);
  EXPECT_THAT(found.paths[1].nodes, ElementsAre(0, 1, 2));
  EXPECT_DOUBLE_EQ(found.paths[1].value, 0.025);
  EXPECT_THAT(found.paths[2].nodes, ElementsAre(2));
  EXPECT_THAT(found.by_depth, ElementsAre(0.02, 0.4, testing::DoubleEq(0.025), 0, 0, 0));
  EXPECT_NEAR(found.total, 0.445, 1e-15);
  StructuralPathLimits limits;
  limits.depth = 1;
  limits.count = 1;
  EXPECT_EQ(structural_paths(system, Eigen::VectorXd{{0.5, 2, 0.02}}, 2, limits).paths.size(), 1U);
}

// Seen from the supplier, the chains are those seen from each product, times its demand.
RC_GTEST_PROP(StructuralPaths, lead_to_demand_as_demand_leads_to_them, ()) {
  const InputOutputSystem system = test::solved(test::random_table(4));
  const Eigen::VectorXd demand = test::random_matrix(4, 1, 0, 9);
  StructuralPathLimits limits;
  limits.depth = 3;
  limits.count = 1000;
  limits.least_share = 1e-9;
  const StructuralPathAnalysis found = paths_to_demand(system, demand, 1, limits);
  double sum = 0;
  double largest = 0;
  for (Eigen::Index product = 0; product < 4; ++product) {
    const StructuralPathAnalysis of_product =
        structural_paths(system, Eigen::VectorXd::Unit(4, 1), product, limits);
    for (const StructuralPath& path : of_product.paths) {
      sum += path.value * demand[product];
      largest = std::max(largest, path.value * demand[product]);
    }
  }
  double found_sum = 0;
  for (const StructuralPath& path : found.paths) {
    RC_ASSERT(path.nodes.front() == 1);
    found_sum += path.value;
  }
  RC_ASSERT(std::abs(found_sum - sum) <= 1e-6 * sum);
  RC_ASSERT(std::abs(found.total - system.leontief.row(1).dot(demand)) <= 1e-12 * found.total);
  if (!found.paths.empty())
    RC_ASSERT(std::abs(found.paths.front().value - largest) <= 1e-12 * largest);
}

TEST(StructuralPaths, of_nothing_are_none) {
  const InputOutputSystem system = test::solved(test::textbook_table());
  const StructuralPathAnalysis found = structural_paths(system, Eigen::VectorXd::Zero(2), 0);
  EXPECT_EQ(found.total, 0);
  EXPECT_TRUE(found.paths.empty());
}

}  // namespace
}  // namespace sim33618
