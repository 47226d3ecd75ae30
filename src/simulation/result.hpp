#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "dynamics/compiled_model.hpp"
#include "scenario/scenario.hpp"

namespace sim33618 {

struct CoupledOutcome;

/// The values of a run: variable × element × saved period. Refers to the model it was made with.
class Result {
 public:
  Result(const CompiledModel& model, Scenario scenario);

  const CompiledModel& model() const { return *model_; }
  const Scenario& scenario() const { return scenario_; }
  const Calendar& calendar() const { return calendar_; }
  std::size_t period_count() const { return static_cast<std::size_t>(calendar_.save_count()); }

  /// In base units.
  double base_value(std::size_t variable, std::size_t element, std::size_t period) const;
  /// In the unit the variable declares.
  double value(std::size_t variable, std::size_t element, std::size_t period) const;

  /// What add_period() stored of the first periods.
  const std::vector<std::vector<double>>& periods() const { return periods_; }

  /// Stores a period's values, one for every slot of the program; what follows the variables is
  /// left out.
  void add_period(const std::vector<double>& slots);

  /// What single firms did; a null pointer in a run without them.
  const CoupledOutcome* firms() const { return firms_.get(); }
  void set_firms(CoupledOutcome outcome);

 private:
  const CompiledModel* model_;
  Scenario scenario_;
  Calendar calendar_;
  std::vector<std::vector<double>> periods_;
  std::shared_ptr<const CoupledOutcome> firms_;
};

}  // namespace sim33618
