#pragma once

#include <span>
#include <vector>

#include "base/calendar.hpp"
#include "dynamics/batch_stores.hpp"
#include "dynamics/run_key.hpp"

namespace sim33618 {

/// One run of a batch. The numbers must outlive it.
struct BatchMember {
  const NumberTable* numbers = nullptr;
  RunKey key;
};

/// Fills the data, times and random numbers of a batch. Refers to all it is made with.
class BatchInputs {
 public:
  BatchInputs(const CompiledModel& model, const Plan& plan, const Calendar& calendar,
              std::span<const BatchMember> members, BatchStores& stores);

  /// What holds for the whole run, and everything else as it is at its beginning.
  void set_start();
  /// Inputs of a whole step: series by their mean over it, held through its stages; the numbers
  /// drawn for it.
  void set_step(std::int64_t step);
  /// Series as they are just before a step begins: what begins then belongs to the next period.
  void set_end(std::int64_t step);
  void set_clock(Clock clock, double value);

 private:
  struct Input {
    std::size_t variable;
    Placement place;
    Trajectory trajectory;
  };
  struct Drawn {
    Placement place;
    DrawPurpose purpose;
  };

  template <typename Value>
  void set(const std::vector<Input>& inputs, const Value& value);
  void draw(std::int64_t step);

  const Plan& plan_;
  const Calendar& calendar_;
  std::span<const BatchMember> members_;
  BatchStores& stores_;
  std::vector<Input> constants_;
  std::vector<Input> series_;
  std::vector<Drawn> draws_;
};

}  // namespace sim33618
