// Derivatives of operations against differences of what their kernels compute.
#include "dynamics/partial_derivatives.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "dynamics/kernels.hpp"
#include "dynamics/reduced_value.hpp"

namespace sim33618 {
namespace {

using Operands = std::array<double, 3>;

double applied(Operation operation, const Operands& x) {
  double result = 0;
  kernels_of(operation, InstructionSet::x86_64).flat(&result, 1, &x[0], &x[1], &x[2], no_singles);
  return result;
}

// By a central difference, whose error is of the order of the square of the distance.
double difference(Operation operation, Operands x, std::size_t operand) {
  constexpr double distance = 1e-5;
  const double at = x[operand];
  x[operand] = at + distance;
  const double above = applied(operation, x);
  x[operand] = at - distance;
  return (above - applied(operation, x)) / (2 * distance);
}

struct Case {
  Operation operation;
  Operands at;
};

class PartialDerivativesOf : public testing::TestWithParam<Case> {};

TEST_P(PartialDerivativesOf, operation_is_its_slope_along_each_operand) {
  const auto& [operation, x] = GetParam();
  const PartialDerivatives found =
      partial_derivatives(operation, x[0], x[1], x[2], applied(operation, x));
  const std::array<double, 3> all = {found.a, found.b, found.c};
  const bool is_drawn = operation == Operation::draw_normal ||
                        operation == Operation::draw_lognormal ||
                        operation == Operation::draw_exponential;
  // The first operand of a random number is its share of the distribution, which nothing moves.
  for (std::size_t i = is_drawn ? 1 : 0; i < 3; ++i) {
    const bool is_operand = i < static_cast<std::size_t>(operand_count(operation));
    const double slope = is_operand ? difference(operation, x, i) : 0;
    const double expected = std::isnan(slope) ? 0 : slope;
    EXPECT_NEAR(all[i], expected, 1e-7 * (1 + std::abs(expected))) << "operand " << i;
  }
}

using O = Operation;

INSTANTIATE_TEST_SUITE_P(
    Elementwise, PartialDerivativesOf,
    testing::Values(Case{O::copy, {3}}, Case{O::add, {3, 4}}, Case{O::subtract, {3, 4}},
                    Case{O::multiply, {3, -4}}, Case{O::divide, {3, -4}}, Case{O::power, {3, 1.5}},
                    Case{O::power, {-2, 3}}, Case{O::power, {2, 0}}, Case{O::modulo, {7.5, 2}},
                    Case{O::negate, {3}}, Case{O::less, {3, 4}}, Case{O::logical_and, {1, 1}},
                    Case{O::logical_not, {1}}, Case{O::select, {1, 3, 4}},
                    Case{O::select, {0, 3, 4}}, Case{O::minimum, {3, 4}}, Case{O::minimum, {4, 3}},
                    Case{O::maximum, {3, 4}}, Case{O::maximum, {4, 3}}, Case{O::absolute, {-2}},
                    Case{O::absolute, {2}}, Case{O::square_root, {2}}, Case{O::exponential, {0.5}},
                    Case{O::natural_logarithm, {2}}, Case{O::decimal_logarithm, {2}},
                    Case{O::sine, {0.7}}, Case{O::cosine, {0.7}}, Case{O::tangent, {0.7}},
                    Case{O::arcsine, {0.3}}, Case{O::arccosine, {0.3}}, Case{O::arctangent, {0.7}},
                    Case{O::integer_part, {2.5}}, Case{O::round, {2.2}},
                    Case{O::safe_divide, {3, 4, 5}}, Case{O::multiply_add, {3, 4, 5}},
                    Case{O::part_of_step_after, {0.4}}, Case{O::part_of_step_after, {1.4}},
                    Case{O::draw_uniform, {0.3, 1, 4}}, Case{O::draw_normal, {0.3, 1, 4}},
                    Case{O::draw_lognormal, {0.3, 2, 0.7}}, Case{O::draw_exponential, {0.3, 2}}));

TEST(PartialDerivatives, of_a_count_go_with_its_mean) {
  EXPECT_EQ(partial_derivatives(O::draw_poisson, 0.3, 20, 0, 17).b, 1);
}

TEST(PartialDerivatives, of_a_division_by_0_are_those_of_what_stands_in_for_it) {
  const PartialDerivatives found = partial_derivatives(O::safe_divide, 3, 0, 5, 5);
  EXPECT_EQ(found.a, 0);
  EXPECT_EQ(found.b, 0);
  EXPECT_EQ(found.c, 1);
}

TEST(PartialDerivatives, of_reductions_are_their_slopes_along_each_element) {
  const std::vector<double> elements = {3, -1, 4, 1.5};
  for (const Operation operation : {O::reduce_sum, O::reduce_mean, O::reduce_product,
                                    O::reduce_minimum, O::reduce_maximum, O::reduce_deviation}) {
    const std::vector<double> found =
        reduction_derivatives(operation, elements, reduced(operation, elements, 0));
    for (std::size_t k = 0; k < elements.size(); ++k) {
      std::vector<double> above = elements;
      std::vector<double> below = elements;
      above[k] += 1e-5;
      below[k] -= 1e-5;
      const double expected = (reduced(operation, above, 0) - reduced(operation, below, 0)) / 2e-5;
      EXPECT_NEAR(found.at(k), expected, 1e-7 * (1 + std::abs(expected)))
          << static_cast<int>(operation) << " element " << k;
    }
  }
}

TEST(PartialDerivatives, of_equal_elements_go_with_one_of_them_or_with_none) {
  EXPECT_EQ(reduction_derivatives(O::reduce_maximum, {2, 2}, 2), (std::vector<double>{1, 0}));
  EXPECT_EQ(reduction_derivatives(O::reduce_deviation, {2, 2}, 0), (std::vector<double>{0, 0}));
  EXPECT_EQ(reduction_derivatives(O::reduce_rank, {2, 3}, 1), (std::vector<double>{0, 0}));
}

}  // namespace
}  // namespace sim33618
