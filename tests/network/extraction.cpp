#include "network/extraction.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <Eigen/LU>

#include <algorithm>

#include "support/found_errors.hpp"
#include "table_cases.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;

// The same by solving the table without what is extracted.
Eigen::VectorXd loss_by_solving(const InputOutputTable& table,
                                const std::vector<Eigen::Index>& nodes, Extraction extraction) {
  const InputOutputSystem system = test::solved(table);
  const Eigen::Index count = system.output.size();
  const Eigen::MatrixXd identity = Eigen::MatrixXd::Identity(count, count);
  Eigen::MatrixXd coefficients = system.coefficients;
  Eigen::MatrixXd allocation = system.allocation;
  Eigen::VectorXd demand = table.final_demand.rowwise().sum();
  const Eigen::VectorXd primary = value_added_of(table) + table.imports.row(0).transpose();
  for (const Eigen::Index node : nodes) {
    coefficients.col(node).setZero();
    allocation.row(node).setZero();
    if (extraction != Extraction::total) continue;
    coefficients.row(node).setZero();
    demand[node] = 0;
  }
  if (extraction == Extraction::forward) {
    return system.output -
           Eigen::MatrixXd(identity - allocation).transpose().fullPivLu().solve(primary);
  }
  return system.output - Eigen::MatrixXd(identity - coefficients).fullPivLu().solve(demand);
}

RC_GTEST_PROP(ExtractionOf, nodes_by_update_equals_that_by_solving, ()) {
  const InputOutputTable table = test::random_table(6);
  const InputOutputSystem system = test::solved(table);
  std::vector<Eigen::Index> nodes;
  for (Eigen::Index i = 0; i < 6; ++i) {
    if (*rc::gen::arbitrary<bool>()) nodes.push_back(i);
  }
  for (const auto extraction : {Extraction::total, Extraction::backward, Extraction::forward}) {
    const Eigen::VectorXd updated = extraction_loss(system, nodes, extraction);
    const Eigen::VectorXd solved = loss_by_solving(table, nodes, extraction);
    RC_ASSERT((updated - solved).cwiseAbs().maxCoeff() < 1e-9 * system.output.maxCoeff());
    const Eigen::VectorXd all = extraction_losses(system, extraction);
    for (Eigen::Index i = 0; i < 6; ++i) {
      RC_ASSERT(std::abs(extraction_loss(system, {i}, extraction).sum() - all[i]) <
                1e-9 * system.output.sum());
    }
  }
}

// A node in two parts that buy and sell alike counts as the whole.
RC_GTEST_PROP(ExtractionOf, a_split_node_is_that_of_the_whole, ()) {
  const InputOutputTable whole = test::random_table(4);
  const double share = *rc::gen::inRange(1, 10) / 10.0;
  Eigen::MatrixXd split = Eigen::MatrixXd::Zero(5, 4);
  split.topRows(4).setIdentity();
  split(3, 3) = share;
  split(4, 3) = 1 - share;
  InputOutputTable parts = whole;
  parts.names.emplace_back("part");
  parts.flows = split * whole.flows * split.transpose();
  parts.final_demand = split * whole.final_demand;
  parts.imports = whole.imports * split.transpose();
  parts.satellites = whole.satellites * split.transpose();
  const InputOutputSystem of_whole = test::solved(whole);
  const InputOutputSystem of_parts = test::solved(parts);
  for (const auto extraction : {Extraction::total, Extraction::backward, Extraction::forward}) {
    const Eigen::VectorXd loss = extraction_loss(of_whole, {3}, extraction);
    const Eigen::VectorXd loss_of_parts = extraction_loss(of_parts, {3, 4}, extraction);
    RC_ASSERT(test::difference(loss_of_parts, split * loss) < 1e-9);
    const Eigen::VectorXd others = extraction_losses(of_parts, extraction).head(3);
    RC_ASSERT(test::difference(others, extraction_losses(of_whole, extraction).head(3)) < 1e-9);
  }
}

TEST(Extraction, of_all_nodes_leaves_nothing) {
  const InputOutputSystem system = test::solved(test::textbook_table());
  EXPECT_LE(test::difference(extraction_loss(system, {0, 1}, Extraction::total), system.output),
            1e-15);
  EXPECT_EQ(extraction_loss(system, {}, Extraction::total), Eigen::VectorXd::Zero(2));
}

TEST(Extraction, takes_nodes_of_the_list_once) {
  const InputOutputSystem system = test::solved(test::textbook_table());
  const auto mistakes = [&](const std::vector<Eigen::Index>& nodes) {
    return test::summaries(
        test::errors_of([&] { extraction_loss(system, nodes, Extraction::total); }));
  };
  EXPECT_THAT(mistakes({2}), ElementsAre("there is no node number 3 among 2 @ "));
  EXPECT_THAT(mistakes({1, 1}), ElementsAre("'2' is to be extracted twice @ "));
}

}  // namespace
}  // namespace sim33618
