#include "dynamics/kernel_calls.hpp"

#include <array>

namespace sim33618 {
namespace {

// Where the elements of an operand stand in its store, in numbers.
struct Places {
  double* first = nullptr;
  std::size_t unit = 1;
  std::int32_t form = Operand::broadcast;
  const std::uint32_t* table = nullptr;
  bool varying = false;

  std::size_t at(std::size_t element) const {
    if (table != nullptr) return table[element] * unit;
    return form == Operand::contiguous ? element * unit : 0;
  }
};

class CallsOf {
 public:
  CallsOf(const PlannedInstruction& instruction, const Program& program, BatchStores& stores)
      : instruction_(instruction),
        lanes_(stores.lanes),
        places_{places(instruction.target, program, stores), places(instruction.a, program, stores),
                places(instruction.b, program, stores), places(instruction.c, program, stores)} {}

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
    for (const Places& operand : places_) {
      if (operand.table != nullptr) return {};
    }
    KernelCall call = start(0);
    call.n = instruction_.count;
    for (std::size_t o = 1; o < places_.size(); ++o) {
      if (places_[o].form == Operand::broadcast) call.singles |= single_a << (o - 1);
    }
    call.flat = call.n == 1 ? instruction_.kernels.lone : instruction_.kernels.flat;
    return {call};
  }

 private:
  using Steps = std::array<std::size_t, 4>;

  static Places places(const PlannedOperand& operand, const Program& program, BatchStores& stores) {
    const Operand& from = operand.operand;
    Places found;
    found.varying = operand.varying;
    found.unit = operand.varying ? stores.lanes : 1;
    found.first = operand.varying ? stores.varying.data() + from.slot * stores.lanes
                                  : stores.uniform.data() + from.slot;
    found.form = from.table;
    if (from.table >= 0) found.table = program.tables[static_cast<std::size_t>(from.table)].data();
    return found;
  }

  // From an element to the next. A step back is a very large number, which adds up to the same.
  Steps steps_behind(std::size_t element) const {
    Steps steps = {};
    for (std::size_t o = 0; o < steps.size(); ++o)
      steps[o] = places_[o].at(element + 1) - places_[o].at(element);
    return steps;
  }

  // Elements from this one on whose target is one array and whose operands have one step.
  std::size_t run_length(std::size_t element) const {
    std::size_t last = element;
    if (last + 1 == instruction_.count) return 1;
    const Steps steps = steps_behind(element);
    if (steps[0] != lanes_) return 1;
    while (last + 1 < instruction_.count && steps_behind(last) == steps) ++last;
    return last - element + 1;
  }

  KernelCall start(std::size_t element) const {
    KernelCall call;
    call.target = places_[0].first + places_[0].at(element);
    call.a.first = places_[1].first + places_[1].at(element);
    call.b.first = places_[2].first + places_[2].at(element);
    call.c.first = places_[3].first + places_[3].at(element);
    return call;
  }

  KernelCall over_run(std::size_t element, std::size_t length) const {
    KernelCall call = start(element);
    const Steps steps = length > 1 ? steps_behind(element) : Steps{};
    bool is_flat = true;
    for (std::size_t o = 1; o < places_.size(); ++o) {
      if (!places_[o].varying) call.singles |= single_a << (o - 1);
      is_flat = is_flat && (length == 1 || steps[o] == (places_[o].varying ? lanes_ : 0));
    }
    if (is_flat) {
      call.n = length * lanes_;
      call.flat = call.n == 1 ? instruction_.kernels.lone : instruction_.kernels.flat;
      return call;
    }
    call.n = lanes_;
    call.rows = length;
    call.over_rows = instruction_.kernels.rows;
    call.a.stride = steps[1];
    call.b.stride = steps[2];
    call.c.stride = steps[3];
    return call;
  }

  const PlannedInstruction& instruction_;
  std::size_t lanes_;
  /// Of the target and the operands.
  std::array<Places, 4> places_;
};

}  // namespace

std::vector<KernelCall> kernel_calls(const PlannedInstruction& instruction, const Program& program,
                                     BatchStores& stores) {
  const CallsOf calls(instruction, program, stores);
  return instruction.pattern == Pattern::uniform ? calls.uniform() : calls.by_lane();
}

}  // namespace sim33618
