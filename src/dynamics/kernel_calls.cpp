#include "dynamics/kernel_calls.hpp"

#include <array>

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
      const std::size_t length = run_length(element);
      calls.push_back(over_run(element, length));
      element += length;
    }
    return calls;
  }

  std::vector<KernelCall> uniform() const {
    if (target_.table != nullptr) return {};
    KernelCall call = start(0);
    call.n = instruction_.count;
    for (std::size_t o = 0; o < operands_.size(); ++o) {
      if (operands_[o].table != nullptr) return {};
      if (operands_[o].stride == 0) call.singles |= single_a << o;
    }
    call.flat = call.n == 1 ? instruction_.kernels.lone : instruction_.kernels.flat;
    return {call};
  }

 private:
  /// Of the operands.
  using Steps = std::array<std::size_t, 3>;

  template <typename Number>
  static std::size_t step_behind(const Rows<Number>& rows, std::size_t element) {
    return offset_of(rows, element + 1) - offset_of(rows, element);
  }

  // From an element to the next. A step back is a very large number, which adds up to the same.
  Steps steps_behind(std::size_t element) const {
    Steps steps = {};
    for (std::size_t o = 0; o < steps.size(); ++o) steps[o] = step_behind(operands_[o], element);
    return steps;
  }

  // Elements from this one on whose target is one array and whose operands have one step.
  std::size_t run_length(std::size_t element) const {
    std::size_t last = element;
    if (last + 1 == instruction_.count) return 1;
    const Steps steps = steps_behind(element);
    while (last + 1 < instruction_.count && step_behind(target_, last) == lanes_ &&
           steps_behind(last) == steps)
      ++last;
    return last - element + 1;
  }

  KernelCall start(std::size_t element) const {
    KernelCall call;
    call.target = target_.first + offset_of(target_, element);
    call.a.first = operands_[0].first + offset_of(operands_[0], element);
    call.b.first = operands_[1].first + offset_of(operands_[1], element);
    call.c.first = operands_[2].first + offset_of(operands_[2], element);
    return call;
  }

  KernelCall over_run(std::size_t element, std::size_t length) const {
    KernelCall call = start(element);
    const Steps steps = length > 1 ? steps_behind(element) : Steps{};
    bool is_flat = true;
    for (std::size_t o = 0; o < operands_.size(); ++o) {
      const bool is_single = operands_[o].lane_stride == 0;
      if (is_single) call.singles |= single_a << o;
      is_flat = is_flat && (length == 1 || steps[o] == (is_single ? 0 : lanes_));
    }
    if (is_flat) {
      call.n = length * lanes_;
      call.flat = call.n == 1 ? instruction_.kernels.lone : instruction_.kernels.flat;
      return call;
    }
    call.n = lanes_;
    call.rows = length;
    call.over_rows = instruction_.kernels.rows;
    call.a.stride = steps[0];
    call.b.stride = steps[1];
    call.c.stride = steps[2];
    return call;
  }

  const PlannedInstruction& instruction_;
  std::size_t lanes_;
  TargetRows target_;
  std::array<NumberRows, 3> operands_;
};

}  // namespace

std::vector<KernelCall> kernel_calls(const PlannedInstruction& instruction, const Program& program,
                                     BatchStores& stores) {
  const CallsOf calls(instruction, program, stores);
  return instruction.pattern == Pattern::uniform ? calls.uniform() : calls.by_lane();
}

}  // namespace sim33618
