#include "simulation/result.hpp"

#include "simulation/coupled_outcome.hpp"

namespace sim33618 {

Result::Result(const CompiledModel& model, Scenario scenario)
    : model_(&model), scenario_(std::move(scenario)), calendar_(scenario_.time.calendar()) {}

double Result::base_value(std::size_t variable, std::size_t element, std::size_t period) const {
  return periods_[period][model_->program().variables[variable].slot + element];
}

double Result::value(std::size_t variable, std::size_t element, std::size_t period) const {
  return base_value(variable, element, period) /
         model_->document().variables[variable].unit.scale();
}

void Result::add_period(const std::vector<double>& slots) {
  const Program& program = model_->program();
  periods_.emplace_back(slots.begin(),
                        slots.begin() + program.averaged_begin + program.averaged_count);
}

void Result::set_firms(CoupledOutcome outcome) {
  firms_ = std::make_shared<const CoupledOutcome>(std::move(outcome));
}

}  // namespace sim33618
