// Kernels over blocks of rows of eight: each row as by itself, and nothing beside the rows.

#include <gtest/gtest.h>

#include <algorithm>

#include "dynamics/kernels.hpp"
#include "dynamics/mixed_numbers.hpp"
#include "dynamics/scalar_operations.hpp"
#include "support/same_bits.hpp"

namespace sim33618 {
namespace {

constexpr std::size_t block_count = 3;
constexpr std::size_t rows_a_block = 5;
constexpr std::size_t all_rows = block_count * rows_a_block;

class KernelsOverEights : public testing::TestWithParam<InstructionSet> {};

// Rows of a follow each other, those of b begin anew with each block, c has the same ones in all.
RowWork work_on(const std::vector<double>& a, const std::vector<double>& b,
                const std::vector<double>& c, unsigned singles, double* target) {
  const auto row = [&](unsigned flag) { return (singles & flag) != 0 ? 1 : row_of_eight; };
  RowWork work;
  work.blocks = block_count;
  work.rows = rows_a_block;
  work.n = row_of_eight;
  work.target = {target, row_of_eight + 1, rows_a_block * (row_of_eight + 1)};
  work.a = {a.data(), row(single_a), rows_a_block * row(single_a)};
  work.b = {b.data(), 0, row(single_b)};
  work.c = {c.data(), row(single_c), 0};
  work.singles = singles;
  return work;
}

const double* row_at(const RowBlocks<const double>& operand, std::size_t k) {
  return operand.first + k / rows_a_block * operand.block + k % rows_a_block * operand.row;
}

TEST_P(KernelsOverEights, do_each_row_as_by_itself_and_nothing_beside_it) {
  const std::size_t numbers = all_rows * row_of_eight;
  const std::vector<double> a = test::mixed_numbers(numbers, 1);
  const std::vector<double> b = test::mixed_numbers(numbers, 2);
  const std::vector<double> c = test::mixed_numbers(numbers, 3);
  constexpr double untouched = 33618;
  for (const test::ScalarOperation& operation : test::scalar_operations()) {
    const KernelForms kernels = kernels_of(operation.operation, GetParam());
    for (unsigned singles = 0; singles < 8; ++singles) {
      std::vector<double> found(all_rows * (row_of_eight + 1), untouched);
      const RowWork work = work_on(a, b, c, singles, found.data());
      kernels.eights[singles](work);
      for (std::size_t k = 0; k < all_rows; ++k) {
        double expected[row_of_eight];
        kernels.flat(expected, row_of_eight, row_at(work.a, k), row_at(work.b, k),
                     row_at(work.c, k), singles);
        const double* row = found.data() + k * (row_of_eight + 1);
        for (std::size_t i = 0; i < row_of_eight; ++i) {
          ASSERT_TRUE(test::same_bits(row[i], expected[i]))
              << operation.name << ", number " << i << " of row " << k << ", singles " << singles;
        }
        ASSERT_EQ(row[row_of_eight], untouched) << operation.name << ", behind row " << k;
      }
    }
  }
}

TEST_P(KernelsOverEights, add_up_the_rows_of_a_block_in_their_order) {
  const std::size_t numbers = all_rows * row_of_eight;
  const std::vector<double> a = test::mixed_numbers(numbers, 1);
  const std::vector<double> b = test::mixed_numbers(numbers, 2);
  for (unsigned singles = 0; singles < 4; ++singles) {
    std::vector<double> sums(all_rows * (row_of_eight + 1));
    std::vector<double> products(sums.size());
    RowWork work = work_on(a, b, a, singles, sums.data());
    loops_of(GetParam()).sum_block(work);
    work.target.first = products.data();
    loops_of(GetParam()).sum_block_of_products(work);
    for (std::size_t block = 0; block < block_count; ++block) {
      for (std::size_t i = 0; i < row_of_eight; ++i) {
        const auto of_a = [&](std::size_t k) {
          return row_at(work.a, block * rows_a_block + k)[(singles & single_a) != 0 ? 0 : i];
        };
        const auto of_b = [&](std::size_t k) {
          return row_at(work.b, block * rows_a_block + k)[(singles & single_b) != 0 ? 0 : i];
        };
        double sum = of_a(0);
        double product = of_a(0) * of_b(0);
        for (std::size_t k = 1; k < rows_a_block; ++k) {
          sum += of_a(k);
          product += of_a(k) * of_b(k);
        }
        const std::size_t place = block * work.target.block + i;
        EXPECT_TRUE(test::same_bits(sums[place], sum)) << singles;
        EXPECT_TRUE(test::same_bits(products[place], product)) << singles;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Of, KernelsOverEights, testing::ValuesIn(instruction_sets_here()),
                         [](const auto& set) {
                           std::string name = instruction_set_name(set.param);
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

}  // namespace
}  // namespace sim33618
