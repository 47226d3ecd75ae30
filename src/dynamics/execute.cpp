#include "dynamics/execute.hpp"

#include <cmath>

#include "base/elementary.hpp"
#include "dynamics/array_statistics.hpp"
#include "dynamics/draws.hpp"
#include "dynamics/step_position.hpp"

namespace sim33618 {
namespace {

// The elements of an operand, by any of its three patterns.
class Elements {
 public:
  Elements(const Operand& operand, const Program& program, const double* slots)
      : first_(slots + operand.slot),
        stride_(operand.table == Operand::broadcast ? 0 : 1),
        table_(operand.table >= 0 ? program.tables[static_cast<std::size_t>(operand.table)].data()
                                  : nullptr) {}

  double operator[](std::size_t i) const {
    return first_[table_ != nullptr ? table_[i] : i * stride_];
  }

 private:
  const double* first_;
  std::size_t stride_;
  const std::uint32_t* table_;
};

class Executor {
 public:
  Executor(const Program& program, const std::vector<LookupTable>& lookups, double* slots)
      : program_(program), lookups_(lookups), slots_(slots) {}

  void run(const Instruction& instruction) {
    const Elements a(instruction.a, program_, slots_);
    const Elements b(instruction.b, program_, slots_);
    const Elements c(instruction.c, program_, slots_);
    const auto one = [&](auto f) { write(instruction, [&](std::size_t i) { return f(a[i]); }); };
    const auto two = [&](auto f) {
      write(instruction, [&](std::size_t i) { return f(a[i], b[i]); });
    };
    const auto three = [&](auto f) {
      write(instruction, [&](std::size_t i) { return f(a[i], b[i], c[i]); });
    };
    const auto truth = [&](auto f) {
      write(instruction, [&](std::size_t i) { return f(a[i], b[i]) ? 1.0 : 0.0; });
    };
    const auto reduce = [&](auto f) {
      write(instruction, [&](std::size_t i) { return fold(a, instruction.inner, i, f); });
    };
    switch (instruction.operation) {
      case Operation::copy: return one([](double x) { return x; });
      case Operation::add: return two([](double x, double y) { return x + y; });
      case Operation::subtract: return two([](double x, double y) { return x - y; });
      case Operation::multiply: return two([](double x, double y) { return x * y; });
      case Operation::divide: return two([](double x, double y) { return x / y; });
      case Operation::power: return two(elementary::power);
      case Operation::modulo: return two(elementary::modulo);
      case Operation::negate: return one([](double x) { return -x; });
      case Operation::less: return truth([](double x, double y) { return x < y; });
      case Operation::less_equal: return truth([](double x, double y) { return x <= y; });
      case Operation::greater: return truth([](double x, double y) { return x > y; });
      case Operation::greater_equal: return truth([](double x, double y) { return x >= y; });
      case Operation::equal: return truth([](double x, double y) { return x == y; });
      case Operation::not_equal: return truth([](double x, double y) { return x != y; });
      case Operation::logical_and:
        return truth([](double x, double y) { return x != 0 && y != 0; });
      case Operation::logical_or: return truth([](double x, double y) { return x != 0 || y != 0; });
      case Operation::logical_not: return one([](double x) { return x != 0 ? 0.0 : 1.0; });
      case Operation::select:
        return write(instruction, [&](std::size_t i) { return a[i] != 0 ? b[i] : c[i]; });
      case Operation::minimum: return two([](double x, double y) { return x < y ? x : y; });
      case Operation::maximum: return two([](double x, double y) { return x > y ? x : y; });
      case Operation::absolute: return one([](double x) { return std::abs(x); });
      case Operation::square_root: return one(elementary::square_root);
      case Operation::exponential: return one(elementary::exponential);
      case Operation::natural_logarithm: return one(elementary::natural_logarithm);
      case Operation::decimal_logarithm: return one(elementary::decimal_logarithm);
      case Operation::sine: return one(elementary::sine);
      case Operation::cosine: return one(elementary::cosine);
      case Operation::tangent: return one(elementary::tangent);
      case Operation::arcsine: return one(elementary::arcsine);
      case Operation::arccosine: return one(elementary::arccosine);
      case Operation::arctangent: return one(elementary::arctangent);
      case Operation::round: return one(elementary::round_half_away);
      case Operation::part_of_step_after: return one(part_of_step_after);
      case Operation::pulse_in_step: return two(pulse_in_step);
      case Operation::draw_uniform: return three(draws::uniform);
      case Operation::draw_normal: return three(draws::normal);
      case Operation::draw_lognormal: return three(draws::lognormal);
      case Operation::draw_exponential: return two(draws::exponential);
      case Operation::draw_poisson: return two(draws::poisson);
      case Operation::integer_part: return one(elementary::integer_part);
      case Operation::safe_divide:
        return write(instruction, [&](std::size_t i) { return b[i] != 0 ? a[i] / b[i] : c[i]; });
      case Operation::lookup: return look_up(instruction, a);
      case Operation::reduce_sum: return reduce([](double x, double y) { return x + y; });
      case Operation::reduce_mean:
        return write(instruction, [&](std::size_t i) {
          const auto sum = [](double x, double y) { return x + y; };
          return fold(a, instruction.inner, i, sum) / static_cast<double>(instruction.inner);
        });
      case Operation::reduce_product: return reduce([](double x, double y) { return x * y; });
      case Operation::reduce_minimum:
        return reduce([](double x, double y) { return x < y ? x : y; });
      case Operation::reduce_maximum:
        return reduce([](double x, double y) { return x > y ? x : y; });
      case Operation::reduce_deviation:
        return write(instruction, [&](std::size_t i) {
          const std::size_t inner = instruction.inner;
          return deviation([&](std::size_t k) { return a[i * inner + k]; }, inner);
        });
      case Operation::reduce_rank:
        return write(instruction, [&](std::size_t i) {
          const std::size_t inner = instruction.inner;
          return rank([&](std::size_t k) { return a[i * inner + k]; }, inner, b[i * inner]);
        });
    }
  }

 private:
  template <typename Function>
  void write(const Instruction& instruction, const Function& f) {
    double* target = slots_ + instruction.target.slot;
    if (instruction.target.table >= 0) {
      const auto& table = program_.tables[static_cast<std::size_t>(instruction.target.table)];
      for (std::size_t i = 0; i < instruction.count; ++i) target[table[i]] = f(i);
    } else {
      for (std::size_t i = 0; i < instruction.count; ++i) target[i] = f(i);
    }
  }

  // In the order of the elements, so that the result does not depend on how it is computed.
  template <typename Function>
  static double fold(const Elements& source, std::size_t inner, std::size_t i, const Function& f) {
    double result = source[i * inner];
    for (std::size_t k = 1; k < inner; ++k) result = f(result, source[i * inner + k]);
    return result;
  }

  void look_up(const Instruction& instruction, const Elements& argument) {
    const LookupTable& lookup = lookups_[instruction.lookup];
    const Operand& which = instruction.b;
    write(instruction, [&](std::size_t i) {
      std::size_t element = which.slot;
      if (which.table >= 0) element += program_.tables[static_cast<std::size_t>(which.table)][i];
      if (which.table == Operand::contiguous) element += i;
      return lookup.at(element, argument[i]);
    });
  }

  const Program& program_;
  const std::vector<LookupTable>& lookups_;
  double* slots_;
};

}  // namespace

void execute(const Instructions& instructions, const Program& program,
             const std::vector<LookupTable>& lookups, std::vector<double>& slots) {
  Executor executor(program, lookups, slots.data());
  for (const Instruction& instruction : instructions) executor.run(instruction);
}

}  // namespace sim33618
