#include "dynamics/causal_links.hpp"

#include <algorithm>

#include "base/calendar.hpp"
#include "dynamics/derivative_row.hpp"
#include "dynamics/foresight.hpp"
#include "dynamics/integrate.hpp"
#include "dynamics/kernels.hpp"
#include "dynamics/lookup_segment.hpp"
#include "dynamics/partial_derivatives.hpp"
#include "dynamics/plan.hpp"
#include "dynamics/reduced_value.hpp"

namespace sim33618 {
namespace {

// Carries out a program's step, an element at a time, and keeps with each number its derivatives
// with respect to the variables it was computed from: differentiation in forward mode, where
// intermediate results take over the derivatives of what they are made of.
class Differentiation {
 public:
  Differentiation(const CompiledModel& model, const NumberTable& numbers, const Calendar& calendar,
                  std::int64_t step)
      : model_(model), program_(model.program()), numbers_(numbers) {
    links_.date = calendar.date(step);
    links_.values.assign(program_.slot_count, 0);
    links_.into.resize(program_.slot_count);
    is_cause_.assign(program_.slot_count, false);
    set_clocks(calendar, step);
    for (const auto& [slot, value] : program_.constants) links_.values[slot] = value;
    for (std::size_t v = 0; v < program_.variables.size(); ++v) set_variable(v);
  }

  // The stocks of one run as its plan places them, all of them being equal in all lanes.
  void set_stocks(const Plan& plan, const std::vector<double>& stocks) {
    for (std::size_t v = 0; v < program_.variables.size(); ++v) {
      if (model_.structure().variables[v].kind() != VariableKind::stock) continue;
      const VariableSlots& place = program_.variables[v];
      std::copy_n(stocks.begin() + plan.variables[v].value().slot, place.count,
                  links_.values.begin() + place.slot);
    }
  }

  CausalLinks links() && {
    for (const Instruction& instruction : program_.step) {
      for (std::uint32_t i = 0; i < instruction.count; ++i) carry_out(instruction, i);
    }
    link_stocks();
    const std::uint32_t variables_end = program_.averaged_begin + program_.averaged_count;
    links_.values.resize(variables_end);
    links_.into.resize(variables_end);
    return std::move(links_);
  }

 private:
  void set_clocks(const Calendar& calendar, std::int64_t step) {
    const auto set = [&](Clock clock, double value) {
      links_.values[program_.clock_slot(clock)] = value;
    };
    now_ = calendar.time(step).value();
    set(Clock::time, now_);
    set(Clock::step_start, calendar.time(step - 1).value());
    set(Clock::step_length, calendar.step().value());
    set(Clock::run_start, calendar.time(0).value());
    set(Clock::run_stop, calendar.time(calendar.step_count()).value());
  }

  void set_variable(std::size_t v) {
    const ResolvedVariable& variable = model_.structure().variables[v];
    const VariableSlots& place = program_.variables[v];
    const bool is_data = variable.kind() == VariableKind::data;
    for (std::uint32_t e = 0; e < place.count; ++e) {
      is_cause_[place.slot + e] = !is_data;
      if (!is_data) continue;
      const Trajectory trajectory = variable.declaration->trajectory;
      links_.values[place.slot + e] = is_path(trajectory)
                                          ? sample_before(numbers_.series[v][e], trajectory, now_)
                                          : sample(numbers_.series[v][e], trajectory, start());
    }
  }

  double start() const { return links_.values[program_.clock_slot(Clock::run_start)]; }

  std::uint32_t slot_of(const Operand& operand, std::size_t i) const {
    if (operand.table == Operand::broadcast) return operand.slot;
    if (operand.table == Operand::contiguous) return operand.slot + static_cast<std::uint32_t>(i);
    return operand.slot + program_.tables[static_cast<std::size_t>(operand.table)][i];
  }

  void carry_out(const Instruction& instruction, std::uint32_t i) {
    const double value = instruction.operation == Operation::lookup    ? look_up(instruction, i)
                         : instruction.operation == Operation::foresee ? foresee(instruction, i)
                         : is_reduction(instruction.operation)         ? reduce(instruction, i)
                                                                       : apply(instruction, i);
    const std::uint32_t target = slot_of(instruction.target, i);
    links_.values[target] = value;
    links_.into[target] = row_.take();
  }

  // Takes up what an operand depends on, with the derivative of the result with respect to it.
  void add(std::uint32_t slot, double derivative) {
    if (is_cause_[slot]) {
      row_.add(slot, derivative);
    } else {
      row_.add(links_.into[slot], derivative);
    }
  }

  double apply(const Instruction& instruction, std::uint32_t i) {
    const std::uint32_t a = slot_of(instruction.a, i);
    const std::uint32_t b = slot_of(instruction.b, i);
    const std::uint32_t c = slot_of(instruction.c, i);
    const std::vector<double>& values = links_.values;
    double result = 0;
    kernels_of(instruction.operation, InstructionSet::x86_64)
        .flat(&result, 1, &values[a], &values[b], &values[c], no_singles);
    const int count = operand_count(instruction.operation);
    const PartialDerivatives partial =
        partial_derivatives(instruction.operation, values[a], count > 1 ? values[b] : 0,
                            count > 2 ? values[c] : 0, result);
    add(a, partial.a);
    if (count > 1) add(b, partial.b);
    if (count > 2) add(c, partial.c);
    return result;
  }

  double look_up(const Instruction& instruction, std::uint32_t i) {
    const std::vector<NumberSeries>& curves = numbers_.series[program_.lookups[instruction.lookup]];
    const std::uint32_t argument = slot_of(instruction.a, i);
    const LookupSegment segment(curves[slot_of(instruction.b, i)], links_.values[argument]);
    add(argument, segment.slope);
    return segment.value;
  }

  // The path is given from outside; how it changes with the time looked ahead is how steep it is.
  double foresee(const Instruction& instruction, std::uint32_t i) {
    const std::size_t variable = program_.foreseen[instruction.lookup];
    const Trajectory trajectory = model_.structure().variables[variable].declaration->trajectory;
    const std::uint32_t horizon = slot_of(instruction.a, i);
    const std::vector<PathVersion> versions =
        versions_of(numbers_, {variable, slot_of(instruction.c, i)});
    std::vector<ForeseenPiece> pieces;
    find_foreseen_pieces(versions, trajectory, {InputTime::Kind::before, now_, now_},
                         {links_.values[horizon], links_.values[slot_of(instruction.b, i)]},
                         pieces);
    const NumberSeries& points = *versions[pieces.front().version].points;
    const SeriesPlace& place = pieces.front().piece.middle;
    if (!place.is_held())
      add(horizon, (points[place.right].value - points[place.left].value) /
                       (points[place.right].at - points[place.left].at));
    return value_at(points, place);
  }

  double reduce(const Instruction& instruction, std::uint32_t i) {
    const std::size_t first = std::size_t{i} * instruction.inner;
    const std::size_t end = first + instruction.inner;
    if (instruction.operation == Operation::reduce_sum_of_products) {
      double sum = 0;
      for (std::size_t k = first; k < end; ++k) {
        const std::uint32_t a = slot_of(instruction.a, k);
        const std::uint32_t b = slot_of(instruction.b, k);
        sum += links_.values[a] * links_.values[b];
        add(a, links_.values[b]);
        add(b, links_.values[a]);
      }
      return sum;
    }
    std::vector<double> elements;
    for (std::size_t k = first; k < end; ++k)
      elements.push_back(links_.values[slot_of(instruction.a, k)]);
    const double wanted = links_.values[slot_of(instruction.b, first)];
    const double result = reduced(instruction.operation, elements, wanted);
    const std::vector<double> partial =
        reduction_derivatives(instruction.operation, elements, result);
    for (std::size_t k = first; k < end; ++k) add(slot_of(instruction.a, k), partial[k - first]);
    return result;
  }

  void link_stocks() {
    for (std::uint32_t s = 0; s < program_.stock_count; ++s)
      links_.into[program_.stocks_begin + s] =
          std::move(links_.into[program_.derivatives_begin + s]);
    for (const Memory& memory : program_.memories) {
      const VariableSlots& to = program_.variables[memory.variable];
      const VariableSlots& from = program_.variables[memory.source];
      for (std::uint32_t e = 0; e < to.count; ++e)
        links_.into[to.slot + e] = {{from.slot + e, 1.0}};
    }
  }

  const CompiledModel& model_;
  const Program& program_;
  const NumberTable& numbers_;
  double now_ = 0;
  CausalLinks links_;
  std::vector<bool> is_cause_;
  DerivativeRow row_;
};

}  // namespace

std::vector<CausalLinks> causal_links(const CompiledModel& model, const NumberTable& numbers,
                                      const TimeSettings& time) {
  const Calendar calendar = time.calendar();
  const Plan& plan = model.plan_of_all(chosen_instruction_set());
  std::vector<CausalLinks> links;
  // What a visitor is shown of stocks may be their means over the period; a state holds the ends.
  const auto look = [&](const std::vector<double>&, const IntegratorState& state) {
    if (state.periods != 1 && state.periods != calendar.save_count()) return;
    Differentiation differentiation(model, numbers, calendar,
                                    state.periods * calendar.steps_per_save());
    differentiation.set_stocks(plan, state.stocks);
    links.push_back(std::move(differentiation).links());
  };
  integrate_from(nullptr, model, numbers, time, {}, look);
  return links;
}

}  // namespace sim33618
