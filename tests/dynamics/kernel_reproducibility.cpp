// Every elementwise operation gives the bits of its scalar form, on every instruction set, whatever
// stands beside a number in a vector.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "dynamics/kernels.hpp"
#include "dynamics/mixed_numbers.hpp"
#include "dynamics/scalar_operations.hpp"
#include "support/same_bits.hpp"

namespace sim33618 {
namespace {

using test::ScalarOperation;
using Values = std::vector<double>;

constexpr std::size_t widths[] = {1, 2, 3, 4, 5, 7, 8, 13, 16, 64};

struct Operands {
  Values a;
  Values b;
  Values c;

  std::size_t size() const { return a.size(); }
};

Operands mixed_operands(std::size_t count) {
  return {test::mixed_numbers(count, 1), test::mixed_numbers(count, 2),
          test::mixed_numbers(count, 3)};
}

class Kernels : public testing::TestWithParam<InstructionSet> {
 protected:
  static std::string shown(const ScalarOperation& operation, double a, double b, double c) {
    return fmt::format("{}({:a}, {:a}, {:a})", operation.name, a, b, c);
  }

  // A part of the operands, each as an array or as its first number, written to memory of its own
  // or over the operand of this number.
  static void expect_part(const ScalarOperation& operation, const Operands& from, std::size_t begin,
                          std::size_t n, unsigned singles, int over) {
    Values given[3];
    const Values* sources[] = {&from.a, &from.b, &from.c};
    for (std::size_t o = 0; o < 3; ++o) {
      const auto first = sources[o]->begin() + static_cast<std::ptrdiff_t>(begin);
      given[o].assign(first, first + static_cast<std::ptrdiff_t>((singles >> o & 1) != 0 ? 1 : n));
    }
    Values apart(n);
    const bool is_over = over >= 0 && (singles >> over & 1) == 0;
    double* target = is_over ? given[over].data() : apart.data();
    kernels_of(operation.operation, GetParam())
        .flat(target, n, given[0].data(), given[1].data(), given[2].data(), singles);
    if (n == 1 && !is_over) {
      double lone = 0;
      kernels_of(operation.operation, GetParam())
          .lone(&lone, 1, given[0].data(), given[1].data(), given[2].data(), singles);
      ASSERT_TRUE(test::same_bits(lone, apart[0])) << operation.name << ", without a loop";
    }
    for (std::size_t i = 0; i < n; ++i) {
      const double a = from.a[begin + ((singles & single_a) != 0 ? 0 : i)];
      const double b = from.b[begin + ((singles & single_b) != 0 ? 0 : i)];
      const double c = from.c[begin + ((singles & single_c) != 0 ? 0 : i)];
      const double expected = operation.of(a, b, c);
      ASSERT_TRUE(test::same_bits(target[i], expected))
          << shown(operation, a, b, c) << fmt::format(" = {:a}, not {:a}", expected, target[i])
          << ", number " << i << " of " << n << ", singles " << singles << ", over " << over;
    }
  }

  // All of the operands in parts of one width.
  static void expect_all(const ScalarOperation& operation, const Operands& from, std::size_t width,
                         unsigned singles, int over) {
    for (std::size_t begin = 0; begin < from.size() && !HasFatalFailure(); begin += width)
      expect_part(operation, from, begin, std::min(width, from.size() - begin), singles, over);
  }

  static unsigned forms(const ScalarOperation& operation) {
    return 1U << operand_count(operation.operation);
  }
};

class SlowKernels : public Kernels {};

TEST_P(Kernels, agree_with_scalars_in_every_width_and_form) {
  const Operands operands = mixed_operands(500);
  for (const ScalarOperation& operation : test::scalar_operations()) {
    const int count = operand_count(operation.operation);
    for (const std::size_t width : widths) {
      for (unsigned singles = 0; singles < forms(operation); ++singles) {
        for (int over = -1; over < count; ++over)
          expect_all(operation, operands, width, singles, over);
      }
    }
  }
}

TEST_P(Kernels, agree_with_scalars_for_special_numbers_in_every_combination) {
  const Values special = test::special_numbers();
  Operands all;
  for (const double a : special) {
    for (const double b : special) {
      for (const double c : {-1.0, 0.0, std::nan("")}) {
        all.a.push_back(a);
        all.b.push_back(b);
        all.c.push_back(c);
      }
    }
  }
  for (const ScalarOperation& operation : test::scalar_operations()) {
    for (const std::size_t width : {std::size_t{1}, std::size_t{7}, all.size()})
      expect_all(operation, all, width, no_singles, -1);
  }
}

// Rows of an operand follow each other, are one and the same, or have one number each.
TEST_P(Kernels, go_over_rows_as_over_each_by_itself) {
  constexpr std::size_t rows = 5;
  for (const ScalarOperation& operation : test::scalar_operations()) {
    const KernelForms kernels = kernels_of(operation.operation, GetParam());
    for (const std::size_t n : {std::size_t{1}, std::size_t{7}, std::size_t{8}, std::size_t{24}}) {
      const Operands from = mixed_operands(rows * n);
      for (unsigned singles = 0; singles < forms(operation); ++singles) {
        const auto stride_of = [&](unsigned flag, std::size_t otherwise) {
          return (singles & flag) != 0 ? std::size_t{1} : otherwise;
        };
        const OperandRows a = {from.a.data(), stride_of(single_a, n)};
        const OperandRows b = {from.b.data(), stride_of(single_b, 0)};
        const OperandRows c = {from.c.data(), stride_of(single_c, n)};
        Values found(rows * n);
        kernels.rows(found.data(), rows, n, a, b, c, singles);
        Values expected(n);
        for (std::size_t k = 0; k < rows; ++k) {
          kernels.flat(expected.data(), n, a.first + k * a.stride, b.first + k * b.stride,
                       c.first + k * c.stride, singles);
          for (std::size_t i = 0; i < n; ++i) {
            ASSERT_TRUE(test::same_bits(found[k * n + i], expected[i]))
                << operation.name << ", number " << i << " of row " << k << ", singles " << singles;
          }
        }
      }
    }
  }
}

TEST_P(Kernels, agree_with_scalars_for_ten_thousand_numbers) {
  const Operands operands = mixed_operands(10'000);
  for (const ScalarOperation& operation : test::scalar_operations())
    expect_all(operation, operands, operands.size(), no_singles, -1);
}

TEST_P(SlowKernels, agree_with_scalars_for_a_million_numbers) {
  const Operands operands = mixed_operands(1'000'000);
  for (const ScalarOperation& operation : test::scalar_operations()) {
    for (const std::size_t width : {std::size_t{1}, std::size_t{7}, operands.size()})
      expect_all(operation, operands, width, no_singles, -1);
    unsigned form = 0;
    for (const std::size_t width : widths) {
      const unsigned singles = form++ % forms(operation);
      expect_all(operation, operands, width + 8, singles, static_cast<int>(form % 3) - 1);
    }
  }
}

std::string set_name(const testing::TestParamInfo<InstructionSet>& info) {
  std::string name = instruction_set_name(info.param);
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Of, Kernels, testing::ValuesIn(instruction_sets_here()), set_name);
INSTANTIATE_TEST_SUITE_P(Of, SlowKernels, testing::ValuesIn(instruction_sets_here()), set_name);

}  // namespace
}  // namespace sim33618
