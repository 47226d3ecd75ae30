#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "dynamics/adaptive_step.hpp"
#include "dynamics/batch_executor.hpp"
#include "dynamics/batch_inputs.hpp"
#include "dynamics/batch_lookups.hpp"
#include "dynamics/delay_lines.hpp"
#include "dynamics/integration_method.hpp"
#include "dynamics/integrator_state.hpp"

namespace sim33618 {

/// The values of a saved period in all lanes of a batch, in base units, made by each variable's
/// period rule.
class BatchPeriod {
 public:
  BatchPeriod(const Plan& plan, const BatchStores& stores) : plan_(plan), stores_(stores) {}

  /// Of a variable that the plan was asked for.
  double value(std::size_t variable, std::size_t element, std::size_t lane) const {
    return stores_.value(*plan_.variables[variable], element, lane);
  }

 private:
  const Plan& plan_;
  const BatchStores& stores_;
};

/// Receives each saved period in turn.
using BatchVisitor = std::function<void(std::int64_t period, const BatchPeriod& values)>;

/// Advances a block of runs, the lanes, through their calendar in lock-step. A lane gets the same
/// numbers whatever runs beside it. May be used again for the next block; one thread at a time.
///
/// Methods are those of integrate(), which is a block of one.
class BatchIntegrator {
 public:
  /// `lanes` members run at once. Refers to the model and the plan. Throws InputError for a method
  /// that chooses its steps (dopri5) in a block of more than one or with varying numbers.
  BatchIntegrator(const CompiledModel& model, const Plan& plan, const TimeSettings& time,
                  InstructionSet set, std::size_t lanes);

  /// Runs a member in each lane; there must be as many. What the plan takes as equal in all lanes
  /// comes from the first one. Numbers in `drawn`, if there are any, take the place of those in the
  /// table that all members share. A block of one throws RunError where a value is not finite; in
  /// larger ones such a lane goes on, and its values mean nothing (see failed()).
  void run(std::span<const BatchMember> members, const BatchVisitor& visit,
           const DrawnNumbers* drawn = nullptr);

  /// The same from a state on, which must be of as many stocks. The periods behind it are not
  /// visited again; those to come get the same bits as without the interruption.
  void resume(const IntegratorState& state, std::span<const BatchMember> members,
              const BatchVisitor& visit);

  /// The state at the end of the period that a visitor is shown. Nowhere else.
  IntegratorState state_after(std::int64_t period) const {
    return {period + 1, stocks_, delay_lines_.inputs()};
  }

  /// Whether a value of a lane was not finite at the beginning of a step or in a saved period of
  /// the last run(). What is not at a later stage of a step counts by what becomes of it.
  bool failed(std::size_t lane) const { return is_failed_[lane]; }

  /// The values of a lane as the program lays them out.
  std::vector<double> program_slots(std::size_t lane = 0) const;

 private:
  void run_from(const IntegratorState* state, std::span<const BatchMember> members,
                const BatchVisitor& visit, const DrawnNumbers* drawn);
  void start();
  void take_up(const IntegratorState& state);
  void step(std::int64_t number);
  void step_adaptively(std::int64_t number);
  std::string stock_at(std::size_t slot) const;
  void advance_to(const Stage& stage, double start, double length);
  void remember();
  void recall();
  void finish_period(std::int64_t period, const BatchVisitor& visit);
  std::uint32_t uniforms_to_check() const;
  std::uint32_t varyings_to_check() const;
  bool has_finite_uniforms() const;
  bool is_finite() const;
  void put_stocks_back();
  void check(std::int64_t step);
  void look_for_cause(std::int64_t step);
  void note_failures();
  template <typename Visit>
  void for_each_store(const Visit& visit);

  const CompiledModel& model_;
  const Program& program_;
  const Plan& plan_;
  Calendar calendar_;
  std::span<const Stage> stages_;
  BatchStores stores_;
  const LoopKernels& loops_;
  BatchLookups lookups_;
  BatchForesight foresight_;
  BatchExecutor executor_;
  BatchInputs* inputs_ = nullptr;
  // Stocks at the start of a step and the weighted sum of their derivatives: uniform ones, then
  // varying ones.
  std::vector<double> stocks_;
  std::vector<double> change_;
  PeriodMeans means_;
  // Of a method that chooses its steps.
  std::optional<AdaptiveStep> adaptive_;
  std::vector<double> remembered_;
  DelayLines delay_lines_;
  std::vector<double> doubt_;
  std::vector<bool> is_failed_;
  bool is_first_check_ = true;
  // Of a block of one: what stopped being finite since the last check, and what did first in a
  // period and may be found in its means.
  std::string cause_;
  std::string cause_of_period_;
};

}  // namespace sim33618
