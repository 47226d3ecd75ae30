#include "dynamics/batch_executor.hpp"

#include "dynamics/array_statistics.hpp"
#include "dynamics/kernels.hpp"

namespace sim33618 {
namespace {

// What a reduction applies to its elements one after the other.
Operation folded(Operation reduction) {
  switch (reduction) {
    case Operation::reduce_product: return Operation::multiply;
    case Operation::reduce_minimum: return Operation::minimum;
    default: return Operation::maximum;
  }
}

// Of operands beside lanes, those that are the same in all.
unsigned singles_of(const PlannedInstruction& instruction) {
  return (instruction.a.varying ? 0U : unsigned{single_a}) |
         (instruction.b.varying ? 0U : unsigned{single_b}) |
         (instruction.c.varying ? 0U : unsigned{single_c});
}

// `wanted` is the rank looked for; other reductions have no such operand.
template <typename Value>
double reduced_at_once(Operation reduction, const Value& value, std::size_t count,
                       const double* wanted) {
  return reduction == Operation::reduce_rank ? rank(value, count, *wanted)
                                             : deviation(value, count);
}

}  // namespace

BatchExecutor::BatchExecutor(const Program& program, const Plan& plan, InstructionSet set,
                             const BatchLookups& lookups, BatchStores& stores)
    : program_(program), lookups_(lookups), stores_(stores), set_(set) {
  const std::array parts = {&plan.initial, &plan.once, &plan.step, &plan.stage, &plan.ratios};
  for (std::size_t p = 0; p < parts.size(); ++p) {
    for (const PlannedInstruction& instruction : *parts[p])
      calls_[p].push_back(call_of(instruction));
  }
}

void BatchExecutor::run(PlanPart part) {
  for (const Call& call : calls_[static_cast<std::size_t>(part)]) {
    if (call.kernel != nullptr) {
      call.kernel(call.target, call.n, call.a, call.b, call.c, call.singles);
    } else {
      run(*call.instruction);
    }
  }
}

// What goes over rows or single numbers only is a call of its kernel.
BatchExecutor::Call BatchExecutor::call_of(const PlannedInstruction& instruction) const {
  Call call;
  call.instruction = &instruction;
  const bool is_uniform = instruction.pattern == Pattern::uniform;
  if (!is_uniform && instruction.pattern != Pattern::flat) return call;
  for (const auto* operand :
       {&instruction.target, &instruction.a, &instruction.b, &instruction.c}) {
    if (operand->operand.table >= 0) return call;
  }
  const auto single = [&](const PlannedOperand& operand, unsigned flag) {
    const bool is_single =
        is_uniform ? operand.operand.table == Operand::broadcast : !operand.varying;
    return is_single ? flag : 0U;
  };
  call.n = instruction.count * (is_uniform ? 1 : stores_.lanes);
  call.kernel = call.n == 1 ? lone_kernel_of(instruction.operation, set_) : instruction.kernel;
  call.target = elements(instruction.target).first;
  call.a = elements(instruction.a).first;
  call.b = elements(instruction.b).first;
  call.c = elements(instruction.c).first;
  call.singles = single(instruction.a, single_a) | single(instruction.b, single_b) |
                 single(instruction.c, single_c);
  return call;
}

void BatchExecutor::run(const PlannedInstruction& instruction) {
  switch (instruction.pattern) {
    case Pattern::flat: break;  // always a call
    case Pattern::uniform: return uniform(instruction);
    case Pattern::by_element: return by_element(instruction);
    case Pattern::reduction: return reduction(instruction);
    case Pattern::lookup: return look_up(instruction);
  }
}

BatchExecutor::Elements BatchExecutor::elements(const PlannedOperand& operand) const {
  Elements found;
  found.unit = operand.varying ? stores_.lanes : 1;
  found.first = operand.varying ? stores_.varying.data() + operand.operand.slot * stores_.lanes
                                : stores_.uniform.data() + operand.operand.slot;
  if (operand.operand.table == Operand::contiguous) found.stride = found.unit;
  if (operand.operand.table >= 0)
    found.table = program_.tables[static_cast<std::size_t>(operand.operand.table)].data();
  return found;
}

// An operand of a uniform instruction as a kernel takes it.
const double* BatchExecutor::gathered(const PlannedOperand& operand, std::size_t count,
                                      unsigned single, std::vector<double>& scratch,
                                      unsigned& singles) {
  const Elements found = elements(operand);
  if (operand.operand.table == Operand::broadcast) singles |= single;
  if (found.table == nullptr) return found.first;
  if (scratch.size() < count) scratch.resize(count);
  for (std::size_t i = 0; i < count; ++i) scratch[i] = found.first[found.table[i]];
  return scratch.data();
}

void BatchExecutor::uniform(const PlannedInstruction& instruction) {
  const std::size_t count = instruction.count;
  unsigned singles = no_singles;
  const double* a = gathered(instruction.a, count, single_a, scratch_a_, singles);
  const double* b = gathered(instruction.b, count, single_b, scratch_b_, singles);
  const double* c = gathered(instruction.c, count, single_c, scratch_c_, singles);
  const Elements target = elements(instruction.target);
  if (target.table == nullptr) {
    instruction.kernel(target.first, count, a, b, c, singles);
    return;
  }
  if (scratch_target_.size() < count) scratch_target_.resize(count);
  instruction.kernel(scratch_target_.data(), count, a, b, c, singles);
  for (std::size_t i = 0; i < count; ++i) target.first[target.table[i]] = scratch_target_[i];
}

void BatchExecutor::by_element(const PlannedInstruction& instruction) {
  const Elements target = elements(instruction.target);
  const Elements a = elements(instruction.a);
  const Elements b = elements(instruction.b);
  const Elements c = elements(instruction.c);
  const unsigned singles = singles_of(instruction);
  for (std::size_t i = 0; i < instruction.count; ++i)
    instruction.kernel(target.at(i), stores_.lanes, a.at(i), b.at(i), c.at(i), singles);
}

NumberRows BatchExecutor::rows(const PlannedOperand& operand) const {
  const Elements found = elements(operand);
  return {found.first, found.stride, found.table, found.unit,
          std::size_t{operand.varying ? 1U : 0U}};
}

// In the order of the elements, so that the result does not depend on how it is computed.
void BatchExecutor::reduction(const PlannedInstruction& instruction) {
  const LoopKernels& loops = loops_of(set_);
  const bool varies = instruction.target.varying;
  const std::size_t lanes = varies ? stores_.lanes : 1;
  const std::size_t inner = instruction.inner;
  const Elements target = elements(instruction.target);
  const NumberRows a = rows(instruction.a);
  const NumberRows b = rows(instruction.b);
  for (std::size_t i = 0; i < instruction.count; ++i) {
    double* result = target.at(i);
    const std::size_t begin = i * inner;
    const std::size_t end = begin + inner;
    switch (instruction.operation) {
      case Operation::reduce_sum: loops.sum(result, lanes, begin, end, a); break;
      case Operation::reduce_sum_of_products:
        loops.sum_products(result, lanes, begin, end, a, b);
        break;
      case Operation::reduce_mean: {
        loops.sum(result, lanes, begin, end, a);
        const auto count = static_cast<double>(inner);
        kernel_of(Operation::divide, set_)(result, lanes, result, &count, nullptr, single_b);
        break;
      }
      case Operation::reduce_product:
      case Operation::reduce_minimum:
      case Operation::reduce_maximum: fold(instruction, result, lanes, begin); break;
      default:
        for (std::size_t lane = 0; lane < lanes; ++lane) {
          const Elements values = elements(instruction.a);
          const auto value = [&](std::size_t k) {
            return values.at(begin + k)[lane * a.lane_stride];
          };
          result[lane] = reduced_at_once(instruction.operation, value, inner,
                                         elements(instruction.b).at(begin) + lane * b.lane_stride);
        }
    }
  }
}

// Applies an operation to the elements one after the other.
void BatchExecutor::fold(const PlannedInstruction& instruction, double* result, std::size_t lanes,
                         std::size_t begin) const {
  const Kernel copy = kernel_of(Operation::copy, set_);
  const Kernel next = kernel_of(folded(instruction.operation), set_);
  const bool varies = instruction.a.varying;
  const Elements a = elements(instruction.a);
  copy(result, lanes, a.at(begin), nullptr, nullptr, varies ? no_singles : single_a);
  for (std::size_t k = begin + 1; k < begin + instruction.inner; ++k)
    next(result, lanes, result, a.at(k), nullptr, varies ? no_singles : single_b);
}

void BatchExecutor::look_up(const PlannedInstruction& instruction) {
  const Operand& which = instruction.b.operand;
  const Elements target = elements(instruction.target);
  const Elements argument = elements(instruction.a);
  const std::size_t lanes = instruction.target.varying ? stores_.lanes : 1;
  const std::size_t argument_step = instruction.a.varying ? 1 : 0;
  for (std::size_t i = 0; i < instruction.count; ++i) {
    std::size_t element = which.slot;
    if (which.table >= 0)
      element += program_.tables[static_cast<std::size_t>(which.table)][i];
    else if (which.table == Operand::contiguous)
      element += i;
    lookups_.look_up(instruction.lookup, element, target.at(i), lanes, argument.at(i),
                     argument_step);
  }
}

}  // namespace sim33618
