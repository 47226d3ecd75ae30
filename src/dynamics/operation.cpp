#include "dynamics/operation.hpp"

namespace sim33618 {

int operand_count(Operation operation) {
  switch (operation) {
    case Operation::copy:
    case Operation::negate:
    case Operation::logical_not:
    case Operation::absolute:
    case Operation::square_root:
    case Operation::exponential:
    case Operation::natural_logarithm:
    case Operation::decimal_logarithm:
    case Operation::sine:
    case Operation::cosine:
    case Operation::tangent:
    case Operation::arcsine:
    case Operation::arccosine:
    case Operation::arctangent:
    case Operation::integer_part:
    case Operation::round:
    case Operation::part_of_step_after:
    case Operation::lookup:
    case Operation::reduce_sum:
    case Operation::reduce_mean:
    case Operation::reduce_product:
    case Operation::reduce_minimum:
    case Operation::reduce_maximum:
    case Operation::reduce_deviation: return 1;
    case Operation::select:
    case Operation::safe_divide:
    case Operation::multiply_add:
    case Operation::draw_uniform:
    case Operation::draw_normal:
    case Operation::draw_lognormal: return 3;
    default: return 2;
  }
}

bool is_reduction(Operation operation) {
  switch (operation) {
    case Operation::reduce_sum:
    case Operation::reduce_sum_of_products:
    case Operation::reduce_mean:
    case Operation::reduce_product:
    case Operation::reduce_minimum:
    case Operation::reduce_maximum:
    case Operation::reduce_deviation:
    case Operation::reduce_rank: return true;
    default: return false;
  }
}

}  // namespace sim33618
