#include "network/time_to_survive.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

#include "network/node_network.hpp"
#include "table_cases.hpp"

namespace sim33618 {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();

// Mine, mill and cars in a row, and a farm apart.
SupplyGraph row_of_three() { return {4, {{0, 1, 1}, {1, 2, 1}, {2, 2, 1}}}; }

TEST(TimeToSurvive, adds_up_stocks_along_the_chain) {
  const Eigen::MatrixXd days = days_until_stop(row_of_three(), Eigen::VectorXd{{5, 10, 20, 30}});
  EXPECT_EQ(days.row(0), (Eigen::RowVectorXd{{0, 10, 30, never}}));
  EXPECT_EQ(days.row(2), (Eigen::RowVectorXd{{never, never, 0, never}}));

  const std::vector<Survival> found =
      survival(days, Eigen::VectorXd{{20, 20, 73, 0}}, Eigen::VectorXd{{365, 730, 1460, 100}});
  EXPECT_EQ(found[0].days, 10);
  EXPECT_EQ(found[0].first_to_stop, 1U);
  // 20 days of the mine, 10 of the mill, none of the cars.
  EXPECT_DOUBLE_EQ(found[0].lost_output, 20 + 2 * 10);
  EXPECT_EQ(found[1].days, 20);
  EXPECT_DOUBLE_EQ(found[1].lost_output, 2 * 20) << "the mill recovers as the stocks run out";
  EXPECT_EQ(found[2].days, never) << "nobody buys cars";
  EXPECT_FALSE(found[2].first_to_stop.has_value());
  EXPECT_DOUBLE_EQ(found[2].lost_output, 4 * 73);
  EXPECT_EQ(found[3].days, never);
  EXPECT_EQ(found[3].lost_output, 0);
}

// The mill has ore for 5 days and coal for 50.
TEST(TimeToSurvive, goes_by_the_stock_of_each_input) {
  const Eigen::MatrixXd cover{{0, never, 5}, {never, 0, 50}, {never, never, 0}};
  const Eigen::MatrixXd days = days_until_stop(cover);
  EXPECT_EQ(days(0, 2), 5);
  EXPECT_EQ(days(1, 2), 50);
  EXPECT_EQ(days(2, 0), never);
}

TEST(TimeToSurvive, takes_the_shorter_of_two_ways) {
  const SupplyGraph graph(4, {{0, 1, 1}, {0, 2, 1}, {1, 3, 1}, {2, 3, 1}});
  const Eigen::MatrixXd days = days_until_stop(graph, Eigen::VectorXd{{0, 9, 4, 7}});
  EXPECT_EQ(days(0, 3), 11);
  const std::vector<Survival> found =
      survival(days, Eigen::VectorXd::Zero(4), Eigen::VectorXd::Ones(4));
  EXPECT_EQ(found[0].days, 4);
  EXPECT_EQ(found[0].first_to_stop, 2U);
}

// More stock anywhere makes nobody stop sooner, and no loss larger; a longer recovery no loss
// smaller.
RC_GTEST_PROP(TimeToSurviveOf, random_tables_grows_with_stocks, ()) {
  const InputOutputTable table = test::random_table(*rc::gen::inRange(1, 8));
  const SupplyGraph links = main_links(table, 0.1);
  const auto nodes = static_cast<Eigen::Index>(table.names.size());
  const Eigen::VectorXd cover = test::random_matrix(nodes, 1, 0, 60);
  const Eigen::VectorXd more = cover + test::random_matrix(nodes, 1, 0, 30);
  const Eigen::VectorXd recovery = test::random_matrix(nodes, 1, 0, 200);
  const Eigen::VectorXd output = output_of(table);
  const Eigen::MatrixXd days = days_until_stop(links, cover);
  const Eigen::MatrixXd days_with_more = days_until_stop(links, more);
  RC_ASSERT((days_with_more.array() >= days.array()).all());
  const auto found = survival(days, recovery, output);
  const auto with_more = survival(days_with_more, recovery, output);
  const auto slower = survival(days, recovery * 2, output);
  for (std::size_t i = 0; i < found.size(); ++i) {
    RC_ASSERT(with_more[i].days >= found[i].days);
    RC_ASSERT(with_more[i].lost_output <= found[i].lost_output);
    RC_ASSERT(slower[i].lost_output >= found[i].lost_output);
  }
}

}  // namespace
}  // namespace sim33618
