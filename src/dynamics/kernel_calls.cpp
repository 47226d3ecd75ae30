#include "dynamics/kernel_calls.hpp"

#include <array>
#include <optional>

#include "dynamics/operand_rows.hpp"

namespace sim33618 {
namespace {

class CallsOf {
 public:
  CallsOf(const PlannedInstruction& instruction, const Program& program, BatchStores& stores)
      : instruction_(instruction),
        lanes_(stores.lanes),
        target_(rows_of(instruction.target, program, stores)),
        operands_{rows_to_read(instruction.a, program, stores),
                  rows_to_read(instruction.b, program, stores),
                  rows_to_read(instruction.c, program, stores)} {}

  std::vector<KernelCall> by_lane() const {
    std::vector<KernelCall> calls;
    for (std::size_t element = 0; element < instruction_.count;) {
      calls.push_back(lanes_ == row_of_eight ? over_blocks(element) : over_run(element));
      element += calls.back().work.blocks * calls.back().work.rows;
    }
    return calls;
  }

  std::vector<KernelCall> uniform() const {
    if (target_.table != nullptr) return {};
    KernelCall call = start(0);
    call.work.n = instruction_.count;
    for (std::size_t o = 0; o < operands_.size(); ++o) {
      if (operands_[o].table != nullptr) return {};
      if (operands_[o].stride == 0) call.work.singles |= single_a << o;
    }
    call.flat = call.work.n == 1 ? instruction_.kernels.lone : instruction_.kernels.flat;
    return {call};
  }

  // None where the terms of a result do not stand apart by one step.
  std::vector<KernelCall> sums(BlocksKernel kernel) const {
    std::vector<KernelCall> calls;
    for (std::size_t result = 0; result < instruction_.count; result += calls.back().work.blocks) {
      const std::optional<KernelCall> call = sums_from(result);
      if (!call) return {};
      calls.push_back(*call);
      calls.back().over_blocks = kernel;
    }
    return calls;
  }

 private:
  /// Of the target and the operands.
  using Steps = std::array<std::size_t, 4>;

  // From an element to another. A step back is a very large number, which adds up to the same.
  Steps steps_between(std::size_t from, std::size_t to) const {
    Steps steps = operand_steps(from, to);
    steps[0] = offset_of(target_, to) - offset_of(target_, from);
    return steps;
  }

  Steps operand_steps(std::size_t from, std::size_t to) const {
    Steps steps = {};
    for (std::size_t o = 0; o < operands_.size(); ++o)
      steps[o + 1] = offset_of(operands_[o], to) - offset_of(operands_[o], from);
    return steps;
  }

  // Elements from this one on that stand apart by the same steps.
  std::size_t run_length(std::size_t element, const Steps& steps) const {
    std::size_t last = element;
    while (last + 1 < instruction_.count && steps_between(last, last + 1) == steps) ++last;
    return last - element + 1;
  }

  KernelCall start(std::size_t element) const { return start(element, element); }

  KernelCall start(std::size_t result, std::size_t element) const {
    KernelCall call;
    call.work.target.first = target_.first + offset_of(target_, result);
    call.work.a.first = operands_[0].first + offset_of(operands_[0], element);
    call.work.b.first = operands_[1].first + offset_of(operands_[1], element);
    call.work.c.first = operands_[2].first + offset_of(operands_[2], element);
    return call;
  }

  // As many elements from this one on as make rows of eight, and blocks of as many rows.
  KernelCall over_blocks(std::size_t element) const {
    KernelCall call = start(element);
    RowWork& work = call.work;
    work.n = lanes_;
    note_singles(work);
    const std::size_t count = instruction_.count;
    if (element + 1 < count) {
      const Steps steps = steps_between(element, element + 1);
      work.rows = run_length(element, steps);
      set_steps(work, steps, &RowBlocks<double>::row, &RowBlocks<const double>::row);
      const auto has_block = [&](std::size_t begin) {
        return begin + work.rows <= count && run_length(begin, steps) >= work.rows;
      };
      if (const std::size_t next = element + work.rows; has_block(next)) {
        const Steps between = steps_between(element, next);
        set_steps(work, between, &RowBlocks<double>::block, &RowBlocks<const double>::block);
        for (std::size_t begin = next;
             has_block(begin) && steps_between(begin - work.rows, begin) == between;
             begin += work.rows)
          ++work.blocks;
      }
    }
    call.over_blocks = instruction_.kernels.eights[work.singles];
    return call;
  }

  // As many as make rows that follow each other in the target.
  KernelCall over_run(std::size_t element) const {
    KernelCall call = start(element);
    RowWork& work = call.work;
    work.n = lanes_;
    note_singles(work);
    if (element + 1 < instruction_.count) {
      const Steps steps = steps_between(element, element + 1);
      if (steps[0] == lanes_) work.rows = run_length(element, steps);
      set_steps(work, steps, &RowBlocks<double>::row, &RowBlocks<const double>::row);
    }
    const auto follows = [&](unsigned single, std::size_t step) {
      return step == ((work.singles & single) != 0 ? 0 : lanes_);
    };
    if (work.rows == 1 || (follows(single_a, work.a.row) && follows(single_b, work.b.row) &&
                           follows(single_c, work.c.row))) {
      work.n = work.rows * lanes_;
      call.flat = work.n == 1 ? instruction_.kernels.lone : instruction_.kernels.flat;
    } else {
      call.over_rows = instruction_.kernels.rows;
    }
    return call;
  }

  // From a result to another, where each has `inner` terms.
  Steps steps_between_results(std::size_t from, std::size_t to) const {
    Steps steps = operand_steps(from * instruction_.inner, to * instruction_.inner);
    steps[0] = offset_of(target_, to) - offset_of(target_, from);
    return steps;
  }

  // From a term of a result to the next; nothing where they differ.
  std::optional<Steps> steps_between_terms(std::size_t result) const {
    const std::size_t inner = instruction_.inner;
    if (inner == 1) return Steps{};
    const std::size_t first = result * inner;
    const Steps steps = operand_steps(first, first + 1);
    for (std::size_t k = 1; k + 1 < inner; ++k) {
      if (operand_steps(first + k, first + k + 1) != steps) return std::nullopt;
    }
    return steps;
  }

  // As many results from this one on as stand apart by the same steps, a block each.
  std::optional<KernelCall> sums_from(std::size_t result) const {
    const std::optional<Steps> terms = steps_between_terms(result);
    if (!terms) return std::nullopt;
    KernelCall call = start(result, result * instruction_.inner);
    RowWork& work = call.work;
    work.n = instruction_.target.varying ? lanes_ : 1;
    work.rows = instruction_.inner;
    note_singles(work);
    set_steps(work, *terms, &RowBlocks<double>::row, &RowBlocks<const double>::row);
    std::size_t next = result + 1;
    if (next == instruction_.count) return call;
    const Steps results = steps_between_results(result, next);
    set_steps(work, results, &RowBlocks<double>::block, &RowBlocks<const double>::block);
    for (; next < instruction_.count && steps_between_results(next - 1, next) == results &&
           steps_between_terms(next) == terms;
         ++next)
      ++work.blocks;
    return call;
  }

  void note_singles(RowWork& work) const {
    for (std::size_t o = 0; o < operands_.size(); ++o) {
      if (operands_[o].lane_stride == 0) work.singles |= single_a << o;
    }
  }

  static void set_steps(RowWork& work, const Steps& steps, std::size_t RowBlocks<double>::*target,
                        std::size_t RowBlocks<const double>::*operand) {
    work.target.*target = steps[0];
    work.a.*operand = steps[1];
    work.b.*operand = steps[2];
    work.c.*operand = steps[3];
  }

  const PlannedInstruction& instruction_;
  std::size_t lanes_;
  TargetRows target_;
  std::array<NumberRows, 3> operands_;
};

}  // namespace

std::vector<KernelCall> kernel_calls(const PlannedInstruction& instruction, const Program& program,
                                     const LoopKernels& loops, BatchStores& stores) {
  const CallsOf calls(instruction, program, stores);
  switch (instruction.pattern) {
    case Pattern::uniform: return calls.uniform();
    case Pattern::by_lane: return calls.by_lane();
    case Pattern::reduction:
      if (instruction.operation == Operation::reduce_sum) return calls.sums(loops.sum_block);
      if (instruction.operation == Operation::reduce_sum_of_products)
        return calls.sums(loops.sum_block_of_products);
      return {};
    default: return {};
  }
}

}  // namespace sim33618
