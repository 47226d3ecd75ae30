#include "network/balanced_table.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <limits>

#include "support/found_errors.hpp"
#include "table_cases.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

// Totals of rows and columns named 1, 2, 3 …
MatrixEstimate estimate_of(const Eigen::MatrixXd& cells, const Eigen::VectorXd& rows,
                           const Eigen::VectorXd& columns) {
  MatrixEstimate estimate;
  estimate.cells = cells;
  for (Eigen::Index i = 0; i < cells.rows(); ++i) {
    estimate.row_names.push_back(fmt::format("r{}", i + 1));
    estimate.row_totals.emplace_back(rows[i]);
  }
  for (Eigen::Index j = 0; j < cells.cols(); ++j) {
    estimate.column_names.push_back(fmt::format("c{}", j + 1));
    estimate.column_totals.emplace_back(columns[j]);
  }
  return estimate;
}

std::vector<std::string> refused(const MatrixEstimate& estimate, const BalanceLimits& limits = {}) {
  return test::summaries(test::errors_of([&] { balanced_matrix(estimate, limits); }));
}

// Miller and Blair (2009), section 7.4.2: coefficients of year 0 and totals of year 1.
MatrixEstimate textbook_case() {
  const Eigen::MatrixXd coefficients{
      {0.120, 0.100, 0.049}, {0.210, 0.247, 0.265}, {0.026, 0.249, 0.145}};
  const Eigen::VectorXd output{{421, 284, 283}};
  return estimate_of(coefficients * output.asDiagonal(), Eigen::VectorXd{{245, 136, 159}},
                     Eigen::VectorXd{{251, 107, 182}});
}

TEST(BalancedMatrices, meet_the_totals_of_the_textbook_by_scaling_rows_and_columns) {
  const MatrixEstimate estimate = textbook_case();
  const BalancedMatrix balanced = balanced_matrix(estimate);
  EXPECT_GT(balanced.iterations, 0U);
  for (int i = 0; i < 3; ++i) {
    EXPECT_NEAR(balanced.cells.row(i).sum(), *estimate.row_totals[static_cast<std::size_t>(i)],
                1e-7);
    EXPECT_NEAR(balanced.cells.col(i).sum(), *estimate.column_totals[static_cast<std::size_t>(i)],
                1e-7);
  }
  // r_i a_ij s_j and nothing else: odds of odds stay.
  for (int i = 1; i < 3; ++i) {
    for (int j = 1; j < 3; ++j) {
      const auto odds = [&](const Eigen::MatrixXd& m) {
        return m(0, 0) * m(i, j) / (m(i, 0) * m(0, j));
      };
      EXPECT_NEAR(odds(balanced.cells) / odds(estimate.cells), 1, 1e-12);
    }
  }
}

TEST(BalancedMatrices, are_that_of_the_quadratic_equation_where_two_by_two) {
  const BalancedMatrix balanced = balanced_matrix(estimate_of(
      Eigen::MatrixXd{{1, 3}, {2, 4}}, Eigen::VectorXd{{6, 6}}, Eigen::VectorXd{{4, 8}}));
  const double x = balanced.cells(0, 0);
  // x (6 − (4 − x)) / ((4 − x)(6 − x)) = 1·4 / (2·3)
  EXPECT_NEAR(x * (2 + x) / ((4 - x) * (6 - x)), 2.0 / 3, 1e-9);
  EXPECT_NEAR(balanced.cells(1, 1), 2 + x, 1e-9);
}

TEST(BalancedMatrices, stay_to_the_bit_where_they_meet_their_totals) {
  const Eigen::MatrixXd cells{{1, 2}, {3, 5}};
  const BalancedMatrix balanced =
      balanced_matrix(estimate_of(cells, Eigen::VectorXd{{3, 8}}, Eigen::VectorXd{{4, 7}}));
  EXPECT_EQ(balanced.iterations, 0U);
  EXPECT_TRUE((balanced.cells.array() == cells.array()).all());
}

TEST(BalancedMatrices, move_nothing_that_is_held_and_leave_free_what_has_no_total) {
  MatrixEstimate estimate = estimate_of(Eigen::MatrixXd{{4, 1, 5}, {2, 3, 5}, {1, 1, 9}},
                                        Eigen::VectorXd{{12, 9, 0}}, Eigen::VectorXd{{8, 6, 0}});
  estimate.row_totals[2].reset();
  estimate.column_totals[2].reset();
  estimate.held.setConstant(3, 3, false);
  estimate.held(0, 0) = true;
  const Eigen::MatrixXd cells = balanced_matrix(estimate).cells;
  EXPECT_EQ(cells(0, 0), 4);
  EXPECT_EQ(cells(2, 2), 9) << "neither its row nor its column has a total";
  EXPECT_NEAR(cells.row(0).sum(), 12, 1e-8);
  EXPECT_NEAR(cells.row(1).sum(), 9, 1e-8);
  EXPECT_NEAR(cells.col(0).sum(), 8, 1e-8);
  EXPECT_NEAR(cells.col(1).sum(), 6, 1e-8);
}

// Junius and Oosterhaven (2003), section 3: x_ij = r_i a_ij s_j above zero, a_ij / (r_i s_j) below.
TEST(BalancedMatrices, divide_cells_below_zero_by_what_the_others_are_multiplied_by) {
  const Eigen::MatrixXd before{{7, 3, 5, -3}, {2, 9, 8, 1}, {-2, 0, 2, 1}};
  const MatrixEstimate estimate =
      estimate_of(before, Eigen::VectorXd{{15, 26, -1}}, Eigen::VectorXd{{9, 16, 17, -2}});
  const Eigen::MatrixXd after = balanced_matrix(estimate).cells;
  EXPECT_NEAR(after.row(2).sum(), -1, 1e-8);
  EXPECT_NEAR(after.col(3).sum(), -2, 1e-8);
  EXPECT_EQ(after(2, 1), 0);
  const auto factor = [&](int i, int j) {
    return before(i, j) < 0 ? before(i, j) / after(i, j) : after(i, j) / before(i, j);
  };
  for (const int j : {0, 2, 3}) {
    EXPECT_GT(factor(2, j), 0);
    for (const int i : {1, 2})
      EXPECT_NEAR(factor(i, j) * factor(0, 0) / (factor(i, 0) * factor(0, j)), 1, 1e-12);
  }
}

TEST(BalancedMatrices, give_a_part_its_share) {
  MatrixEstimate estimate = estimate_of(Eigen::MatrixXd{{5, 2, 3}, {1, 6, 3}, {2, 2, 0}},
                                        Eigen::VectorXd{{10, 10, 0}}, Eigen::VectorXd{{8, 10, 0}});
  estimate.row_totals[2].reset();
  estimate.column_totals[2].reset();
  estimate.shares.push_back({"share", {{2, 0}, {2, 1}}, {{0, 0}, {0, 1}}, 0.25});
  const Eigen::MatrixXd cells = balanced_matrix(estimate).cells;
  const double part = cells(2, 0) + cells(2, 1);
  EXPECT_NEAR(part / (part + cells(0, 0) + cells(0, 1)), 0.25, 1e-9);
  EXPECT_NEAR(cells.row(0).sum(), 10, 1e-8);
  EXPECT_NEAR(cells.col(1).sum(), 10, 1e-8);
}

TEST(BalancedMatrices, name_what_no_cell_can_make_up) {
  EXPECT_THAT(refused(estimate_of(Eigen::MatrixXd{{1, 2}, {0, 0}}, Eigen::VectorXd{{3, 2}},
                                  Eigen::VectorXd{{2, 3}})),
              ElementsAre("the table cannot be balanced: the row 'r2' should add up to 2, but no "
                          "cell can make up the 2 that is missing @ "));
  EXPECT_THAT(refused(estimate_of(Eigen::MatrixXd{{1, 2}, {3, 4}}, Eigen::VectorXd{{3, 7}},
                                  Eigen::VectorXd{{4, -6}})),
              ElementsAre("the table cannot be balanced: the column 'c2' should add up to -6, but "
                          "no cell can make up the -6 that is missing @ "));
}

// Rows ask for 3 and 7, columns for 4 and 8.
TEST(BalancedMatrices, name_the_worst_row_or_column_where_they_do_not_converge) {
  const MatrixEstimate estimate = estimate_of(Eigen::MatrixXd{{1, 2}, {3, 4}},
                                              Eigen::VectorXd{{3, 7}}, Eigen::VectorXd{{4, 8}});
  const std::vector<std::string> found = refused(estimate, {1e-10, 50});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found.front(), HasSubstr("the table cannot be balanced: after 50 rounds the row 'r"));
  // Zeros stand where the cells would have to grow.
  EXPECT_THAT(refused(estimate_of(Eigen::MatrixXd{{1, 0}, {0, 1}}, Eigen::VectorXd{{1, 2}},
                                  Eigen::VectorXd{{2, 1}}),
                      {1e-10, 50}),
              ElementsAre(HasSubstr("after 50 rounds the row 'r")));
}

TEST(BalancedMatrices, refuse_numbers_that_are_none_and_shares_that_are_none) {
  MatrixEstimate estimate = estimate_of(Eigen::MatrixXd{{1, 2}, {3, 4}}, Eigen::VectorXd{{3, 7}},
                                        Eigen::VectorXd{{4, 6}});
  estimate.cells(1, 0) = std::numeric_limits<double>::quiet_NaN();
  estimate.row_totals[0] = std::numeric_limits<double>::infinity();
  estimate.shares.push_back({"imports", {{0, 0}}, {{1, 1}}, 1});
  EXPECT_THAT(refused(estimate),
              ElementsAre("the total of the row 'r1' is not a finite number @ ",
                          "the estimate, row 'r2', column 'c1': not a finite number @ ",
                          "'imports' is 1, not a share from 0 to below 1 @ "));
}

RC_GTEST_PROP(BalancedMatrices, meet_any_totals_of_a_positive_matrix, ()) {
  const Eigen::MatrixXd cells = test::random_matrix(4, 5, 1, 30);
  const Eigen::MatrixXd wanted = test::random_matrix(4, 5, 1, 30);
  const Eigen::MatrixXd after =
      balanced_matrix(estimate_of(cells, wanted.rowwise().sum(), wanted.colwise().sum())).cells;
  RC_ASSERT((after.rowwise().sum() - wanted.rowwise().sum()).cwiseAbs().maxCoeff() < 1e-6);
  RC_ASSERT((after.colwise().sum() - wanted.colwise().sum()).cwiseAbs().maxCoeff() < 1e-6);
  RC_ASSERT((after.array() > 0).all());
}

}  // namespace
}  // namespace sim33618
