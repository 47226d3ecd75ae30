#pragma once

#include <span>
#include <vector>

#include "base/calendar.hpp"
#include "dynamics/batch_foresight.hpp"
#include "dynamics/batch_series.hpp"

namespace sim33618 {

/// Fills the data, times and random numbers of a batch. Refers to all it is made with.
class BatchInputs {
 public:
  BatchInputs(const CompiledModel& model, const Plan& plan, const Calendar& calendar,
              std::span<const BatchMember> members, const BatchNumbers& numbers,
              BatchStores& stores, BatchForesight& foresight, const LoopKernels& loops);

  /// What holds for the whole run, and everything else as it is at its beginning.
  void set_start();
  /// Inputs of a whole step: series by their mean over it, held through its stages; the numbers
  /// drawn for it.
  void set_step(std::int64_t step);
  /// Series as they are just before a step begins: what begins then belongs to the next period.
  void set_end(std::int64_t step);
  void set_clock(Clock clock, double value);

 private:
  struct Constant {
    std::size_t variable;
    Placement place;
  };
  struct Drawn {
    Placement place;
    DrawPurpose purpose;
  };

  void set_constants();
  void draw(std::int64_t step);

  const Plan& plan_;
  const Calendar& calendar_;
  std::span<const BatchMember> members_;
  const BatchNumbers& numbers_;
  BatchStores& stores_;
  std::vector<Constant> constants_;
  BatchSeries series_;
  BatchForesight& foresight_;
  std::vector<Drawn> draws_;
};

}  // namespace sim33618
