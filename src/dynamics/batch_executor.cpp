#include "dynamics/batch_executor.hpp"

#include "dynamics/array_statistics.hpp"
#include "dynamics/kernels.hpp"
#include "dynamics/operand_rows.hpp"

namespace sim33618 {
namespace {

// `wanted` is the rank looked for; other reductions have no such operand.
template <typename Value>
double reduced_at_once(Operation reduction, const Value& value, std::size_t count,
                       const double* wanted) {
  return reduction == Operation::reduce_rank ? rank(value, count, *wanted)
                                             : deviation(value, count);
}

template <typename Number>
Number* row_at(const Rows<Number>& rows, std::size_t k) {
  return rows.first + offset_of(rows, k);
}

}  // namespace

BatchExecutor::BatchExecutor(const Program& program, const Plan& plan, InstructionSet set,
                             const BatchLookups& lookups, BatchForesight& foresight,
                             BatchStores& stores)
    : program_(program), lookups_(lookups), foresight_(foresight), stores_(stores), set_(set) {
  const std::array parts = {&plan.initial, &plan.once, &plan.step,
                            &plan.stage,   &plan.end,  &plan.ratios};
  for (std::size_t p = 0; p < parts.size(); ++p) {
    for (const PlannedInstruction& instruction : *parts[p]) {
      const std::vector<KernelCall> calls =
          kernel_calls(instruction, program, loops_of(set), stores);
      for (const KernelCall& call : calls) steps_[p].push_back({call, nullptr});
      if (calls.empty()) steps_[p].push_back({{}, &instruction});
    }
  }
}

void BatchExecutor::run(PlanPart part) {
  for (const Step& step : steps_[static_cast<std::size_t>(part)]) {
    if (step.instruction == nullptr) {
      step.call.run();
    } else {
      run(*step.instruction);
    }
  }
}

void BatchExecutor::run(const PlannedInstruction& instruction) {
  switch (instruction.pattern) {
    case Pattern::by_lane: break;  // always a call
    case Pattern::uniform: return uniform(instruction);
    case Pattern::reduction: return reduction(instruction);
    case Pattern::lookup: return look_up(instruction);
    case Pattern::foresight: return foresee(instruction);
  }
}

NumberRows BatchExecutor::rows(const PlannedOperand& operand) const {
  return rows_to_read(operand, program_, stores_);
}

TargetRows BatchExecutor::target_of(const PlannedInstruction& instruction) const {
  return rows_of(instruction.target, program_, stores_);
}

// An operand of a uniform instruction as a kernel takes it.
const double* BatchExecutor::gathered(const PlannedOperand& operand, std::size_t count,
                                      unsigned single, std::vector<double>& scratch,
                                      unsigned& singles) {
  const NumberRows found = rows(operand);
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
  const TargetRows target = target_of(instruction);
  if (target.table == nullptr) {
    instruction.kernels.flat(target.first, count, a, b, c, singles);
    return;
  }
  if (scratch_target_.size() < count) scratch_target_.resize(count);
  instruction.kernels.flat(scratch_target_.data(), count, a, b, c, singles);
  for (std::size_t i = 0; i < count; ++i) target.first[target.table[i]] = scratch_target_[i];
}

// In the order of the elements, so that the result does not depend on how it is computed.
void BatchExecutor::reduction(const PlannedInstruction& instruction) {
  const LoopKernels& loops = loops_of(set_);
  const std::size_t lanes = instruction.target.varying ? stores_.lanes : 1;
  const std::size_t results = instruction.count;
  const std::size_t inner = instruction.inner;
  const TargetRows target = target_of(instruction);
  const NumberRows a = rows(instruction.a);
  switch (instruction.operation) {
    case Operation::reduce_sum: return loops.sum(target, results, lanes, inner, a);
    case Operation::reduce_sum_of_products:
      return loops.sum_products(target, results, lanes, inner, a, rows(instruction.b));
    case Operation::reduce_mean: {
      loops.sum(target, results, lanes, inner, a);
      const auto count = static_cast<double>(inner);
      const Kernel divide = kernels_of(Operation::divide, set_).flat;
      for (std::size_t i = 0; i < results; ++i) {
        double* sums = row_at(target, i);
        divide(sums, lanes, sums, &count, nullptr, single_b);
      }
      return;
    }
    case Operation::reduce_product: return loops.product(target, results, lanes, inner, a);
    case Operation::reduce_minimum: return loops.minimum(target, results, lanes, inner, a);
    case Operation::reduce_maximum: return loops.maximum(target, results, lanes, inner, a);
    default: return reduce_at_once(instruction);
  }
}

// Looks at all elements of a lane together.
void BatchExecutor::reduce_at_once(const PlannedInstruction& instruction) const {
  const std::size_t lanes = instruction.target.varying ? stores_.lanes : 1;
  const TargetRows target = target_of(instruction);
  const NumberRows a = rows(instruction.a);
  const NumberRows b = rows(instruction.b);
  for (std::size_t i = 0; i < instruction.count; ++i) {
    const std::size_t begin = i * instruction.inner;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      const auto value = [&](std::size_t k) { return row_at(a, begin + k)[lane * a.lane_stride]; };
      row_at(target, i)[lane] = reduced_at_once(instruction.operation, value, instruction.inner,
                                                row_at(b, begin) + lane * b.lane_stride);
    }
  }
}

// Of a lookup or a path, for an element of the instruction.
std::size_t BatchExecutor::element_picked(const Operand& which, std::size_t i) const {
  if (which.table >= 0)
    return which.slot + program_.tables[static_cast<std::size_t>(which.table)][i];
  return which.slot + (which.table == Operand::contiguous ? i : 0);
}

void BatchExecutor::look_up(const PlannedInstruction& instruction) {
  const TargetRows target = target_of(instruction);
  const NumberRows argument = rows(instruction.a);
  const std::size_t lanes = instruction.target.varying ? stores_.lanes : 1;
  for (std::size_t i = 0; i < instruction.count; ++i) {
    lookups_.look_up(instruction.lookup, element_picked(instruction.b.operand, i),
                     row_at(target, i), lanes, row_at(argument, i), argument.lane_stride);
  }
}

void BatchExecutor::foresee(const PlannedInstruction& instruction) {
  const TargetRows target = target_of(instruction);
  const NumberRows horizon = rows(instruction.a);
  const NumberRows lead = rows(instruction.b);
  const std::size_t lanes = instruction.target.varying ? stores_.lanes : 1;
  for (std::size_t i = 0; i < instruction.count; ++i) {
    foresight_.foresee(instruction.lookup, element_picked(instruction.c.operand, i),
                       row_at(target, i), lanes, {row_at(horizon, i), horizon.lane_stride},
                       {row_at(lead, i), lead.lane_stride});
  }
}

}  // namespace sim33618
