#pragma once

#include <functional>

#include "dynamics/batch_stores.hpp"

namespace sim33618 {

/// What another engine reads of a run at the beginning of a step, and gives to it for the whole of
/// the step and until it gives something else. In base units. A run of one lane.
class StepExchange {
 public:
  StepExchange(const Plan& plan, BatchStores& stores) : plan_(plan), stores_(stores) {}

  /// As it is at the beginning of the step; of an element that was given in an earlier step what
  /// was given then.
  double value(std::size_t variable, std::size_t element) const {
    return stores_.value(*plan_.variables[variable], element, 0);
  }
  /// Puts a value in the place of what the equations of a supplied variable say of an element.
  void give(std::size_t variable, std::size_t element, double value);

 private:
  const Plan& plan_;
  BatchStores& stores_;
};

/// Another engine, called once in each step, before the step's first stage.
using StepPartner = std::function<void(std::int64_t step, StepExchange& exchange)>;

}  // namespace sim33618
