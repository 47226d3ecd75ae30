#pragma once

#include <cstdint>
#include <vector>

#include "base/calendar.hpp"
#include "dynamics/batch_executor.hpp"
#include "dynamics/batch_inputs.hpp"
#include "dynamics/period_means.hpp"

namespace sim33618 {

/// Advances one run by a step of its calendar in parts whose length follows the error: the embedded
/// pair of Dormand and Prince, 5(4) (Hairer, Norsett, Wanner, Solving Ordinary Differential
/// Equations I, II.5, table 5.2; the solution of fifth order goes on).
///
/// A part is a dyadic fraction of the step, counted in integers. It is halved where the estimated
/// error of a stock is beyond the tolerance, and doubled where the error leaves room and the longer
/// part begins at a multiple of itself. The error of a stock is a share of the largest of its
/// values and of what its flows move in the part, so that a stock near zero and one that balances
/// large flows have a scale. A few of the shortest parts of a step count what flows would move in
/// all of it: where a flow sets in into an empty stock, no part is short enough for its own scale.
/// Every step begins with a part as long as itself: nothing but stocks goes from one step to the
/// next. The inputs of a step are held through its parts.
///
/// Refers to all it is made with.
class AdaptiveStep {
 public:
  enum class Outcome { done, inaccurate, not_finite };

  AdaptiveStep(const CompiledModel& model, const Plan& plan, BatchStores& stores,
               BatchExecutor& executor, PeriodMeans& means, const LoopKernels& loops,
               double tolerance);

  /// From the start of a step, evaluated there, to its end. Unless it is `done`, parts of a
  /// 2^20th of a step are too long: for worst_stock(), or to find finite values.
  Outcome run(const Calendar& calendar, std::int64_t step, BatchInputs& inputs);

  /// Slot of the stock with the largest error.
  std::size_t worst_stock() const { return worst_; }

 private:
  struct Part {
    double begin = 0;
    double length = 0;
    double share = 0;
  };
  struct Flows {
    Placement stock;
    std::vector<Placement> flows;
  };

  bool attempt(const Part& part, BatchInputs& inputs);
  bool evaluate(double time, BatchInputs& inputs);
  void keep_derivatives(std::size_t stage);
  void measure_flows(std::vector<double>& rates) const;
  // What flows move in `scale_length` is the least size of a stock.
  double error(double length, double scale_length);

  const Plan& plan_;
  BatchStores& stores_;
  BatchExecutor& executor_;
  PeriodMeans& means_;
  const LoopKernels& loops_;
  double tolerance_;
  std::size_t stocks_;
  std::vector<Flows> flows_;
  // Of each stock: value at the begin of the part, sum of its flows' sizes there and at its end,
  // derivatives by stage.
  std::vector<double> begin_;
  std::vector<double> rates_;
  std::vector<double> later_rates_;
  std::vector<std::vector<double>> derivatives_;
  std::size_t worst_ = 0;
};

}  // namespace sim33618
