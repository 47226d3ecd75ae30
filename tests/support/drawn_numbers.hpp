#pragma once

#include <vector>

#include "dynamics/compiled_model.hpp"
#include "experiment/parameter_draws.hpp"
#include "scenario/scenario.hpp"

namespace sim33618::test {

/// The model's numbers at a point of the unit cube.
inline NumberTable drawn_numbers(const CompiledModel& model, const ParameterDraws& draws,
                                 const std::vector<double>& point) {
  NumberTable numbers = model.numbers();
  draws.draw_into(numbers, point);
  return numbers;
}

/// The same with a scenario's changes on top, in a table of its own: what MemberNumbers does in
/// one.
inline NumberTable drawn_numbers(const CompiledModel& model, const ParameterDraws& draws,
                                 const std::vector<double>& point, const Scenario& scenario) {
  NumberTable numbers = drawn_numbers(model, draws, point);
  apply_changes(scenario, model.document(), numbers);
  return numbers;
}

}  // namespace sim33618::test
