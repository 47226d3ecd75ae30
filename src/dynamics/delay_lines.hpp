#pragma once

#include <vector>

#include "dynamics/batch_stores.hpp"

namespace sim33618 {

/// What the fixed delays of a batch have taken in: for each what it began with, and its input at
/// the first stage of every step so far, element × lane.
class DelayLines {
 public:
  /// Refers to both.
  DelayLines(const Plan& plan, const BatchStores& stores) : plan_(plan), stores_(stores) {}

  /// Begins with what the memories have.
  void start();
  /// Goes on with what inputs() gave.
  void resume(const std::vector<std::vector<double>>& inputs) { inputs_ = inputs; }

  /// At the first stage of a step: takes in the inputs.
  void take();
  /// Then: what a delay, by its place among the plan's memories with steps, gives in the next step.
  double output(std::size_t delay, const PlannedMemory& memory, std::size_t element,
                std::size_t lane) const;

  const std::vector<std::vector<double>>& inputs() const { return inputs_; }

 private:
  void add(std::size_t delay, const PlannedMemory& memory, const Placement& source);

  const Plan& plan_;
  const BatchStores& stores_;
  std::vector<std::vector<double>> inputs_;
};

}  // namespace sim33618
